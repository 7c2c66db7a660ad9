namespace CinWorkflows.Embedded.Storage;

/// <summary>A turn on its way to the file.</summary>
internal interface ICommitted
{
    TurnCommit Commit { get; }

    /// <summary>Whether it is written before others.</summary>
    bool IsUrgent { get; }

    /// <summary>The turn is durable: its effects may begin.</summary>
    void OnCommitted();
}
