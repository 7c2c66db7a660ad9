using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Meetings;

namespace CinWorkflows.Workflows.MeetingCalendars;

/// <summary>
/// What follows from an attempt: tried again later, or the end. A withdrawal that failed is seen by somebody and tried once a day all
/// the same: once the entry is deleted by hand, or what stood in the way is put right, nobody has to see it any more.
/// </summary>
internal static class CalendarProgress
{
    public static readonly TimeSpan WithdrawnAgainAfter = TimeSpan.FromDays(1);

    public static CalendarAttempt Of(CalendarEntryView entry, string? mailbox, CalendarReceipt receipt, DateTimeOffset at)
    {
        var givenUp = receipt.State == CalendarState.Pending && at - entry.OrderedAt >= BackOff.GiveUpAfter;
        var known = givenUp ? receipt with { State = CalendarState.Failed } : receipt;
        DateTimeOffset? next = known.State switch
        {
            CalendarState.Pending => at + (known.After ?? BackOff.After(entry.Attempts)),
            CalendarState.Failed when entry.Order.Withdrawn => at + WithdrawnAgainAfter,
            _ => null,
        };
        return new(at, entry.Order.Revision, mailbox, known, next);
    }
}
