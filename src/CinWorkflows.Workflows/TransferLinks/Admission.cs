using CinWorkflows.Workflows.Ports.Links;

namespace CinWorkflows.Workflows.TransferLinks;

/// <summary>Whether a browser is let in to the pages of a link.</summary>
/// <param name="Link">The link; null where there is none of that id.</param>
/// <param name="By">The name that the person gave with the code; null where the browser is not let in.</param>
/// <param name="Works">Whether the link works; where it does and the browser is not let in, the code has to be given again.</param>
public sealed record Admission(TransferLink? Link, string? By, bool Works)
{
    /// <summary>The secret that takes the place of the session's once the browser brings it; null where none is offered.</summary>
    public string? Successor { get; init; }

    /// <summary>True where the session's own secret came from another browser than the one that was let in.</summary>
    public bool IsOfAnotherBrowser { get; init; }

    /// <summary>True where an outdated secret came from the browser that was let in, or from a copy of it: the session was ended for both.</summary>
    public bool IsOfCopy { get; init; }

    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => $"{Link}: {(By is null ? "not admitted" : "admitted")}";
}
