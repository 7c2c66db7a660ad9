using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Safeguarding;

/// <summary>A manager says what follows from a concern that was raised.</summary>
internal sealed class DiscussConcernTask : CaseTask
{
    public override string Slug => "concern-discussed";

    public override string Verb => "Decide what follows from a concern";

    public override string Done => "What follows from the concern is recorded.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.DiscussSafeguardingConcern;

    public override string? About(Duty duty, CaseFile file) => duty.Subject?.Text;

    public override string? AboutNext(ShownCase shown) => shown.File.Concerns.FirstOrDefault(concern => concern.IsOpen)?.Id;

    public override bool IsOffered(ShownCase shown) => Deciding.Is(shown, ApprovalKind.SafeguardingResponse) && shown.File.Concerns.Any(concern => concern.IsOpen);

    public override IEnumerable<string> Lead(TaskDesk desk) => AskedAbout(desk) is { } concern
        ? [$"The concern was raised on {PlainWords.Date(concern.RaisedOn)}. Read it under Timeline, and talk to whoever raised it, before you decide."]
        : ["No concern waits for a decision."];

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField("strategyDiscussion", "Is a strategy discussion needed?", [new("yes", "Yes", "It is due at once."), new("no", "No")]),
        new TextField("reasons", "Why?"),
    ]);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
        [new SafeguardingConcernDiscussed(AskedAbout(desk)?.Id ?? "", desk.Case.Today, form.YesOrNo("strategyDiscussion", "Say whether a strategy discussion is needed"), form.Text("reasons", "Say why"))];

    private static Concern? AskedAbout(TaskDesk desk) => desk.Case.File.Concerns.FirstOrDefault(concern => concern.Id == desk.About);
}
