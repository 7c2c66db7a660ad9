using CinWorkflows.Workflows.MeetingCalendars;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Meetings;

namespace CinWorkflows.Web.Attention;

/// <summary>A calendar that cannot be read: what people change there, and what they answer, is not seen; or the mailbox from which an authority writes.</summary>
/// <param name="Authority">The authority, by the id of its pack.</param>
/// <param name="Mailbox">Whose calendar, or which mailbox.</param>
/// <param name="Since">Since when.</param>
/// <param name="Reason">Why, in a code.</param>
/// <param name="WhatToDo">What puts it right.</param>
public sealed record CalendarNotRead(string Authority, string Mailbox, DateTimeOffset Since, string Reason, string WhatToDo)
{
    private const string OfCalendar = "Moved meetings and answers in this calendar are not seen.";
    private const string OfAnswers = "Answers to invitations, and reports of letters that did not arrive, are not all seen.";
    private const string NotRead = "Have IT put right what the reason names: the mailbox, or the permission for it. It is tried again every few minutes, and what came meanwhile is then seen.";
    private const string NotSettled = "It can be read, and what was found there could not be brought in line with a case: that is a fault of this service, and nothing that IT can put right. Send its log to whoever supports the service. It is tried again every few minutes.";

    private const string NotUnderstood = "A report of a letter, or an answer to an invitation, came to this mailbox, and the service can make nothing of it. Read it there, and record what it says on its case. It is shown for five days after it came, for as long as the mailbox is looked through.";

    internal static CalendarNotRead Of(UnreadableCalendar calendar, MessageSettings settings) => new(
        calendar.Authority,
        calendar.IsOfAnswers ? settings.FromOf(calendar.Authority).Address : calendar.Mailbox,
        calendar.Since,
        calendar.Problem,
        calendar.Problem switch
        {
            CalendarProblem.NotSettled => NotSettled,
            CalendarProblem.NotUnderstood => NotUnderstood,
            _ => $"{(calendar.IsOfAnswers ? OfAnswers : OfCalendar)} {NotRead}",
        });
}
