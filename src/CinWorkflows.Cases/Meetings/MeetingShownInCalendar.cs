using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Meetings;

/// <summary>
/// The service found that people added somebody to a meeting in the calendar who must not be told of it (N54): they know when and where it was
/// to be. What they are told besides, and whether it is held there and then, is somebody's to decide.
/// </summary>
/// <param name="MeetingId">Which meeting.</param>
/// <param name="People">Who, by participant id.</param>
public sealed record MeetingShownInCalendar(string MeetingId, IReadOnlyList<string> People) : Act
{
    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
    [
        .. MeetingRules.Arranged(MeetingId, desk),
        .. People.SelectMany((person, index) => desk.TookPart($"people[{index}]", person)),
    ];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithMeeting(MeetingId, meeting => meeting with
    {
        Onlookers = [.. meeting.Onlookers ?? [], .. People.Except((meeting.Onlookers ?? []).Select(known => known.PersonId)).Select(person => new MeetingOnlooker(person, meeting.Revision))],
    });
}
