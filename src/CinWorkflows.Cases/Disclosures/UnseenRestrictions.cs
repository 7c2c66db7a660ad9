using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Disclosures;

/// <summary>
/// A restriction protects, so that anybody on the case sets it and it holds at once; but it also keeps a parent from the plan, from meetings and from being
/// asked. Where whoever set it may not lift it, a manager looks at it (N14, N20, N26, N54, H18, H23). That is kept of each; what follows from it, as long as the
/// pack's version asks a manager to look: under an earlier one it would wait for ever.
/// </summary>
public static class UnseenRestrictions
{
    /// <summary>The case after an act: what it restricts waits for a manager, unless one who does not hold the case set it; what a manager lifts at first sight kept nothing from anybody.</summary>
    public static CaseFile After(CaseFile after, CaseFile before, Act act, PolicyPack pack, ActStamp stamp) => act is DisclosureRestrictionLifted lifted && Asks(pack)
        ? after with { DisclosureDecisions = WithoutWhatFollowed(lifted.RestrictionId, before) }
        : Set(after, before, pack, stamp);

    /// <summary>
    /// What is restricted by somebody in a role that lifts it who does not stand to the case as those who do: they stand in for its worker, have held it that day, or opened it
    /// for another team. How they stand is known when it is recorded alone, so that it is a breach, which another manager answers.
    /// </summary>
    /// <param name="before">The case before it.</param>
    /// <param name="desk">The case after it, who acts and how they stand to it.</param>
    public static IEnumerable<Breach> Breaches(CaseFile before, CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(desk);
        var known = Ids(before);
        return Asks(desk.Pack) && desk.Actor != Actor.Service
            && desk.File.Restrictions?.Any(held => held is { AwaitsManager: null } && held.ById == desk.Actor.Id && !known.Contains(held.Id)) == true
            && AuthorityTable.Refuse(new DisclosureRestrictionLifted("", desk.Today, ""), desk).Any()
                ? [new(desk.Pack.Approvals.GetValueOrDefault(ApprovalKind.SafeguardingResponse)?.Clause ?? desk.Pack.Rule(DutyKind.DecideOnRestriction).Clause, "actor.id", $"what somebody must not be told is seen by a manager who manages the case; '{desk.Actor.Id}' stands in for its worker, has held it today or is of another team: another manager looks at it.")]
                : [];
    }

    /// <summary>Whether something about somebody is restricted that no manager has looked at, though one is asked to.</summary>
    public static bool Concern(CaseFile file, PolicyPack pack, string personId) =>
        Asks(pack) && file.Restrictions?.Any(held => held.PersonId == personId && held.IsUnseen) == true;

    private static bool Asks(PolicyPack pack) => !pack.NotAskedFor.Contains(DutyKind.DecideOnRestriction);

    private static CaseFile Set(CaseFile after, CaseFile before, PolicyPack pack, ActStamp stamp)
    {
        if (after.Restrictions is null || after.Restrictions.Count == before.Restrictions?.Count || stamp.Actor == Actor.Service || MayLift(stamp.Actor, before.Sequence == 0 ? after : before, pack))
        {
            return after;
        }

        var known = Ids(before);
        return after with { Restrictions = after.Restrictions.Replace(held => held.ById == stamp.Actor.Id && !known.Contains(held.Id), held => held with { AwaitsManager = true }) };
    }

    private static HashSet<string> Ids(CaseFile file) => (file.Restrictions ?? []).Select(held => held.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>What was decided without one that a manager lifts at first sight: nobody is told nothing because of it.</summary>
    private static IReadOnlyList<DisclosureDecision>? WithoutWhatFollowed(string restrictionId, CaseFile before) =>
        before.DisclosureDecisions is { } decisions && before.Restrictions?.FirstOrDefault(held => held.Id == restrictionId) is { IsUnseen: true } unseen
            ? [.. decisions.Where(decision => decision.PersonId != unseen.PersonId || decision.Told || decision.On < unseen.SetOn)]
            : before.DisclosureDecisions;

    private static bool MayLift(Actor actor, CaseFile file, PolicyPack pack) =>
        pack.Approvals.GetValueOrDefault(ApprovalKind.SafeguardingResponse)?.Roles.Contains(actor.Role) == true
        && file.Allocation.WorkerId != actor.Id
        && file.Allocation.LeadProfessionalId != actor.Id;
}
