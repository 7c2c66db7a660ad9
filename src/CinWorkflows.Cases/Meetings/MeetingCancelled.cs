using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Meetings;

/// <summary>A meeting is cancelled, or was not held: cancellations go out, and its duty stays open.</summary>
/// <param name="MeetingId">Which.</param>
/// <param name="Reason">Why.</param>
public sealed record MeetingCancelled(string MeetingId, string Reason) : Act, IGivesReasons
{
    /// <inheritdoc />
    string? IGivesReasons.ReasonsGiven => Reason;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
        [.. MeetingRules.Arranged(MeetingId, desk), .. CaseDesk.Text("reason", Reason, "the reason")];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithMeeting(MeetingId, meeting => meeting.Revised() with { State = MeetingState.Cancelled, CancelledOn = stamp.On, Differs = null });
}
