namespace CinWorkflows.Workflows.Ports.Links;

/// <summary>An entry of the access log of a transfer's links.</summary>
/// <param name="Edition">Which of the transfer's links.</param>
/// <param name="Number">Its number in the log of that link, from 1.</param>
/// <param name="Event">What happened.</param>
public sealed record LoggedLinkEvent(int Edition, int Number, LinkEvent Event);
