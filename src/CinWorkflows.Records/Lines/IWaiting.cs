using CinWorkflows.Workflows.Ports.Faults;

namespace CinWorkflows.Records.Lines;

/// <summary>Something that goes out by a line, and may wait there.</summary>
internal interface IWaiting
{
    string Key { get; }

    /// <summary>The line on which it waits; null where it does not.</summary>
    string? WaitsOn { get; }

    FaultCause? Cause { get; }

    /// <summary>When it is tried next; null where it is not.</summary>
    DateTimeOffset? NextAttemptAt { get; set; }

    string? Problem { get; set; }

    /// <summary>Since when it is to go out.</summary>
    DateTimeOffset Since { get; }

    void WaitFor(ServiceWait? wait);
}
