using CinWorkflows.Domain.Meetings;
using CinWorkflows.Workflows.Ports.Records;

namespace CinWorkflows.Workflows.Messages;

/// <summary>A meeting as it stood at one of its revisions: an earlier invitation that leaves late still says what it said then.</summary>
/// <param name="Arranged">How it was arranged.</param>
/// <param name="StartsAt">When it starts at that revision.</param>
/// <param name="EndsAt">When it ends at that revision.</param>
/// <param name="Before">When it was to start before the last move; null where it was not moved.</param>
internal sealed record MeetingOnRecord(MeetingArranged Arranged, DateTimeOffset StartsAt, DateTimeOffset EndsAt, DateTimeOffset? Before)
{
    public LetterTime Time => new(StartsAt, EndsAt);

    public string Venue => Wording.OneLine(Arranged.Logistics.Venue);

    public static MeetingOnRecord? At(int revision, string meetingId, IEnumerable<RecordedAct> acts)
    {
        var all = acts.Select(act => act.Act).ToList();
        if (all.OfType<MeetingArranged>().LastOrDefault(meeting => meeting.MeetingId == meetingId) is not { } arranged)
        {
            return null;
        }

        var start = new MeetingOnRecord(arranged, arranged.StartsAt, arranged.EndsAt, null);
        return all.OfType<MeetingMoved>()
            .Where(move => move.MeetingId == meetingId)
            .Take(revision)
            .Aggregate(start, (meeting, move) => meeting with { StartsAt = move.StartsAt, EndsAt = move.EndsAt, Before = meeting.StartsAt });
    }
}
