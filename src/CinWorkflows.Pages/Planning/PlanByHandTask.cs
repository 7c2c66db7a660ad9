using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Planning;

/// <summary>A copy of the plan was given by hand.</summary>
internal sealed class PlanByHandTask : CaseTask
{
    public override string Slug => "plan-by-hand";

    public override string Verb => "Record that the plan was given by hand";

    public override string Done => "It is recorded that they have the plan.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.GivePlanByHand;

    public override string? About(Duty duty, CaseFile file) => duty.Subject?.Text;

    public override bool IsOffered(ShownCase shown) => shown.File.CurrentPlan?.CirculatedOn is not null;

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField("personId", "To whom?", desk.Case.Choices(_ => true), IsList: true),
        new DateField("on", "When did they get it?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        form.Set("personId", Asked(desk)?.Recipient ?? "");
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
        [new PlanGivenByHand(Asked(desk)?.Version ?? desk.Case.File.CurrentPlan?.Version ?? 0, form.Text("personId", "Choose to whom it was given"), form.Date("on", "The day on which they got it"))];

    private static PlanSubject? Asked(TaskDesk desk) => AskedPlan.Of(desk.About);
}
