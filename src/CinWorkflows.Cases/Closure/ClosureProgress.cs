using System.Text.Json.Serialization;

namespace CinWorkflows.Cases.Closure;

/// <summary>A worker's recommendation to close, and the manager's decision (N32, H30).</summary>
/// <param name="RecommendedOn">The day of the recommendation.</param>
/// <param name="RecommendedBy">Who recommends.</param>
/// <param name="Route">The recommended route.</param>
/// <param name="DecidedOn">The day of the decision; null while it is due.</param>
/// <param name="Approved">What was decided.</param>
public sealed record ClosureProgress(
    DateOnly RecommendedOn,
    string RecommendedBy,
    string Route,
    DateOnly? DecidedOn = null,
    bool? Approved = null)
{
    /// <summary>True while a manager has to decide.</summary>
    [JsonIgnore]
    public bool AwaitsDecision => DecidedOn is null;
}
