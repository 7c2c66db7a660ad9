using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;

namespace CinWorkflows.Pages.Reviews;

/// <summary>The family's circumstances have changed significantly.</summary>
internal sealed class ChangeTask : CaseTask
{
    public override string Slug => "change";

    public override string Verb => "Record a change in circumstances";

    public override string Done => "The change is recorded.";

    public override bool IsOffered(ShownCase shown) => Practises(shown.Person);

    public override IEnumerable<string> Lead(TaskDesk desk) => ["Record what changes the child’s life or safety: somebody moves in or out, an arrest, a bereavement, an illness, a new partner. If it is a danger, raise a concern instead."];

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new TextField("change", "What has changed?"),
        new DateField("on", "When did it change?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("on", desk.Case.Today);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
        [new CircumstancesChanged(form.Date("on", "The date of the change"), form.Text("change", "Say what has changed"))];
}
