using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;

namespace CinWorkflows.Pages.Planning;

/// <summary>Somebody's views on the draft of the plan.</summary>
internal sealed class PlanViewsTask : CaseTask
{
    public override string Slug => "plan-views";

    public override string Verb => "Record views on the draft plan";

    public override string Done => "The views are recorded.";

    public override bool IsOffered(ShownCase shown) => IsWorked(shown) && shown.File.Plans.Any(plan => plan.AgreedOn is null);

    public override string? Next(TaskDesk desk) => $"{CaseWays.Case(desk.Case.Id)}/plan";

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField("personId", "Whose views?", desk.Case.Choices(_ => true), IsList: true),
        new TextField("views", "What did they say?", "In their own words; or that they did not wish to say anything."),
    ]);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
        [new ViewsOnPlanRecorded(desk.Case.File.Plans.LastOrDefault()?.Version ?? 1, form.Text("personId", "Choose whose views these are"), form.Text("views", "Write what they said"))];
}
