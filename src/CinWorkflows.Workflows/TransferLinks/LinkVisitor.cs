namespace CinWorkflows.Workflows.TransferLinks;

/// <summary>What is known of whoever asks for a page of a link.</summary>
/// <param name="Network">The network that the request came from: 24 bits of an IPv4 address, 48 of an IPv6 one.</param>
/// <param name="Browser">The family of the browser and of its system, such as "Firefox on Windows".</param>
public sealed record LinkVisitor(string Network, string Browser);
