using CinWorkflows.Workflows.Ports.Records.Meetings;

namespace CinWorkflows.Web.Attention;

/// <summary>A calendar that cannot be read: what people change there, and what they answer, is not seen.</summary>
/// <param name="Authority">The authority, by the id of its pack.</param>
/// <param name="Mailbox">Whose calendar.</param>
/// <param name="Since">Since when.</param>
/// <param name="Reason">Why, in a code.</param>
/// <param name="WhatToDo">What puts it right.</param>
public sealed record CalendarNotRead(string Authority, string Mailbox, DateTimeOffset Since, string Reason, string WhatToDo)
{
    internal static CalendarNotRead Of(UnreadableCalendar calendar) => new(
        calendar.Authority,
        calendar.Mailbox,
        calendar.Since,
        calendar.Problem,
        "Moved meetings and answers in this calendar are not seen. Have IT put right what the reason names: the mailbox, or the permission for it. It is tried again every few minutes, and what was changed meanwhile is then seen.");
}
