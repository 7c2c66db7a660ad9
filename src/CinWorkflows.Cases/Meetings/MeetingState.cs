namespace CinWorkflows.Cases.Meetings;

/// <summary>Where a meeting stands.</summary>
public enum MeetingState
{
    /// <summary>Arranged; invitations go out.</summary>
    Arranged,

    /// <summary>Held.</summary>
    Held,

    /// <summary>Cancelled, or its day passed without it.</summary>
    Cancelled,
}
