using System.Text.Json.Serialization;

namespace CinWorkflows.Cases.Closure;

/// <summary>A strategy discussion (N34, H32).</summary>
/// <param name="NeededSince">The day on which it became necessary.</param>
/// <param name="HeldOn">The day on which it was held; null while it is due.</param>
/// <param name="Section47">Whether a section 47 enquiry follows.</param>
public sealed record StrategyProgress(DateOnly NeededSince, DateOnly? HeldOn = null, bool? Section47 = null)
{
    /// <summary>The day on which somebody who ended the case decided on it instead.</summary>
    public DateOnly? SettledOn { get; init; }

    /// <summary>True until it was held, or decided on.</summary>
    [JsonIgnore]
    public bool IsDue => HeldOn is null && SettledOn is null;
}
