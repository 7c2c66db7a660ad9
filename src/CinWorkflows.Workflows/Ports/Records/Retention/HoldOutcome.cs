namespace CinWorkflows.Workflows.Ports.Records.Retention;

/// <summary>What became of placing or lifting a legal hold.</summary>
public enum HoldOutcome
{
    /// <summary>It is recorded.</summary>
    Recorded,

    /// <summary>One stands already, or none that could be lifted; nothing was recorded.</summary>
    StandsSo,

    /// <summary>There is no such case for whoever asks.</summary>
    NotThere,
}
