using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Processing;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Workflows.Boards;

namespace CinWorkflows.Pages.Processing;

/// <summary>That what is held about somebody is kept and not used, as the data protection officer decided.</summary>
internal sealed class RestrictUseTask : CaseTask
{
    public override string Slug => "restrict-use";

    public override string Verb => "Record that somebody’s data is not to be used";

    public override string Done => "It is recorded. What is held about them is kept, and given to nobody without a reason why the law allows it.";

    public override bool IsOffered(ShownCase shown) => shown.Person.Roles.Any(ManagedTeams.By.Contains);

    public override IEnumerable<string> Lead(TaskDesk desk) => ["The data protection officer decides it, and you record it so that everybody who reads the case sees it. Work with the child goes on."];

    public override async Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) =>
    [
        new ChoiceField("personId", "Whose data?", desk.Case.Choices(_ => true)),
        new ChoiceField(
            "ground",
            "On what ground?",
            [
                new($"{ProcessingGround.AccuracyContested}", "They say that it is not right", "Until that is looked into."),
                new($"{ProcessingGround.Unlawful}", "It should not be held", "They want it kept and not used instead of erased."),
                new($"{ProcessingGround.NeededForClaim}", "Nobody here needs it any more, but they do, for a claim"),
                new($"{ProcessingGround.ObjectionPending}", "They object", "Until it is decided whose grounds weigh more."),
            ]),
        new ChoiceField("decidedById", "Which data protection officer decided it?", await Officers.ChoicesAsync(desk, cancellationToken)),
        new DateField("on", "When was it decided?"),
        new TextField("reason", "Why?", Rows: 3),
    ];

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("on", desk.Case.Today);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
    [
        new ProcessingRestricted(
            form.Text("personId", "Say whose data it is"),
            form.Choice<ProcessingGround>("ground", "Say on what ground"),
            form.Date("on", "The day on which it was decided"),
            form.Text("reason", "Say why"),
            form.Text("decidedById", "Say who decided it")),
    ];
}
