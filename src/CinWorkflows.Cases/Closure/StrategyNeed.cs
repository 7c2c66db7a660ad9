using System.Text.Json.Serialization;

namespace CinWorkflows.Cases.Closure;

/// <summary>A need for a strategy discussion that arose while another was open (N34, H32): it is answered for itself.</summary>
/// <param name="Id">By which a discussion names it: its day, and its number where another arose on that day.</param>
/// <param name="Since">The day on which it arose.</param>
/// <param name="HeldOn">The day on which it was discussed; null while that is due.</param>
public sealed record StrategyNeed(string Id, DateOnly Since, DateOnly? HeldOn = null)
{
    /// <summary>The day on which somebody who ended the case decided on it instead.</summary>
    public DateOnly? SettledOn { get; init; }

    /// <summary>True until it was discussed, or decided on.</summary>
    [JsonIgnore]
    public bool IsDue => HeldOn is null && SettledOn is null;
}
