using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Pages.Reviews;

/// <summary>A manager acknowledges the need for longer-term support that the plan states.</summary>
internal sealed class LongTermTask : CaseTask
{
    public override string Slug => "long-term";

    public override string Verb => "Acknowledge a longer-term need";

    public override string Done => "The longer-term need is acknowledged.";

    public override bool IsOffered(ShownCase shown) =>
        shown.File is { Ending: null, CurrentPlan.LongTerm: true, LongTermAcknowledgedOn: null } && Deciding.Is(shown, ApprovalKind.LongTermException);

    public override IEnumerable<string> Lead(TaskDesk desk) => ["The specific review beyond twelve months is not asked for as long as the plan states the need."];

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Field>>([new TextField("reason", $"Why does {desk.Case.Child} need support for longer?")]);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) => [new LongTermNeedAcknowledged(desk.Case.Today, form.Text("reason", "Say why the need is longer-term"))];
}
