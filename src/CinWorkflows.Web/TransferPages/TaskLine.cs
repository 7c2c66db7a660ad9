namespace CinWorkflows.Web.TransferPages;

/// <summary>A line of a task list.</summary>
/// <param name="Text">The task: "Acknowledge receipt".</param>
/// <param name="Address">Where it is done; null where there is nothing to do.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="IsOpen">True where it is still to be done.</param>
internal sealed record TaskLine(string Text, string? Address, string Status, bool IsOpen);
