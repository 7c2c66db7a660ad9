using CinWorkflows.Rules.Notices;

namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>Somebody was reminded of a duty, or was to be.</summary>
/// <param name="At">When.</param>
/// <param name="DutyKey">Which duty.</param>
/// <param name="NoticeKey">The rung of the ladder, with the date that it counts from.</param>
/// <param name="RecipientId">Who was told; null where nobody was found.</param>
/// <param name="Urgency">How.</param>
/// <param name="Dropped">True where the duty was done before the digest that would have told of it.</param>
public sealed record TimelineNotice(DateTimeOffset At, string DutyKey, string NoticeKey, string? RecipientId, Urgency Urgency, bool Dropped)
    : TimelineEntry(At, RecipientId)
{
    /// <summary>Whether it is told after the limit.</summary>
    public bool IsLate => NoticeKey.StartsWith("late", StringComparison.Ordinal);
}
