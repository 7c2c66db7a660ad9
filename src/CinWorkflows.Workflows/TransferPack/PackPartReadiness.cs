using CinWorkflows.Domain.Transfers;

namespace CinWorkflows.Workflows.TransferPack;

/// <summary>How one of the four documents of a pack stands (N52).</summary>
/// <param name="Part">Which.</param>
/// <param name="Standing">Where it comes from.</param>
/// <param name="DocumentId">The attached document that goes with it; null where none does.</param>
/// <param name="ToDo">What puts it right; null where nothing is wrong.</param>
public sealed record PackPartReadiness(PackPartKind Part, PackPartStanding Standing, string? DocumentId, string? ToDo);
