namespace CinWorkflows.StandIns.Faults;

/// <summary>What can go wrong with one request to a web service.</summary>
public enum ServiceFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>429 with Retry-After; nothing happened.</summary>
    Throttled,

    /// <summary>503; nothing happened.</summary>
    Unavailable,

    /// <summary>The connection is dropped before anything happened.</summary>
    DroppedBefore,

    /// <summary>No answer comes until the caller gives up; nothing happened.</summary>
    SilentBefore,

    /// <summary>500, although it was done.</summary>
    FailedAfter,

    /// <summary>It was done, and the connection is dropped.</summary>
    DroppedAfter,

    /// <summary>It was done, and no answer comes until the caller gives up.</summary>
    SilentAfter,
}
