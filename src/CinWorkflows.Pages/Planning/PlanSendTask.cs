using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Planning;

/// <summary>The plan in force goes to everybody who is to have it.</summary>
internal sealed class PlanSendTask : CaseTask
{
    public override string Slug => "plan-send";

    public override string Verb => "Send the plan to everybody";

    public override string Done => "The plan is on its way. Each is asked to sign, or to say where they disagree.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind is DutyKind.CirculatePlan or DutyKind.CirculateAmendedPlan && file.CurrentPlan is { CirculatedOn: null };

    public override bool IsOffered(ShownCase shown) => IsWorked(shown) && shown.File.CurrentPlan is { CirculatedOn: null };

    public override string? Next(TaskDesk desk) => $"{CaseWays.Case(desk.Case.Id)}/plan";

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
        [new DateField("on", "On which day does it go?"), .. LeftOut.Fields(desk)]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("on", desk.Case.Today);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
        [new PlanCirculated(desk.Case.File.CurrentPlan?.Version ?? 0, form.Date("on", "The day"), LeftOut.Read(form, desk))];

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) => LeftOut.Say(refusal, form, desk) ?? base.Say(refusal, form, desk);
}
