using CinWorkflows.Workflows.Ports.Links;

namespace CinWorkflows.Workflows.TransferLinks;

/// <summary>Whether a browser is let in to the pages of a link.</summary>
/// <param name="Link">The link; null where there is none of that id.</param>
/// <param name="By">The name that the person gave with the code; null where the browser is not let in.</param>
/// <param name="Works">Whether the link works; where it does and the browser is not let in, the code has to be given again.</param>
public sealed record Admission(TransferLink? Link, string? By, bool Works)
{
    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => $"{Link}: {(By is null ? "not admitted" : "admitted")}";
}
