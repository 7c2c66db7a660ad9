using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Duties;

/// <summary>
/// Steps that wait for an event of the authority's own: what somebody is about to do is refused until it is recorded, what has happened before it is recorded with a
/// breach. A case that came with its plan, from another authority or system, has left these steps behind.
/// </summary>
public static class AuthorityEventGates
{
    /// <summary>Refuses a step that is to be taken before what it waits for.</summary>
    /// <param name="act">The act.</param>
    /// <param name="desk">The case, and who acts.</param>
    public static IEnumerable<Refusal> Refuse(Act act, CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(desk);
        return IsToldAfterwards(act, desk) ? [] : Missing(act, desk, desk.Today).Select(own => new Refusal("type", $"{own.Title} comes first; record it ('authorityEventRecorded', event '{own.Id}').", own.Clause));
    }

    /// <summary>What was done before what it waits for.</summary>
    /// <param name="act">The act.</param>
    /// <param name="desk">The case, and who acts.</param>
    public static IEnumerable<Breach> Breaches(Act act, CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(desk);
        return IsToldAfterwards(act, desk)
            ? Missing(act, desk, act is MeetingHeld held ? held.On : desk.Today).Select(own => new Breach(own.Clause, "type", $"{own.Title} comes before this; by then that was not so, or is not on the record."))
            : [];
    }

    private static bool IsToldAfterwards(Act act, CaseDesk desk) => act.HasHappened || act is MeetingArranged { StartsAt: var starts } && starts < desk.Now;

    private static IEnumerable<AuthorityEventRule> Missing(Act act, CaseDesk desk, DateOnly by) => desk.Pack.Events.Count == 0 || StepOf(act, desk.File) is not { } step
        ? []
        : desk.Pack.Events.Values.Where(own => own.Before.Contains(step) && desk.File.Events?.Any(known => known.Id == own.Id && known.On <= by) != true);

    private static GatedStep? StepOf(Act act, CaseFile file) => act switch
    {
        MeetingArranged { Purpose: MeetingPurpose.FirstPlanning } when IsOwn(file) => GatedStep.FirstPlanningMeeting,
        MeetingHeld { MeetingId: var id } when file.Meeting(id) is { Purpose: MeetingPurpose.FirstPlanning } && IsOwn(file) => GatedStep.FirstPlanningMeeting,
        MeetingHeld { Unarranged.Purpose: MeetingPurpose.FirstPlanning } when IsOwn(file) => GatedStep.FirstPlanningMeeting,
        PlanAgreed { Version: 1 } when IsOwn(file) => GatedStep.Plan,
        ClosureRecommended or ClosureDecided { Approve: true } => GatedStep.Closure,
        _ => null,
    };

    private static bool IsOwn(CaseFile file) => file is { AdoptedOn: null, TransferIn: null };
}
