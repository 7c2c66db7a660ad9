using CinWorkflows.Workflows.Ports.Links;

namespace CinWorkflows.Workflows.TransferLinks;

/// <summary>A link that was issued, or why none was.</summary>
/// <param name="Link">The link; null where there is a problem.</param>
/// <param name="CodeByText">True where the code goes by text message; otherwise somebody tells it by telephone.</param>
/// <param name="Problem">Why no link was issued, and what to do, in words that name nobody; null where one was.</param>
public sealed record TransferLinkIssue(TransferLink? Link, bool CodeByText = false, string? Problem = null);
