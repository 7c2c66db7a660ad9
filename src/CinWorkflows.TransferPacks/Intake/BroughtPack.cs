using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.TransferPacks.Intake;

/// <summary>What somebody who brings a pack says about the case that it opens.</summary>
/// <param name="Actor">Who brings it.</param>
/// <param name="TeamId">The team that is responsible.</param>
/// <param name="WorkerId">The allocated worker; null where nobody is yet.</param>
/// <param name="Circumstances">What was found when admission was checked; an empty list says that nothing was.</param>
/// <param name="NoticedOn">The day on which the notice came (Europe/London); null for today.</param>
public sealed record BroughtPack(Actor Actor, string TeamId, string? WorkerId, IReadOnlyList<Circumstance> Circumstances, DateOnly? NoticedOn = null);
