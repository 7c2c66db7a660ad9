namespace CinWorkflows.Workflows.Ports.Links;

/// <summary>What a link to a transfer is worth.</summary>
public enum LinkState
{
    /// <summary>It works, and was not opened yet.</summary>
    Issued,

    /// <summary>It works, and was opened with its code.</summary>
    Opened,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>It was taken back: by a person, by a newer link, or because the transfer was withdrawn or nobody permits any more that it is shared.</summary>
    Revoked,

    /// <summary>Too many wrong codes were given.</summary>
    Locked,
}
