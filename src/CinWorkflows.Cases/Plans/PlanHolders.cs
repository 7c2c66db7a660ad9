using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Plans;

/// <summary>Who holds the plan that was made here, and what becomes of it when the case is given to somebody else (N18, H15).</summary>
public static class PlanHolders
{
    /// <summary>Whether the plan in force still names somebody who gave the case to another.</summary>
    /// <param name="file">The case.</param>
    public static bool NamesFormer(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.CurrentPlan is { Former: { } former } plan && (former.NamesHolder || Left(plan, former).Any());
    }

    /// <summary>The actions that are not done and that the plan in force gives to a former worker.</summary>
    /// <param name="file">The case.</param>
    public static IReadOnlyList<ActionProgress> LeftOpen(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.CurrentPlan is { Former: { } former } plan ? [.. Left(plan, former)] : [];
    }

    /// <summary>Those who have the plan in force and take part still, the family among them: each hears who does now what it says.</summary>
    /// <param name="file">The case.</param>
    public static IReadOnlyList<string> WhoHasThePlan(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var plan = file.CurrentPlan;
        return
        [
            .. file.Participants
                .Where(person => person.ReceivesPlan
                    || person.Kind is ParticipantKind.Parent or ParticipantKind.Carer
                    || plan?.Recipients.Contains(person.Id) == true
                    || plan?.GivenByHand.Contains(person.Id) == true)
                .Select(person => person.Id),
        ];
    }

    /// <summary>
    /// The plan remembers whom it names when the case is given to somebody else; who takes the case back is named rightly again. After a time
    /// without a worker nothing tells who that was: each member of staff who has an action is asked about.
    /// </summary>
    internal static CaseFile After(CaseFile after, CaseFile before, PolicyPack pack, ActStamp stamp)
    {
        if (after.CurrentPlan is not { Adopted: false, Actions.Count: > 0 } plan || before.CurrentPlan?.Version != plan.Version || !IsGiven(before.Allocation, after.Allocation))
        {
            return after;
        }

        var (was, now, worker) = (Holder(before.Allocation, pack), Holder(after.Allocation, pack), after.Allocation.WorkerId);
        var former = plan.Former ?? new(stamp.On, was is null && IsUnknown(plan, before.Allocation, now), []) { HolderId = was };
        var owners = former.OwnerIds
            .Concat(worker == before.Allocation.WorkerId ? [] : before.Allocation.WorkerId is { } left ? [left] : plan.Actions.Select(action => action.OwnerId).Where(id => after.Participant(id) is null))
            .Distinct()
            .Where(id => id != worker && plan.Actions.Any(action => action.DoneOn is null && action.OwnerId == id))
            .ToList();
        var named = former with { NamesHolder = former.HolderId is { } holder ? holder != now : former.NamesHolder, OwnerIds = owners };
        return after.WithPlan(plan.Version, version => version with { Former = named is { NamesHolder: false, OwnerIds.Count: 0 } ? null : named });
    }

    /// <summary>Somebody holds the case, or leads, who did not before.</summary>
    private static bool IsGiven(Allocation before, Allocation after) =>
        (after.WorkerId is not null && after.WorkerId != before.WorkerId) || (after.LeadProfessionalId is not null && after.LeadProfessionalId != before.LeadProfessionalId);

    /// <summary>The plan was made while somebody held the case, and gives nothing to who takes it over now.</summary>
    private static bool IsUnknown(PlanVersion plan, Allocation before, string? now) =>
        plan.AgreedOn <= before.UnallocatedSince && plan.Actions.All(action => action.OwnerId != now);

    private static string? Holder(Allocation allocation, PolicyPack pack) =>
        pack.Plan.Holder == Role.LeadProfessional ? allocation.LeadProfessionalId ?? allocation.WorkerId : allocation.WorkerId;

    private static IEnumerable<ActionProgress> Left(PlanVersion plan, FormerWorkers former) =>
        plan.Actions.Where(action => action.DoneOn is null && former.OwnerIds.Contains(action.OwnerId));
}
