using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Safeguarding;

/// <summary>A strategy discussion was held.</summary>
internal sealed class StrategyTask : CaseTask
{
    public override string Slug => "strategy";

    public override string Verb => "Record a strategy discussion";

    public override string Done => "The strategy discussion is recorded.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.HoldStrategyDiscussion;

    public override bool IsOffered(ShownCase shown) => Deciding.Is(shown, ApprovalKind.StrategyDiscussion);

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new DateField("on", "When was it held?"),
        .. Open(desk) is { Count: > 1 } several ? [new SeveralField("about", "What was it about?", [.. several.Select(need => new Choice(need.Id, $"What arose on {PlainWords.ShortDate(need.Since)}"))])] : Array.Empty<Field>(),
        new ChoiceField("section47", "Does an enquiry under section 47 follow?", [new("yes", "Yes"), new("no", "No")]),
        new TextField("reasons", "Why?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        form.Set("about", [.. Open(desk).Select(need => need.Id)]);
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
    [
        new StrategyDiscussionHeld(form.Date("on", "The date of the discussion"), form.YesOrNo("section47", "Say whether an enquiry follows"), form.Text("reasons", "Say why"))
        {
            About = Open(desk).Count > 1 ? form.All("about") : null,
        },
    ];

    private static IReadOnlyList<StrategyNeed> Open(TaskDesk desk) => [.. desk.Case.File.Strategy?.Open ?? []];
}
