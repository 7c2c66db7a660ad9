using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Records.Acts;
using CinWorkflows.Records.Cases;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Feeds;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Records.Feeds;

/// <summary>Puts together what a feed shows of meetings: how they stand, where they are, since when, and whom not to name.</summary>
internal static class MeetingsOnFeed
{
    private static readonly Type[] ChangesThem =
        [typeof(MeetingArranged), typeof(MeetingMoved), typeof(MeetingAttendeesChanged), typeof(MeetingKept), typeof(MeetingHeld), typeof(MeetingCancelled)];

    /// <summary>The types of the acts that change what a feed shows of a meeting, as they are kept.</summary>
    public static IReadOnlyList<string> ActTypes { get; } = [.. ActJson.Types.Where(entry => ChangesThem.Contains(entry.Value)).Select(entry => entry.Key)];

    /// <param name="found">The meetings as they stand.</param>
    /// <param name="cases">Their cases, by id.</param>
    /// <param name="acts">The acts of these cases that change meetings.</param>
    /// <param name="people">Those who take, or took, part in these cases.</param>
    public static IReadOnlyList<FeedMeeting> Complete(
        IEnumerable<FeedMeeting> found,
        IReadOnlyDictionary<string, CaseRow> cases,
        IEnumerable<ActRow> acts,
        IEnumerable<ParticipantRow> people)
    {
        var news = acts.Select(act => act.ToRecorded()).OrderBy(act => act.Sequence).ToLookup(act => (act.CaseId, MeetingOf(act.Act)));
        var family = people.Where(person => person.Kind != ParticipantKind.Agency).ToLookup(person => person.CaseId, person => person.ToView());
        return [.. found
            .Select(meeting => Complete(meeting, cases[meeting.CaseId], [.. news[(meeting.CaseId, meeting.MeetingId)]], [.. family[meeting.CaseId]]))
            .OrderBy(meeting => meeting.StartsAt)
            .ThenBy(meeting => meeting.CaseId, StringComparer.Ordinal)
            .ThenBy(meeting => meeting.MeetingId, StringComparer.Ordinal)];
    }

    private static FeedMeeting Complete(FeedMeeting meeting, CaseRow row, IReadOnlyList<RecordedAct> news, IReadOnlyList<PersonView> family) => meeting with
    {
        Venue = MeetingOnRecord.At(int.MaxValue, meeting.MeetingId, news)?.Venue,
        ChangedAt = news is [.., var last] ? last.At : row.OpenedAt,
        CaseEndedAt = row.EndedOn is null ? null : row.LastActAt,
        Family = family,
    };

    private static string? MeetingOf(Act act) => act switch
    {
        MeetingArranged arranged => arranged.MeetingId,
        MeetingMoved moved => moved.MeetingId,
        MeetingAttendeesChanged changed => changed.MeetingId,
        MeetingKept kept => kept.MeetingId,
        MeetingHeld held => held.MeetingId,
        MeetingCancelled cancelled => cancelled.MeetingId,
        _ => null,
    };
}
