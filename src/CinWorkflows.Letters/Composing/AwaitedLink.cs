using CinWorkflows.Cases.Meetings;
using CinWorkflows.Letters.Invitations;
using CinWorkflows.Workflows.MeetingCalendars;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Meetings;

namespace CinWorkflows.Letters.Composing;

/// <summary>
/// The invitation of whoever has no other way to the link of a meeting waits for it for some minutes, because it is mostly made in seconds:
/// one letter instead of two. A letter that only brings the link does not leave once there is none to bring.
/// </summary>
internal static class AwaitedLink
{
    private static readonly TimeSpan LooksAgainAfter = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan NotWithin = TimeSpan.FromHours(2);

    /// <returns>Until when it waits, or why it does not leave; null where it leaves now.</returns>
    public static async Task<Composition?> KeepsAsync(LetterBrief letter, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (letter is not CaseLetterBrief { Order.Kind: MessageKind.Invitation } brief || HowToJoin.IsToldByCalendar(brief))
        {
            return null;
        }

        var (entry, meeting) = (await HowToJoin.EntryOfAsync(brief, brief.Order.Subject, cancellationToken), brief.File.Meeting(brief.Order.Subject));
        if (MeetingLinkKey.Is(brief.Order) && (entry?.OnlineLink is null || meeting is not { State: MeetingState.Arranged } || meeting.StartsAt <= now))
        {
            return new(null, MessageProblem.Overtaken);
        }

        // What has been tried keeps the hour at which it set out: it says what was known then.
        return entry is null || brief.Message.Attempts > 0 || meeting?.StartsAt - now < NotWithin ? null
            : IsUnderWay(entry) && now - brief.Message.QueuedAt < Longest && await IsOnlineAsync(brief, cancellationToken) ? Until(now + LooksAgainAfter)
            : entry.LinkedAt > brief.At ? Until(entry.LinkedAt > now ? entry.LinkedAt.Value : now)
            : null;
    }

    /// <summary>A change that is under way to the calendar may bring another link.</summary>
    private static bool IsUnderWay(CalendarEntryView entry) => entry.State == CalendarState.Pending && !entry.Order.Withdrawn;

    private static Composition Until(DateTimeOffset at) => new(null, MessageProblem.LinkAwaited) { NotBefore = at };

    private static async Task<bool> IsOnlineAsync(CaseLetterBrief brief, CancellationToken cancellationToken) =>
        MeetingOnRecord.At(brief.Order.Revision, brief.Order.Subject, await brief.Sources.Cases.ActsAsync(brief.File.CaseId, cancellationToken))?.Arranged.Logistics.Online == true;
}
