namespace CinWorkflows.Workflows.Ports.Records.Retention;

/// <summary>What is done to destroy a case. Each may be done again.</summary>
public enum DestructionStep
{
    /// <summary>The words are taken off the record, with everything else of the case.</summary>
    Record,

    /// <summary>It is noted beside the backups, so that a restore does it again.</summary>
    Ledger,

    /// <summary>The documents are deleted from their store.</summary>
    Documents,

    /// <summary>The letters that lie in files are deleted.</summary>
    Letters,

    /// <summary>The workflow and its history are removed.</summary>
    Workflow,
}
