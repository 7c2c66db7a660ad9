namespace CinWorkflows.Workflows.Ports.Health;

/// <summary>What was found of one service.</summary>
/// <param name="Check">Which service of which authority.</param>
/// <param name="Finding">What was found.</param>
public sealed record TriedService(string Check, ServiceFinding Finding);
