using System.Globalization;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Calendar.Times;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>A calendar of a team, in which people also change things by hand.</summary>
internal sealed class TownCalendar : IMeetingCalendars, IMeetingCalendar
{
    public const string TeamMailbox = "team@northamptonshire.example";

    private readonly Dictionary<string, CalendarMeeting> _meetings = [];
    private readonly Dictionary<string, CalendarEntry> _entries = [];
    private int _made;

    public IReadOnlyDictionary<string, CalendarMeeting> Meetings => _meetings;

    public int Withdrawn { get; private set; }

    public bool RefusesAll { get; set; }

    /// <summary>What it says of an entry that it has placed; null where nothing but that.</summary>
    public Func<string, CalendarReceipt>? Says { get; set; }

    /// <summary>What it promises whoever asks to be told of changes; null where it tells nobody.</summary>
    public CalendarSubscription? Promised { get; set; }

    /// <summary>The promises that it was asked to go on with.</summary>
    public List<CalendarSubscription?> Asked { get; } = [];

    public string Only => Assert.Single(_entries).Key;

    public IMeetingCalendar? Find(string authority) => this;

    public string MailboxOf(string authority, string chairAddress) => TeamMailbox;

    public void MoveByHand(string eventId, DateTimeOffset start, TimeSpan length) => ByHand(eventId, entry => entry with { StartsAt = start, EndsAt = start + length });

    public void DeleteByHand(string eventId)
    {
        _entries.Remove(eventId);
        _meetings.Remove(eventId);
    }

    public void Answer(string eventId, string address, CalendarAnswer answer) => ByHand(eventId, entry => entry with { Answers = [.. entry.Answers.Where(before => before.Address != address), new(address, answer)] });

    public void TakeOff(string eventId, string address) => ByHand(eventId, entry => entry with { Answers = [.. entry.Answers.Where(before => before.Address != address)] });

    public async Task<CalendarReceipt> PutAsync(CalendarMeeting meeting, string? eventId, CalendarMerge merge, CancellationToken cancellationToken)
    {
        if (RefusesAll)
        {
            return new CalendarReceipt(CalendarState.Failed, null, "mailboxUnknown");
        }

        var id = eventId ?? _entries.FirstOrDefault(entry => entry.Value.Key == meeting.Key).Key ?? string.Create(CultureInfo.InvariantCulture, $"event-{++_made}");
        var standing = _entries.GetValueOrDefault(id);
        var written = (await merge(standing, cancellationToken))!;
        _meetings[id] = written;
        var attending = written.Attendees.Select(person => person.Address).Concat((standing?.Answers ?? []).Select(answer => answer.Address).Except(written.Ours)).Distinct();
        _entries[id] = new(id, meeting.Key, written.StartsAt, written.EndsAt, false, [.. attending.Select(address => new AttendeeAnswer(address, CalendarAnswer.None))]) { Venue = written.Location ?? "" };
        var receipt = Says?.Invoke(id) ?? new CalendarReceipt(CalendarState.Placed, id, null);
        _entries[id] = _entries[id] with { Online = receipt.OnlineLink is not null, OnlineLink = receipt.OnlineLink, DialIn = receipt.DialIn };
        return receipt;
    }

    public Task<CalendarReceipt> WithdrawAsync(CalendarMeeting meeting, string? eventId, string comment, CancellationToken cancellationToken)
    {
        Withdrawn++;
        DeleteByHand(eventId ?? "");
        return Task.FromResult(new CalendarReceipt(CalendarState.Withdrawn, eventId, null));
    }

    public Task<IReadOnlyList<Availability>> AvailabilityAsync(AvailabilityQuery query, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Availability>>([]);

    public Task<IReadOnlyList<MeetingRoom>> RoomsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<MeetingRoom>>([]);

    public Task<IReadOnlyList<CalendarEntry>> StandingAsync(string mailbox, DateTimeOffset madeSince, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<CalendarEntry>>([.. _entries.Values]);

    public Task<CalendarSubscription?> SubscribeAsync(string mailbox, CalendarSubscription? before, CancellationToken cancellationToken)
    {
        Asked.Add(before);
        return Task.FromResult(Promised);
    }

    private void ByHand(string eventId, Func<CalendarEntry, CalendarEntry> change) => _entries[eventId] = change(_entries[eventId]);
}
