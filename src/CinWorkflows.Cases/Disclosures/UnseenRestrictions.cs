using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Disclosures;

/// <summary>
/// A restriction protects, so that anybody on the case sets it and it holds at once; but it also keeps a parent from the plan, from meetings and from being
/// asked. Where whoever set it may not lift it, a manager looks at it (N14, N20, N26, N54, H18, H23).
/// </summary>
internal static class UnseenRestrictions
{
    /// <summary>
    /// The case after an act: what it restricts waits for a manager, unless one who does not hold the case set it, or the pack's version asks nobody to look at it,
    /// so that it would wait for ever.
    /// </summary>
    public static CaseFile After(CaseFile after, CaseFile before, PolicyPack pack, ActStamp stamp)
    {
        if (pack.NotAskedFor.Contains(DutyKind.DecideOnRestriction) || after.Restrictions is null || after.Restrictions.Count == before.Restrictions?.Count || stamp.Actor == Actor.Service || MayLift(stamp.Actor, before.Sequence == 0 ? after : before, pack))
        {
            return after;
        }

        var known = (before.Restrictions ?? []).Select(held => held.Id).ToHashSet(StringComparer.Ordinal);
        return after with { Restrictions = after.Restrictions.Replace(held => held.ById == stamp.Actor.Id && !known.Contains(held.Id), held => held with { AwaitsManager = true }) };
    }

    /// <summary>Whether something about somebody is restricted that no manager has looked at.</summary>
    public static bool Concern(CaseFile file, string personId) => file.Restrictions?.Any(held => held.PersonId == personId && held.IsUnseen) == true;

    /// <summary>What was decided without one that a manager lifts at first sight: nobody is told nothing because of it.</summary>
    public static IReadOnlyList<DisclosureDecision>? WithoutWhatFollowed(DisclosureRestriction unseen, IReadOnlyList<DisclosureDecision>? decisions) =>
        decisions is null ? null : [.. decisions.Where(decision => decision.PersonId != unseen.PersonId || decision.Told || decision.On < unseen.SetOn)];

    private static bool MayLift(Actor actor, CaseFile file, PolicyPack pack) =>
        pack.Approvals.GetValueOrDefault(ApprovalKind.SafeguardingResponse)?.Roles.Contains(actor.Role) == true
        && file.Allocation.WorkerId != actor.Id
        && file.Allocation.LeadProfessionalId != actor.Id;
}
