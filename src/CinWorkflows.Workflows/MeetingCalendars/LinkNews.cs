using CinWorkflows.Cases;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Precedence;

namespace CinWorkflows.Workflows.MeetingCalendars;

/// <summary>
/// Brings a link for attending online to those who do not have it in their calendars where their invitations left before it was known, or with
/// another one: once for each link. Whoever was told by hand, or by a text message, was told whom to ask for it.
/// </summary>
/// <param name="book">What stands in the calendars.</param>
/// <param name="cases">The record.</param>
/// <param name="outbox">Gets the letters.</param>
/// <param name="clock">The time.</param>
public sealed class LinkNews(ICalendarBook book, ICaseReader cases, IOutbox outbox, TimeProvider clock)
{
    private const int Batch = 32;
    private const int Most = 500;

    /// <summary>Queues the letters of the links that are not told yet. Cut off at any point, it is made good by the next run.</summary>
    /// <returns>How many links were looked at.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var links = await book.LinksToTellAsync(Batch, cancellationToken);
        foreach (var entry in links)
        {
            var now = clock.GetUtcNow();
            await outbox.QueueAsync([.. await LettersAsync(entry, now, cancellationToken)], now, cancellationToken);
            await book.LinkToldAsync(entry.Order.Key, entry.LinkedAt!.Value, cancellationToken);
        }

        return links.Count;
    }

    private async Task<IEnumerable<MessageOrder>> LettersAsync(CalendarEntryView entry, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (caseId, meetingId, linkedAt) = (entry.Order.CaseId, entry.Order.MeetingId, entry.LinkedAt!.Value);
        if (await cases.FindAsync(caseId, cancellationToken) is not { File: { Ending: null } file } view
            || file.Meeting(meetingId) is not { State: MeetingState.Arranged } meeting
            || meeting.StartsAt <= now)
        {
            return [];
        }

        var invitations = (await cases.MessagesAsync(new(caseId, Take: Most), cancellationToken))
            .Where(message => message.Order is { Kind: MessageKind.Invitation, To.IsStaff: false } && message.Order.Subject == meetingId)
            .ToLookup(message => message.Order.To.Id);
        return meeting.Attendees
            .Except(view.People.Where(person => CalendarPeople.Has(meeting, person)).Select(person => person.Id))
            .Where(person => IsToldByLetter(file, person, meeting, LondonTime.DateOf(now)) && IsWithout(invitations[person], linkedAt))
            .Select(person => new MessageOrder(MeetingLinkKey.Of(caseId, meetingId, linkedAt, person), caseId, MessageKind.Invitation, new(person, IsStaff: false), meetingId, meeting.Revision)
            {
                Urgent = UrgentLetters.Are(MessageKind.Invitation, meetingId, file, now),
            });
    }

    private static bool IsToldByLetter(CaseFile file, string person, Meeting meeting, DateOnly today) =>
        file.Participant(person) is not null
        && !file.GetsNothingMore(person)
        && !Disclosure.IsKeptFrom(file, person, meeting, today)
        && !Withheld.Is(file, person, MessageKind.Invitation, today);

    /// <summary>A letter tells the link that was known when it set out.</summary>
    private static bool IsWithout(IEnumerable<MessageView> theirs, DateTimeOffset linkedAt)
    {
        var left = theirs.Where(message => message.State is DeliveryState.Sending or DeliveryState.Accepted or DeliveryState.Delivered).ToList();
        return left.Exists(message => message.Medium != Medium.Text) && left.TrueForAll(message => SetOutAt(message) < linkedAt);
    }

    private static DateTimeOffset SetOutAt(MessageView message) => message.TryingSince > message.QueuedAt ? message.TryingSince : message.QueuedAt;
}
