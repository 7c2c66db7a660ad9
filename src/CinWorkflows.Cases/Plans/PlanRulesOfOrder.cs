using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Plans;

/// <summary>Which version of a plan may come next.</summary>
internal static class PlanRulesOfOrder
{
    public static int Next(CaseFile file) => file.Plans.Count(plan => plan.AgreedOn is not null) + 1;

    public static IEnumerable<Refusal> NextVersion(int version, CaseDesk desk)
    {
        if (version != Next(desk.File))
        {
            yield return new("version", $"the next version of this plan is {Next(desk.File)}.");
        }

        if (desk.File.FirstPlanningMeeting is not { HeldOn: not null } && desk.File.CurrentPlan is null)
        {
            yield return new("type", $"a plan is made in {desk.FirstPlanningMeeting}; {MeetingRules.AwaitsManager(MeetingPurpose.FirstPlanning, desk) ?? "record 'meetingHeld' first."}", desk.Pack.Rule(DutyKind.AgreePlan).Clause);
        }
    }

    /// <summary>A first plan follows an assessment that found the child in need, unless the child came with one from another authority or system.</summary>
    public static IEnumerable<Refusal> NeedFound(int version, CaseDesk desk)
    {
        var file = desk.File;
        if (version == 1
            && file is { AdoptedOn: null, TransferIn: null, CurrentAssessment: not { FoundNeed: true } }
            && desk.Pack.Gates.GetValueOrDefault(GateKind.AssessmentFoundNeed) is { } gate)
        {
            yield return new("type", "the assessment has not concluded that the child is in need; record 'assessmentConcluded' first.", gate.Clause);
        }
    }

    public static IEnumerable<Refusal> Agreed(int version, CaseDesk desk)
    {
        if (desk.File.Plan(version) is not { AgreedOn: not null })
        {
            yield return new("version", $"there is no agreed version {version} of the plan.");
        }
    }

    /// <summary>A version that had not been circulated to somebody by then: they had it, or answered it, before it went to them.</summary>
    public static IEnumerable<Breach> NotCirculated(int version, string personId, DateOnly on, string when, CaseDesk desk)
    {
        if (desk.File.Plan(version) is { } plan && (!plan.Recipients.Contains(personId) || plan.CirculatedOn > on))
        {
            yield return new(desk.Pack.Rule(DutyKind.CirculatePlan).Clause, "on", $"version {version} had not been circulated to '{personId}' {when}.");
        }
    }

    public static CaseFile WithVersion(this CaseFile file, int version, Func<PlanVersion, PlanVersion> change) =>
        file.Plan(version) is null
            ? file with { Plans = [.. file.Plans, change(new() { Version = version })] }
            : file.WithPlan(version, change);
}
