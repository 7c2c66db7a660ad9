using CinWorkflows.Cases.Acts;

namespace CinWorkflows.TransferPacks.Intake;

/// <summary>What came of bringing a pack: it was taken, or why not.</summary>
/// <param name="Taken">That it was taken; null where it was not.</param>
/// <param name="Refusals">Why the case could not be opened; empty where it was.</param>
public sealed record PackIntakeResult(PackIntake? Taken, IReadOnlyList<Refusal> Refusals);
