using System.Text.Json.Serialization;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Cases.Meetings;

/// <summary>A meeting is at another time or another place: updated invitations go out (N9, N12, H9, H11).</summary>
/// <param name="MeetingId">Which.</param>
/// <param name="StartsAt">When it starts now.</param>
/// <param name="EndsAt">When it ends now.</param>
/// <param name="Reason">Why.</param>
/// <param name="SchoolTimeReason">Why in school time although a school-age child attends; needed only then.</param>
/// <param name="TimeReason">Why after the last day for it, at night or on a day off; needed only then.</param>
public sealed record MeetingMoved(
    string MeetingId,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Reason,
    string? SchoolTimeReason = null,
    string? TimeReason = null) : Act, IGivesReasons
{
    /// <inheritdoc />
    string? IGivesReasons.ReasonsGiven => Reason;

    /// <summary>Where it is now, empty where it is online only; null where it stays where it was.</summary>
    public string? Venue { get; init; }

    /// <summary>The mailbox of the room that is booked with it now, empty for none; null where that stays.</summary>
    public string? Room { get; init; }

    /// <summary>Whether a link for attending online is asked for now; null where that stays.</summary>
    public bool? Online { get; init; }

    /// <summary>The https address by which it is attended online now, where the calendar does not make it; null where that stays. Whoever is invited gets it.</summary>
    public string? OnlineLink { get; init; }

    /// <summary>True where it says something of the place.</summary>
    [JsonIgnore]
    public bool ChangesPlace => Venue is not null || Room is not null || Online is not null || OnlineLink is not null;

    /// <summary>Whether it can be attended online stands in the entries.</summary>
    public override bool LooksBack => OnlineLink is not null || Venue is { Length: 0 };

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
    [
        .. MeetingRules.Arranged(MeetingId, desk),
        .. desk.File.Meeting(MeetingId) is { } standing && IsOfPlaceAlone(standing) ? [] : Times(desk),
        .. desk.File.Meeting(MeetingId) is { } meeting ? MeetingRules.StillKeptApart(meeting, desk) : [],
        .. Venue is null || (Venue.Length == 0 && IsOnline(desk)) ? [] : CaseDesk.Text("venue", Venue, "where the meeting is"),
        .. MeetingLogistics.LinkGiven("onlineLink", OnlineLink),
        .. OnlineLink is not null && !IsOnline(desk) ? [new("online", "a link is given, so say that it can be attended online.")] : Array.Empty<Refusal>(),
        .. CaseDesk.Text("reason", Reason, "the reason"),
    ];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithMeeting(MeetingId, meeting => meeting.Revised() with
    {
        StartsAt = StartsAt,
        EndsAt = EndsAt,
        Differs = meeting.Differs?.Without(Decides(meeting)),
        LinkAwaited = (Online, OnlineLink) switch
        {
            (_, not null) or (false, _) => null,
            (true, null) => true,
            _ => meeting.LinkAwaited,
        },
        Joined = TellsNobody(meeting) ? [] : null,
        Proposals = IsOfPlaceAlone(meeting) ? meeting.Proposals : null,
        UnclearAnswers = IsOfPlaceAlone(meeting) ? meeting.UnclearAnswers : null,
        LeftAsIs = meeting.LeftAsIs?.Except(Decides(meeting)).ToList() is { Count: > 0 } left ? left : null,
    });

    /// <summary>
    /// What of a calendar that differs it decides. The calendar is written anew by whatever is changed; of a change of place alone people are
    /// not asked again, and the other time that somebody is to decide about stays theirs to decide, as a place does of a change of time alone.
    /// </summary>
    /// <param name="meeting">The meeting before it.</param>
    public IReadOnlyList<CalendarDifference> Decides(Meeting meeting) =>
    [
        CalendarDifference.Deleted,
        CalendarDifference.NotPlaced,
        CalendarDifference.NoOnlineLink,
        CalendarDifference.Renamed,
        .. IsOfPlaceAlone(meeting) ? Array.Empty<CalendarDifference>() : [CalendarDifference.Moved, CalendarDifference.ChairDeclined],
        .. ChangesPlace ? [CalendarDifference.Elsewhere] : Array.Empty<CalendarDifference>(),
        .. IsOfPlaceAlone(meeting) && Room is null ? Array.Empty<CalendarDifference>() : [CalendarDifference.RoomDeclined],
    ];

    private bool IsOfPlaceAlone(Meeting meeting) => ChangesPlace && (StartsAt, EndsAt) == (meeting.StartsAt, meeting.EndsAt);

    /// <summary>Which mailbox a room has is the calendar's affair: where time, venue and link stay, nobody has anything new to read.</summary>
    private bool TellsNobody(Meeting meeting) => IsOfPlaceAlone(meeting) && Venue is null && Online is null && OnlineLink is null;

    /// <summary>Whether it can be attended online once this is recorded.</summary>
    private bool IsOnline(CaseDesk desk) => Online ?? desk.Past.Select(past => past.Act switch
    {
        MeetingArranged arranged when arranged.MeetingId == MeetingId => arranged.Logistics.Online,
        MeetingMoved moved when moved.MeetingId == MeetingId => moved.Online,
        _ => null,
    }).LastOrDefault(online => online is not null) == true;

    /// <summary>A time is asked about where it is another than before.</summary>
    private IEnumerable<Refusal> Times(CaseDesk desk) =>
    [
        .. MeetingRules.Times(StartsAt, EndsAt, desk),
        .. (desk.DoneAt is { } at ? StartsAt <= at : LondonTime.DateOf(StartsAt) < desk.Today)
            ? new Refusal[] { new("startsAt", "this time has passed, so nobody can be invited to it: give one that is to come, or record what took place ('meetingHeld' with 'unarranged').") }
            : [],
        .. MeetingRules.SchoolTime(StartsAt, EndsAt, desk.File.Meeting(MeetingId)?.Attendees ?? [], SchoolTimeReason, desk),
        .. desk.File.Meeting(MeetingId) is { } meeting ? MeetingTimes.Refuse(meeting.Purpose, StartsAt, EndsAt, TimeReason, desk) : [],
    ];
}
