using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Workflows.Register;

/// <summary>
/// No meeting moves into the past, by a correction either (N9, N23): nobody can come to a time that was over when it was said. What was said
/// of a time that was over already, or of a meeting that was held on that day, is put right freely.
/// </summary>
internal static class CorrectedTimes
{
    /// <summary>Refuses another time of a meeting at which it cannot have been told to anybody.</summary>
    /// <param name="correction">What is put right.</param>
    /// <param name="wrong">The entry as it stands.</param>
    /// <param name="desk">The case as it stands, and when it is corrected.</param>
    /// <param name="field">The field of the correction.</param>
    public static IEnumerable<Refusal> Refuse(EntryCorrection correction, RecordedAct wrong, CaseDesk desk, string field)
    {
        if (TimeOf(wrong.Act) is not { } was
            || TimeOf(correction.Replacement) is not { } now
            || now == was
            || desk.File.Meeting(now.MeetingId)?.HeldOn == LondonTime.DateOf(now.StartsAt))
        {
            yield break;
        }

        var corrected = desk.Now ?? LondonTime.At(desk.Today, default);
        DateTimeOffset? earliest = was.StartsAt >= corrected ? corrected : was.StartsAt >= wrong.RecordedAt ? wrong.RecordedAt : null;
        if (now.StartsAt < earliest)
        {
            yield return new(
                $"{field}.replacement.startsAt",
                $"on {LondonTime.DateOf(earliest.Value):yyyy-MM-dd} this time had passed, so nobody can have been invited to it: correct it to a time that was still to come, or record what took place ('meetingHeld' with 'unarranged').");
        }
    }

    private static (string MeetingId, DateTimeOffset StartsAt)? TimeOf(Act? act) => act switch
    {
        MeetingArranged arranged => (arranged.MeetingId, arranged.StartsAt),
        MeetingMoved moved => (moved.MeetingId, moved.StartsAt),
        _ => null,
    };
}
