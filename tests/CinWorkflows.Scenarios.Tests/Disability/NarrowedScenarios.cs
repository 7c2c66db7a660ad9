using CinWorkflows.Cases.Disability;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Disability;

/// <summary>What asks for more is always taken, also while something is overdue; what gives more time is not (N19g, N23, N38, N39).</summary>
public sealed class NarrowedScenarios
{
    private static readonly string[] Criteria = ["noParentingCapacityIssues", "shortBreaksPlan", "personalAssistanceUpToTenHours"];

    [Fact]
    public async Task N19g_N23_N38_N39_the_ordinary_rules_are_taken_up_again_though_a_visit_is_overdue()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(
            new RegimeChosen(RegimeKind.ShortBreak, world.Today, new Period(12, Unit.Months), null, Criteria, "mother-1", "The need is stable and the family content.")
            {
                AlsoAgreed = ["father-1"],
                AgreedOn = world.Today,
                DisabilityEvidence = "Page 2 of the assessment.",
                EvidencedOn = world.Today,
                EvidencedBy = "Dr Jones, paediatrician",
            },
            OrdinaryCast.Manager);
        await world.GoToAsync("2026-11-02");
        await world.DoAsync(new WorkerAssigned("sw-1", "The carer gives up, much has to be done."), OrdinaryCast.Manager);

        await world.DoAsync(new RegimeChosen(RegimeKind.Ordinary, world.Today, null, null, [], null, "Needs have grown and the carer gives up."), OrdinaryCast.Manager);

        Assert.True((await world.DutyAsync(DutyKind.HoldReview)).Deadline!.Due < world.Today);
    }
}
