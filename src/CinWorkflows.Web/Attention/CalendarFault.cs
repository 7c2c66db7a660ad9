using CinWorkflows.Workflows.MeetingCalendars;
using CinWorkflows.Workflows.Ports.Records.Meetings;

namespace CinWorkflows.Web.Attention;

/// <summary>A meeting that is not in the calendar as it is on record, has no link there, or is there although it was cancelled, also because somebody put it back.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Withdrawal">True where it was cancelled and could not be taken out of the calendar.</param>
/// <param name="OrderedAt">Since when it was to be put right.</param>
/// <param name="NextAttemptAt">When it is tried by itself; null where it waits for somebody.</param>
/// <param name="Reason">Why, in a code.</param>
/// <param name="WhatToDo">What puts it right.</param>
public sealed record CalendarFault(
    string CaseId,
    string MeetingId,
    bool Withdrawal,
    DateTimeOffset OrderedAt,
    DateTimeOffset? NextAttemptAt,
    string Reason,
    string WhatToDo)
{
    internal static CalendarFault Of(CalendarEntryView entry) => new(
        entry.Order.CaseId,
        entry.Order.MeetingId,
        entry.Order.Withdrawn,
        entry.OrderedAt,
        entry.NextAttemptAt,
        entry.Problem ?? "unknown",
        Advice(entry));

    private static string Advice(CalendarEntryView entry) => entry switch
    {
        { Problem: CalendarProblem.RestoredByHand } =>
            "The meeting was cancelled on the case, and somebody put it back into the calendar, so people may come to it. Ask the chair: delete it there, or, if it takes place after all, arrange it on the case, which puts it there anew and invites everybody, and delete this one.",
        { Order.Withdrawn: true } =>
            "The meeting was cancelled and still stands in the calendar, so people may come to it. Delete it there by hand, or put right what the reason names: it is tried again once a day, and is then no longer listed here.",
        { Problem: CalendarProblem.NoOnlineLink } =>
            "The meeting stands in the calendar, and no Teams link was made for it. Have the mailbox given a licence for Teams, then keep the meeting on the case, which asks for the link again; or move it on the case without a link.",
        { Problem: CalendarProblem.DeletedByHand } =>
            "Somebody deleted the meeting in the calendar. Settle it on the case: keep the meeting, which puts it back, move it or cancel it.",
        { Problem: CalendarProblem.ChairGone } =>
            "The chair is not in the staff directory, or has no e-mail address there. Correct the directory and keep the meeting on the case, or name another chair.",
        { Problem: CalendarProblem.NoCalendar } =>
            "No calendar is set up for the authority. Have it set up, then keep the meeting on the case, which puts it there.",
        _ => "Put right what the reason names in the authority's calendar service (the mailbox, or the permission for it), then keep the meeting on the case, which puts it there.",
    };
}
