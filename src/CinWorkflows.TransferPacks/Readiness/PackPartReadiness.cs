using System.Text.Json.Serialization;
using CinWorkflows.Cases.Transfers;

namespace CinWorkflows.TransferPacks.Readiness;

/// <summary>How one of the four documents of a pack stands (N52).</summary>
/// <param name="Part">Which.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="DocumentId">The attached document that goes with it; null where none does.</param>
/// <param name="ToDo">What puts it right; null where nothing is wrong.</param>
public sealed record PackPartReadiness(PackPartKind Part, [property: JsonPropertyName("standing")] PackPartSource Source, string? DocumentId, string? ToDo);
