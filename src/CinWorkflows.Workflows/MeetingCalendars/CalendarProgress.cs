using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Records.Meetings;

namespace CinWorkflows.Workflows.MeetingCalendars;

/// <summary>
/// What follows from an attempt: tried again later, or the end. A withdrawal that failed is seen by somebody and tried once a day all
/// the same: once the entry is deleted by hand, or what stood in the way is put right, nobody has to see it any more.
/// </summary>
internal static class CalendarProgress
{
    public static readonly TimeSpan WithdrawnAgainAfter = TimeSpan.FromDays(1);

    public static CalendarAttempt Of(CalendarEntryView entry, string? mailbox, CalendarReceipt receipt, string? line, DateTimeOffset at)
    {
        var cause = (receipt.Fault as Fault.Passing)?.Cause;
        var givenUp = receipt.State == CalendarState.Pending && at - entry.OrderedAt >= FaultCauses.GivenUpAfter && cause?.IsGivenUp() != false;
        var known = givenUp ? receipt with { State = CalendarState.Failed } : receipt;
        DateTimeOffset? next = known.State switch
        {
            CalendarState.Pending => at + (known.After ?? FaultCauses.Wait(cause, entry.Attempts)),
            CalendarState.Failed when entry.Order.Withdrawn => at + WithdrawnAgainAfter,
            _ => null,
        };
        return new(at, entry.Order.Revision, mailbox, known, next)
        {
            WaitsFor = known.State == CalendarState.Pending && line is not null && cause?.IsShared() == true ? new(line, cause.Value) : null,
            Frees = receipt.Fault is null && line is not null && entry.WaitsFor?.Line == line ? line : null,
        };
    }
}
