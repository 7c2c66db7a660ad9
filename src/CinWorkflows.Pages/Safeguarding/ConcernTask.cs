using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;

namespace CinWorkflows.Pages.Safeguarding;

/// <summary>A child protection or safeguarding concern: recorded at once, and whom to ring is shown next.</summary>
internal sealed class ConcernTask : CaseTask
{
    public override string Slug => "concern";

    public override string Verb => "Raise a concern";

    public override string Done => "The concern is recorded, and the manager is told.";

    public override bool IsAtOnce => true;

    public override bool IsAtTop => true;

    public override bool IsOffered(ShownCase shown) => AuthorityTable.Of(typeof(SafeguardingConcernRaised)).Roles.Any(shown.Person.Roles.Contains);

    public override IEnumerable<string> Lead(TaskDesk desk) =>
    [
        "If the child is in danger now, ring 999 or your duty team first.",
        "Your manager is told as soon as you send this. The next page says whom to ring.",
    ];

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new TextField("concern", "What worries you?", "What you saw or were told, by whom, and who else is at risk."),
        new DateField("on", "When did it happen, or when did you hear of it?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("on", desk.Case.Today);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
        [new SafeguardingConcernRaised(desk.NewId("concern"), form.Date("on", "The date"), form.Text("concern", "Say what worries you"))];
}
