namespace CinWorkflows.Workflows.Runtime;

/// <summary>Where an instance stands; the values of Durable Task, and <see cref="Parked"/>.</summary>
public enum RuntimeStatus
{
    /// <summary>Started and waiting for something, or running.</summary>
    Running = 0,

    /// <summary>Ended with a result.</summary>
    Completed = 1,

    /// <summary>Ended by an exception that the workflow did not handle.</summary>
    Failed = 3,

    /// <summary>Ended from outside.</summary>
    Terminated = 5,

    /// <summary>Scheduled; not started yet.</summary>
    Pending = 6,

    /// <summary>Held from outside; keeps its events.</summary>
    Suspended = 7,

    /// <summary>
    /// Its code no longer matches its history. Nothing is lost: it goes on when the code that fits is deployed and the
    /// instance is resumed.
    /// </summary>
    Parked = 100,
}
