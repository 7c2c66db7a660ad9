namespace CinWorkflows.Workflows.Digests;

/// <summary>What has come about a duty since its reader's last digest.</summary>
public enum DigestNews
{
    /// <summary>Nothing: it is shown, and no reason for a digest.</summary>
    None,

    /// <summary>It arose, not by what the reader did.</summary>
    New,

    /// <summary>Its date was moved, neither by doing it nor by the reader.</summary>
    Moved,

    /// <summary>It became overdue.</summary>
    Overdue,

    /// <summary>A notice of the pack's ladder waits to be told.</summary>
    Told,
}
