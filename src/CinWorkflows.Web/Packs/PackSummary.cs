using CinWorkflows.Domain.Policies;

namespace CinWorkflows.Web.Packs;

/// <summary>A version of an authority's policy pack.</summary>
/// <param name="Id">The pack's name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Authority">The authority.</param>
/// <param name="EffectiveFrom">The day from which new cases start under it.</param>
/// <param name="InForce">True for the version under which a case would start today.</param>
/// <param name="Source">The text that it was made from, and its standing.</param>
public sealed record PackSummary(string Id, string Version, string Authority, DateOnly EffectiveFrom, bool InForce, PackSource Source);
