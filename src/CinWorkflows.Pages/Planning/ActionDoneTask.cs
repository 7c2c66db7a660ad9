using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Planning;

/// <summary>An action of the plan is done.</summary>
internal sealed class ActionDoneTask : CaseTask
{
    public override string Slug => "action";

    public override string Verb => "Record that an action is done";

    public override string Done => "The action is recorded as done.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.CompleteAction;

    public override string? About(Duty duty, CaseFile file) => duty.Subject?.Text;

    public override bool IsOffered(ShownCase shown) => IsWorked(shown) && Open(shown).Count > 0;

    public override async Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken)
    {
        var content = desk.Case.File.CurrentPlan is { Version: var version } ? await PlanText.OfAsync(desk.Get<IStaffDoor>(), desk.Case.Id, version, cancellationToken) : null;
        return
        [
            new ChoiceField("actionId", "Which action?", [.. Open(desk.Case).Select(action => new Choice(action.Id, content?.Actions.FirstOrDefault(one => one.Id == action.Id)?.Description ?? action.Id, $"Due by {PlainWords.ShortDate(action.By)}."))]),
            new DateField("on", "When was it done?"),
            new TextField("note", "How, and what came of it?", Rows: 3),
        ];
    }

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        form.Set("actionId", desk.About ?? (Open(desk.Case) is [var only] ? only.Id : ""));
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
        [new ActionCompleted(form.Text("actionId", "Choose the action"), form.Date("on", "The day on which it was done"), form.Optional("note"))];

    private static IReadOnlyList<ActionProgress> Open(ShownCase shown) => [.. (shown.File.CurrentPlan?.Actions ?? []).Where(action => action.DoneOn is null)];
}
