using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Cases.Reviews;

/// <summary>
/// A change of circumstances of which an early review is due (N24, H21). A review answers it that was held on its day or later, by people who knew of it: it had been
/// told by then, or whoever told it later says that they had looked at it. So it does not matter which of the two is told first.
/// </summary>
/// <param name="On">The day of the change.</param>
/// <param name="ToldAt">When it was told; null where those who met knew of it, and under editions of packs before the fourth.</param>
public sealed record EarlyChange(DateOnly On, DateTimeOffset? ToldAt = null)
{
    /// <summary>Whether a review answers it.</summary>
    /// <param name="heldOn">The day of the review.</param>
    /// <param name="meeting">The meeting in which it was held; null for one on paper, which has no hour.</param>
    internal bool IsAnsweredBy(DateOnly heldOn, Meeting? meeting) => On <= heldOn
        && (ToldAt is not { } told || LondonTime.DateOf(told) < heldOn || (meeting is not null && LondonTime.DateOf(meeting.EndsAt) == heldOn && told <= meeting.EndsAt));
}
