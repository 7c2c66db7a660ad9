namespace CinWorkflows.Cases.Closure;

/// <summary>The referral by which a case ends (H30): when and how it was made, or why it is not.</summary>
/// <param name="MadeOn">The day on which it was made; null where it is not.</param>
/// <param name="How">How it was made and who took it; needed with <paramref name="MadeOn" />.</param>
/// <param name="NotMadeReason">Why it is not made; needed where it is not.</param>
public sealed record RouteReferral(DateOnly? MadeOn = null, string? How = null, string? NotMadeReason = null);
