using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Closure;

/// <summary>It was planned how support goes on once the young person turns 18.</summary>
internal sealed class AdulthoodTask : CaseTask
{
    public override string Slug => "adulthood";

    public override string Verb => "Record the plan for turning 18";

    public override string Done => "The plan for turning 18 is recorded.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.PlanForAdulthood;

    public override bool IsOffered(ShownCase shown) => IsWorked(shown) && shown.File is { AdulthoodInSightSince: not null, AdulthoodPlannedOn: null };

    public override IEnumerable<string> Lead(TaskDesk desk) => [$"Plan it with {desk.Case.ChildFirst}, the family and adult services. Nothing ends by itself on the birthday."];

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new DateField("on", "When was it planned?"),
        new TextField("plan", "How does support go on?", $"What was planned, with whom, and what {desk.Case.ChildFirst} wishes."),
    ]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("on", desk.Case.Today);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) => [new AdulthoodPlanned(form.Date("on", "The day on which it was planned"), form.Text("plan", "Say how support goes on"))];
}
