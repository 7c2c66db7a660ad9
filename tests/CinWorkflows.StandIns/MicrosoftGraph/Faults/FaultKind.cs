namespace CinWorkflows.StandIns.MicrosoftGraph.Faults;

/// <summary>How a call fails.</summary>
public enum FaultKind
{
    /// <summary>429 with Retry-After; nothing happened.</summary>
    Throttled,

    /// <summary>503 without Retry-After; nothing happened.</summary>
    Unavailable,

    /// <summary>504; nothing happened.</summary>
    TimeoutBefore,

    /// <summary>504, though it happened.</summary>
    TimeoutAfter,

    /// <summary>The connection is cut; nothing happened.</summary>
    DroppedBefore,

    /// <summary>The connection is cut, though it happened.</summary>
    DroppedAfter,

    /// <summary>No answer until the client gives up; nothing happened.</summary>
    SilentBefore,

    /// <summary>No answer until the client gives up, though it happened.</summary>
    SilentAfter,
}
