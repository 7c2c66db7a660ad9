namespace CinWorkflows.Workflows.Ports.Records.Retention;

/// <summary>How far a destruction has come.</summary>
public enum DestructionState
{
    /// <summary>Somebody has proposed it; nothing is destroyed.</summary>
    Proposed,

    /// <summary>It was given up before it was confirmed; nothing is destroyed.</summary>
    Withdrawn,

    /// <summary>A second person has confirmed it, and it is being done.</summary>
    Confirmed,

    /// <summary>It is done: its certificate never changes again.</summary>
    Finished,
}
