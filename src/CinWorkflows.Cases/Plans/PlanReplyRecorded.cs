using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Plans;

/// <summary>A person signs a version of the plan, disagrees with areas of it, declines, or has not answered (N14, N37, H12).</summary>
/// <param name="Version">Which version.</param>
/// <param name="PersonId">Who.</param>
/// <param name="Reply">What they say.</param>
/// <param name="On">The day.</param>
/// <param name="Areas">The areas of disagreement; needed for a disagreement (N37).</param>
public sealed record PlanReplyRecorded(int Version, string PersonId, PlanReply Reply, DateOnly On, string? Areas = null) : Act
{
    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var plan = desk.File.Plan(Version);
        var rules = desk.Pack.Plan;
        var asked = plan is null || plan.Recipients.Contains(PersonId)
            ? []
            : new Refusal[] { new("personId", $"version {Version} was not circulated to '{PersonId}'.", rules.RepliesClause) };
        var counts = rules.Replies.Contains(Reply)
            ? []
            : new Refusal[] { new("reply", $"'{Reply}' is not a reply that this procedure knows: {string.Join(", ", rules.Replies)}.", rules.RepliesClause) };
        var areas = Reply == PlanReply.Disagrees ? CaseDesk.Text("areas", Areas, "the areas of disagreement", rules.RepliesClause) : [];
        return
        [
            .. PlanRulesOfOrder.Agreed(Version, desk),
            .. asked,
            .. counts,
            .. areas,
            .. desk.Happened("on", On, plan?.CirculatedOn, "its circulation"),
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithPlan(Version, plan => plan with { Replies = [.. plan.Replies, new(PersonId, Reply, On)] });
}
