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

    /// <summary>It was taken back, by a person or by a newer link.</summary>
    Revoked,

    /// <summary>Too many wrong codes were given.</summary>
    Locked,
}
