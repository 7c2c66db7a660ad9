namespace CinWorkflows.Cases.Closure;

/// <summary>A strategy discussion (N34, H32).</summary>
/// <param name="NeededSince">The day on which it became necessary.</param>
/// <param name="HeldOn">The day on which it was held; null while it is due.</param>
/// <param name="Section47">Whether a section 47 enquiry follows.</param>
public sealed record StrategyProgress(DateOnly NeededSince, DateOnly? HeldOn = null, bool? Section47 = null);
