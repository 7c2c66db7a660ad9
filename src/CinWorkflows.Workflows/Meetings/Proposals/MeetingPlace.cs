namespace CinWorkflows.Workflows.Meetings.Proposals;

/// <summary>Where a meeting is to be.</summary>
public enum MeetingPlace
{
    /// <summary>At a venue: everybody has to get there, and back.</summary>
    Venue,

    /// <summary>At the office: who is elsewhere before or after needs the way.</summary>
    Office,

    /// <summary>Online: as at the office.</summary>
    Online,
}
