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
    private readonly List<string> _changed = [];
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
        _changed.Add(eventId);
    }

    public void Answer(string eventId, string address, CalendarAnswer answer) => ByHand(eventId, entry => entry with { Answers = [.. entry.Answers, new(address, answer)] });

    public Task<CalendarReceipt> PutAsync(CalendarMeeting meeting, string? eventId, CancellationToken cancellationToken)
    {
        if (RefusesAll)
        {
            return Task.FromResult(new CalendarReceipt(CalendarState.Failed, null, "mailboxUnknown"));
        }

        var id = eventId ?? _entries.FirstOrDefault(entry => entry.Value.Key == meeting.Key).Key ?? string.Create(CultureInfo.InvariantCulture, $"event-{++_made}");
        _meetings[id] = meeting;
        _entries[id] = new(id, meeting.Key, meeting.StartsAt, meeting.EndsAt, false, []);
        _changed.Add(id);
        return Task.FromResult(Says?.Invoke(id) ?? new CalendarReceipt(CalendarState.Placed, id, null));
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

    public Task<CalendarEntry?> FindAsync(string mailbox, string eventId, CancellationToken cancellationToken) => Task.FromResult(_entries.GetValueOrDefault(eventId));

    public Task<CalendarChanges> ChangesAsync(CalendarWatch watch, CancellationToken cancellationToken)
    {
        var since = watch.Token is null ? 0 : int.Parse(watch.Token, CultureInfo.InvariantCulture);
        var ids = watch.Token is null ? [.. _entries.Keys] : _changed.Skip(since).Distinct().ToList();
        return Task.FromResult(new CalendarChanges(
            [.. ids.Where(_entries.ContainsKey).Select(id => _entries[id])],
            [.. ids.Where(id => !_entries.ContainsKey(id))],
            _changed.Count.ToString(CultureInfo.InvariantCulture),
            watch.Token is null));
    }

    public Task<CalendarSubscription?> SubscribeAsync(string mailbox, CalendarSubscription? before, CancellationToken cancellationToken)
    {
        Asked.Add(before);
        return Task.FromResult(Promised);
    }

    private void ByHand(string eventId, Func<CalendarEntry, CalendarEntry> change)
    {
        _entries[eventId] = change(_entries[eventId]);
        _changed.Add(eventId);
    }
}
