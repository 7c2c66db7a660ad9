using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Plans;

/// <summary>A person's reply to a version of the plan. The areas of disagreement are in the record (N37).</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Reply">What they say.</param>
/// <param name="On">The day.</param>
public sealed record ReplyToPlan(string PersonId, PlanReply Reply, DateOnly On)
{
    /// <summary>How many reviews had answered this person's disagreement with the version before they said so again; null for none: the next review answers it anew (N37).</summary>
    public int? AnsweredBefore { get; init; }
}
