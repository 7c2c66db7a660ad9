using CinWorkflows.Cases;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Precedence;

/// <summary>
/// Which letters go before others, besides what a pack's ladder calls urgent: what people send to another authority, and what is said of a
/// meeting that is near.
/// </summary>
public static class UrgentLetters
{
    /// <summary>Whether a letter is one of them.</summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="subject">Of what: for invitations the meeting's id.</param>
    /// <param name="file">The case; null where it is about none.</param>
    /// <param name="now">The time.</param>
    public static bool Are(MessageKind kind, string subject, CaseFile? file, DateTimeOffset now) =>
        kind is MessageKind.TransferOffer or MessageKind.TransferCode || IsOfMeetingBy(kind, subject, file, now.AddDays(1));

    /// <summary>Whether a letter is about a meeting that is on that day or before.</summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="subject">The meeting's id.</param>
    /// <param name="file">The case; null where it is about none.</param>
    /// <param name="by">The instant, by its day in Europe/London.</param>
    public static bool IsOfMeetingBy(MessageKind kind, string subject, CaseFile? file, DateTimeOffset by) =>
        kind is MessageKind.Invitation or MessageKind.Cancellation
        && file?.Meeting(subject) is { } meeting
        && LondonTime.DateOf(meeting.StartsAt) <= LondonTime.DateOf(by);
}
