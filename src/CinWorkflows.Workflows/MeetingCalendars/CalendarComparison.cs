using CinWorkflows.Cases.Meetings;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Records.Meetings;

namespace CinWorkflows.Workflows.MeetingCalendars;

/// <summary>A meeting on record beside the same meeting as a calendar shows it, where no change of ours is on its way there.</summary>
/// <param name="meeting">The meeting.</param>
/// <param name="written">Where it is, on record.</param>
/// <param name="entry">How it was put there.</param>
/// <param name="seen">How it stands there.</param>
/// <param name="people">The chair and everybody invited, with their addresses.</param>
internal sealed class CalendarComparison(
    Meeting meeting,
    MeetingOnRecord written,
    CalendarEntryView entry,
    CalendarEntry seen,
    IReadOnlyList<(string Id, string Address)> people)
{
    public Meeting Meeting => meeting;

    public CalendarEntryView Entry => entry;

    public CalendarEntry Seen => seen;

    /// <summary>What was answered, by participant or staff id.</summary>
    public IReadOnlyDictionary<string, CalendarAnswer> Answers { get; } = people
        .Select(person => (person.Id, Answer: AnswerOf(seen.Answers, person.Address)))
        .Where(person => person.Answer != CalendarAnswer.None)
        .DistinctBy(person => person.Id)
        .ToDictionary(person => person.Id, person => person.Answer);

    /// <summary>Who proposes which other time, by participant or staff id, and when they did, where that is known.</summary>
    public IReadOnlyList<(ProposedTime Proposal, DateTimeOffset? At)> Proposals { get; } =
    [
        .. people
            .SelectMany(person => seen.Answers.Where(answer => IsSame(answer.Address, person.Address)).Select(answer => (person.Id, answer.ProposedStart, answer.ProposedEnd, answer.AnsweredAt)))
            .Where(proposal => proposal is { ProposedStart: not null, ProposedEnd: not null } && (proposal.ProposedStart, proposal.ProposedEnd) != (meeting.StartsAt, meeting.EndsAt))
            .Select(proposal => (new ProposedTime(proposal.Id, proposal.ProposedStart!.Value, proposal.ProposedEnd!.Value), proposal.AnsweredAt)),
    ];

    /// <summary>When those answered who propose another time of which it cannot be told which.</summary>
    public IReadOnlyList<DateTimeOffset> Unclear { get; } =
        [.. seen.Answers.Where(answer => answer.ProposesUnclearly && people.Any(person => IsSame(answer.Address, person.Address))).Select(answer => answer.AnsweredAt ?? meeting.StartsAt).Distinct()];

    private bool IsMoved => (seen.StartsAt, seen.EndsAt) != (meeting.StartsAt, meeting.EndsAt);

    private string? NewVenue => seen.Venue == written.Venue ? null : seen.Venue;

    private string? NewRoom => MeetingMerge.RoomIn(seen, Logistics.Room) is var room && string.Equals(room, Logistics.Room, StringComparison.OrdinalIgnoreCase) ? null : room ?? "";

    /// <summary>A link that is not made yet, or never was, was not taken away by anybody.</summary>
    private bool? NewOnline => seen.Online == Logistics.Online || (Logistics.Online && entry.OnlineLink is null) ? null : seen.Online;

    private bool IsElsewhere => (NewVenue ?? NewRoom ?? (object?)NewOnline) is not null;

    private MeetingLogistics Logistics => written.Arranged.Logistics;

    /// <summary>
    /// What people changed of time and place; the time alone and the place alone where not both are allowed. What somebody is to decide already
    /// is not among it.
    /// </summary>
    public IReadOnlyList<MeetingMoved> Changes()
    {
        var moved = IsMoved && !(meeting.Differs?.Is(CalendarDifference.Moved) == true && (meeting.Differs.StartsAt, meeting.Differs.EndsAt) == (seen.StartsAt, seen.EndsAt));

        // That a place was emptied there does not say that the meeting is online only: somebody decides.
        var elsewhere = IsElsewhere && NewVenue is not { Length: 0 } && !(meeting.Differs?.Is(CalendarDifference.Elsewhere) == true && meeting.Differs.Place == PlaceDigest.Of(seen));
        var time = new MeetingMoved(meeting.Id, seen.StartsAt, seen.EndsAt, "Moved in the calendar.");
        var place = new MeetingMoved(meeting.Id, meeting.StartsAt, meeting.EndsAt, "Changed in the calendar.") { Venue = NewVenue, Room = NewRoom, Online = NewOnline };
        return
        [
            .. moved && elsewhere ? [place with { StartsAt = seen.StartsAt, EndsAt = seen.EndsAt }] : Array.Empty<MeetingMoved>(),
            .. moved ? [time] : Array.Empty<MeetingMoved>(),
            .. elsewhere ? [place] : Array.Empty<MeetingMoved>(),
        ];
    }

    /// <summary>All in which the two differ, but for what somebody left as it is; null where in nothing.</summary>
    public DifferingCalendar? Differences()
    {
        string[] off = [.. people.Where(person => WasOurs(person.Address) && !Attends(person.Address)).Select(person => person.Id).Distinct()];
        string[] added = [.. Guests.Select(address => PlaceDigest.OfAddress(entry.Order.Key, address)).Except(meeting.Guests ?? []).Order(StringComparer.Ordinal)];
        (CalendarDifference Kind, bool Holds)[] kinds =
        [
            (CalendarDifference.Moved, IsMoved),
            (CalendarDifference.Elsewhere, IsElsewhere),
            (CalendarDifference.ChairDeclined, Answers.GetValueOrDefault(meeting.ChairId) == CalendarAnswer.Declined),
            (CalendarDifference.RoomDeclined, Logistics.Room is { } room && AnswerOf(seen.Rooms, room) == CalendarAnswer.Declined),
            (CalendarDifference.NoOnlineLink, entry.Problem == CalendarProblem.NoOnlineLink && seen.OnlineLink is null),
            (CalendarDifference.TakenOff, off.Length > 0),
            (CalendarDifference.Added, added.Length > 0),
            (CalendarDifference.Renamed, seen.Subject is { } subject && subject != CalendarSubject.Of(entry.Order.CaseId)),
        ];
        return new DifferingCalendar(CalendarDifference.None, default, seen.StartsAt, seen.EndsAt) { Place = PlaceDigest.Of(seen), TakenOff = off, Added = added }
            .In(kinds.Where(kind => kind.Holds).Select(kind => kind.Kind).Except(meeting.LeftAsIs ?? []));
    }

    /// <summary>Whoever attends whom we did not put there.</summary>
    private IEnumerable<string> Guests => seen.Answers.Select(answer => answer.Address).Where(address => !WasOurs(address) && !IsSame(address, entry.Mailbox));

    private bool WasOurs(string address) => entry.Ours.Any(ours => IsSame(ours, address));

    private bool Attends(string address) => seen.Answers.Any(answer => IsSame(answer.Address, address)) || IsSame(address, entry.Mailbox);

    private static bool IsSame(string address, string? other) => address.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static CalendarAnswer AnswerOf(IEnumerable<AttendeeAnswer> answers, string address) =>
        answers.Where(answer => IsSame(answer.Address, address)).Select(answer => answer.Answer).FirstOrDefault();
}
