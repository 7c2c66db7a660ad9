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
    /// <param name="file">The case as it stands.</param>
    /// <param name="today">The day of the correction, Europe/London.</param>
    /// <param name="field">The field of the correction.</param>
    public static IEnumerable<Refusal> Refuse(EntryCorrection correction, RecordedAct wrong, CaseFile file, DateOnly today, string field)
    {
        if (TimeOf(wrong.Act) is not { } was
            || TimeOf(correction.Replacement) is not { } now
            || now == was
            || file.Meeting(now.MeetingId)?.HeldOn == now.Day)
        {
            yield break;
        }

        var recorded = LondonTime.DateOf(wrong.RecordedAt);
        DateOnly? earliest = was.Day >= today ? today : was.Day >= recorded ? recorded : null;
        if (now.Day < earliest)
        {
            yield return new(
                $"{field}.replacement.startsAt",
                $"on {earliest:yyyy-MM-dd} this time had passed, so nobody can have been invited to it: correct it to a time that was still to come, or record what took place ('meetingHeld' with 'unarranged').");
        }
    }

    private static (string MeetingId, DateOnly Day)? TimeOf(Act? act) => act switch
    {
        MeetingArranged arranged => (arranged.MeetingId, LondonTime.DateOf(arranged.StartsAt)),
        MeetingMoved moved => (moved.MeetingId, LondonTime.DateOf(moved.StartsAt)),
        _ => null,
    };
}
