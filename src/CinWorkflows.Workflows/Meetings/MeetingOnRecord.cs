using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Workflows.Meetings;

/// <summary>A meeting as it stood at one of its revisions: an earlier invitation that leaves late still says what it said then.</summary>
/// <param name="Arranged">How it was arranged.</param>
/// <param name="StartsAt">When it starts at that revision.</param>
/// <param name="EndsAt">When it ends at that revision.</param>
/// <param name="Before">When it was to start before the last change; null where that did not change when it starts.</param>
public sealed record MeetingOnRecord(MeetingArranged Arranged, DateTimeOffset StartsAt, DateTimeOffset EndsAt, DateTimeOffset? Before)
{
    /// <summary>What stands for the place of a meeting that is online only.</summary>
    public const string OnlineOnly = "Online";

    /// <summary>Where it is, on one line.</summary>
    public string Venue => Arranged.Logistics.IsOnlineOnly() ? OnlineOnly : PlainWords.OneLine(Arranged.Logistics.Venue);

    /// <summary>True where it is attended by another link than before the last change, or by one where there was none.</summary>
    public bool HasNewLink { get; init; }

    /// <summary>When it was to end before the last change; null where that changed when it starts too, or neither.</summary>
    public DateTimeOffset? EndBefore { get; init; }

    /// <summary>Whether it could be attended online before the last change; null where that did not change it.</summary>
    public bool? OnlineBefore { get; init; }

    /// <summary>Where it was to be before the last change, on one line; null where that did not change its place.</summary>
    public string? VenueBefore { get; init; }

    /// <summary>The other review with which it is combined, on one line (N42); null where there is none.</summary>
    public string? Combined => Line(Arranged.CombinedWith);

    /// <summary>The same as somebody reads it: the number of another child's case is for staff alone.</summary>
    /// <param name="isStaff">Whether they are staff.</param>
    public string? CombinedFor(bool isStaff) => isStaff && Arranged.CombinedCaseId is { } other && Combined is { } line ? $"{line} (case {other})" : Combined;

    /// <summary>What a meeting was held together with in fact, as everybody may read it, on one line (N42); null where it was held alone.</summary>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="acts">The acts of the case, in order.</param>
    public static string? HeldTogetherWith(string meetingId, IEnumerable<Act> acts) => Line(acts.Select(act => act switch
    {
        MeetingArranged arranged when arranged.MeetingId == meetingId => arranged.CombinedWith,
        MeetingHeld held when held.MeetingId == meetingId => held.CombinedWith,
        _ => null,
    }).LastOrDefault(line => line is not null));

    /// <summary>A meeting as the acts of its case arranged and changed it; null where they arrange none of that id.</summary>
    /// <param name="revision">How many of its changes count.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="acts">The acts of the case, in order.</param>
    public static MeetingOnRecord? At(int revision, string meetingId, IEnumerable<RecordedAct> acts)
    {
        ArgumentNullException.ThrowIfNull(acts);
        var all = acts.Select(act => act.Act).ToList();
        if (all.OfType<MeetingArranged>().LastOrDefault(meeting => meeting.MeetingId == meetingId) is not { } arranged)
        {
            return null;
        }

        var start = new MeetingOnRecord(arranged, arranged.StartsAt, arranged.EndsAt, null);
        return all.Where(act => Changes(act, meetingId)).Take(revision).Aggregate(start, After);
    }

    /// <summary>Whether a revision of a meeting is that it does not take place: none of its changes made it.</summary>
    /// <param name="revision">The revision.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="acts">The acts of the case, in order.</param>
    public static bool IsWithdrawnAt(int revision, string meetingId, IEnumerable<RecordedAct> acts) => acts.Count(act => Changes(act.Act, meetingId)) < revision;

    /// <summary>Whether from one revision of a meeting to another only who attends or chairs was changed.</summary>
    /// <param name="known">The earlier revision.</param>
    /// <param name="revision">The later one.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="acts">The acts of the case, in order.</param>
    public static bool OnlyPeopleChanged(int known, int revision, string meetingId, IEnumerable<RecordedAct> acts) =>
        acts.Select(act => act.Act).Where(act => Changes(act, meetingId)).Skip(known).Take(revision - known).All(act => act is MeetingAttendeesChanged);

    /// <summary>The same as whoever knows it as it was before reads of it: what is another than they know is said to be; nothing is where they know nothing of it.</summary>
    /// <param name="known">As they know it; null where they know nothing of it.</param>
    public MeetingOnRecord Since(MeetingOnRecord? known) => this with
    {
        Before = known is null || known.StartsAt == StartsAt ? null : known.StartsAt,
        EndBefore = known is not null && known.StartsAt == StartsAt && known.EndsAt != EndsAt ? known.EndsAt : null,
        OnlineBefore = known is not null && known.Arranged.Logistics.Online != Arranged.Logistics.Online ? known.Arranged.Logistics.Online : null,
        VenueBefore = known is not null && known.Venue != Venue ? known.Venue : null,
        HasNewLink = known is not null && Arranged.Logistics.OnlineLink is { } link && link != known.Arranged.Logistics.OnlineLink,
    };

    private static string? Line(string? combinedWith) => string.IsNullOrWhiteSpace(combinedWith) ? null : PlainWords.OneLine(combinedWith).TrimEnd('.');

    private static bool Changes(Act act, string meetingId) => act switch
    {
        MeetingMoved moved => moved.MeetingId == meetingId,
        MeetingAttendeesChanged changed => changed.MeetingId == meetingId,
        MeetingKept kept => kept.MeetingId == meetingId,
        _ => false,
    };

    private static MeetingOnRecord After(MeetingOnRecord meeting, Act act) => act switch
    {
        MeetingMoved moved => (meeting with
        {
            Arranged = meeting.Arranged with { Logistics = After(meeting.Arranged.Logistics, moved) },
            StartsAt = moved.StartsAt,
            EndsAt = moved.EndsAt,
        }).Since(meeting),
        MeetingAttendeesChanged changed => (meeting with
        {
            Arranged = meeting.Arranged with { Attendees = changed.Attendees, ChairId = changed.ChairId, ChairRole = changed.ChairRole },
        }).Since(null),
        _ => meeting.Since(null),
    };

    private static MeetingLogistics After(MeetingLogistics logistics, MeetingMoved moved) => logistics with
    {
        Venue = moved.Venue ?? logistics.Venue,
        Room = moved.Room is { } room ? room.Length == 0 ? null : room : logistics.Room,
        Online = moved.Online ?? logistics.Online,
        OnlineLink = moved.Online == false ? null : moved.OnlineLink ?? logistics.OnlineLink,
    };
}
