namespace CinWorkflows.Cases.Meetings;

/// <summary>Somebody who must not be told of a meeting, and to whom people showed it in the calendar: they know when and where it was to be.</summary>
/// <param name="PersonId">Who, by participant id.</param>
/// <param name="Revision">As it was then.</param>
public sealed record MeetingOnlooker(string PersonId, int Revision);
