namespace CinWorkflows.StandIns.Smtp;

/// <summary>What can go wrong at a command.</summary>
public enum SmtpFaultKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The connection is dropped, and nothing was taken.</summary>
    Dropped,

    /// <summary>No answer comes, and nothing was taken.</summary>
    Silent,

    /// <summary>451: not now.</summary>
    Busy,

    /// <summary>554: never.</summary>
    Refused,

    /// <summary>The message was taken, and the connection is dropped.</summary>
    DroppedAfter,

    /// <summary>The message was taken, and no answer comes.</summary>
    SilentAfter,
}
