namespace CinWorkflows.Cases.Transfers;

/// <summary>A service of the plan that the receiving authority lacks (N51).</summary>
/// <param name="Service">Which.</param>
/// <param name="Effect">What its absence means for the child.</param>
/// <param name="Bridging">What is done until there is one.</param>
public sealed record ServiceGap(string Service, string Effect, string Bridging);
