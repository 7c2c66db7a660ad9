using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Reviews;

/// <summary>What follows from a change of circumstances that brings no early review.</summary>
internal sealed class ConsiderChangeTask : CaseTask
{
    public override string Slug => "change-considered";

    public override string Verb => "Say what follows from a change";

    public override string Done => "It is recorded what follows from the change.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.ConsiderChange;

    public override string? About(Duty duty, CaseFile file) => duty.Subject?.Text;

    public override bool IsOffered(ShownCase shown) => Practises(shown.Person) && Open(shown).Count > 0;

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField("changeId", "Which change?", [.. Open(desk.Case).Select(change => new Choice(change.Id, $"The change of {PlainWords.ShortDate(change.On)}"))]),
        new TextField("follows", "What follows from it?", "For the assessment, for the plan, or why nothing does.", Rows: 4),
        new DateField("on", "When did you decide that?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        form.Set("changeId", Open(desk.Case) is [var only] ? only.Id : desk.About ?? "");
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
        [new ChangeConsidered(form.Text("changeId", "Choose the change"), form.Date("on", "The date"), form.Text("follows", "Say what follows from it"))];

    private static IReadOnlyList<ChangeToConsider> Open(ShownCase shown) => [.. (shown.File.Changes ?? []).Where(change => change.ConsideredOn is null)];
}
