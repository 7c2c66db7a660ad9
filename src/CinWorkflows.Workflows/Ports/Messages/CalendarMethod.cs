namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>What a calendar message does to a meeting (RFC 5546, section 3.2).</summary>
public enum CalendarMethod
{
    /// <summary>Invites to the meeting, or updates it: the same UID with a higher SEQUENCE.</summary>
    Request,

    /// <summary>Cancels the meeting: the same UID with a higher SEQUENCE.</summary>
    Cancel,
}
