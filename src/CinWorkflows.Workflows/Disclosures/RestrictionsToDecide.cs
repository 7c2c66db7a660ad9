using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Disclosures;

/// <summary>What somebody on the case restricted alone stays a manager's duty until they decide that it stays, or lift it (N14, N20, N26, N54, H18, H23).</summary>
internal static class RestrictionsToDecide
{
    public static Task RunAsync(Procedure now) => now.Together((now.File.Restrictions ?? [])
        .Where(held => held.AwaitsManager == true)
        .Select(held => now.Until(_ => !held.IsUnseen, DutyKind.DecideOnRestriction, new RestrictionSubject(held.Id))));
}
