namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>How the open cases of a team stand on a day.</summary>
/// <param name="TeamId">The team.</param>
/// <param name="Open">How many are open, or have something open.</param>
/// <param name="Unallocated">How many of them nobody holds.</param>
/// <param name="Late">Of how many something is past its limit.</param>
/// <param name="LateDuties">How much is past its limit.</param>
/// <param name="LongLateDuties">How much of it has been for long.</param>
public sealed record TeamCounts(string TeamId, int Open, int Unallocated, int Late, int LateDuties, int LongLateDuties);
