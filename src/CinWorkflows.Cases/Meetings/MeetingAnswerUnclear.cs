using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Meetings;

/// <summary>
/// An answer to an invitation came, by mail or in the calendar, of which the service cannot tell whose it is, or what it says (N26, H23): somebody
/// reads it there, and records what was answered. Recorded by the service itself; it is somebody's to do until the
/// meeting is kept as it is, or is at another time.
/// </summary>
/// <param name="MeetingId">Which meeting.</param>
/// <param name="ReceivedAt">When it came in.</param>
public sealed record MeetingAnswerUnclear(string MeetingId, DateTimeOffset ReceivedAt) : Act
{
    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => MeetingRules.Arranged(MeetingId, desk);

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithMeeting(MeetingId, meeting => meeting with
    {
        UnclearAnswers = [.. meeting.UnclearAnswers ?? [], ReceivedAt],
    });
}
