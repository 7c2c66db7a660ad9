using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Ending;

/// <summary>Two people end a case in which a need was shown, whatever is put right before.</summary>
public sealed class NeedTakenBackScenarios
{
    [Theory]
    [InlineData("northamptonshire", "N32")]
    [InlineData("hillingdon", "H30")]
    public async Task N32_H30_whoever_takes_back_the_finding_of_need_does_not_end_the_case_as_opened_in_error(string pack, string clause)
    {
        await using var world = await FoundAsync(pack);
        await world.DoAsync(new EntriesCorrected([new((await world.FileAsync()).Sequence)], "It was another child's."), OrdinaryCast.Manager);

        await world.RefusedAsync(new CaseOpenedInError("A double."), "actor.id", clause, OrdinaryCast.Manager);
        await world.RefusedAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction), "actor.id", clause, OrdinaryCast.Manager);
        await world.DoAsync(new CaseOpenedInError("A double."), OrdinaryCast.ServiceManager);
        Assert.Equal(EndingReason.OpenedInError, (await world.FileAsync()).Ending!.Reason);
    }

    [Theory]
    [InlineData("northamptonshire", "N32")]
    [InlineData("hillingdon", "H30")]
    public async Task N25_N32_H22_H30_whoever_takes_back_a_concern_does_not_end_the_case_alone(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "A bruise on the cheek."));
        await world.DoAsync(new EntriesCorrected([new((await world.FileAsync()).Sequence)], "It was another child's."), OrdinaryCast.Manager);

        await world.RefusedAsync(new CaseOpenedInError("A double."), "actor.id", clause, OrdinaryCast.Manager);
        await world.DoAsync(new CaseOpenedInError("A double."), OrdinaryCast.ServiceManager);
    }

    [Fact]
    public async Task N32_a_second_correction_of_the_same_entry_does_not_pass_the_blame_on()
    {
        await using var world = await FoundAsync("northamptonshire");
        var found = (await world.FileAsync()).Sequence;
        await world.DoAsync(new EntriesCorrected([new(found)], "It was another child's."), OrdinaryCast.Manager);
        await world.DoAsync(new EntriesCorrected([new(found)], "It was another child's, says the worker too."), OrdinaryCast.ServiceManager);

        await world.RefusedAsync(new CaseOpenedInError("A double."), "actor.id", "N32", OrdinaryCast.Manager);
    }

    [Fact]
    public async Task N32_a_correction_that_leaves_the_need_as_it_was_found_binds_nobody()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        var started = (await world.FileAsync()).Sequence;
        await world.DoAsync(new EntriesCorrected([new(started)], "It had not begun."), OrdinaryCast.Manager);

        await world.DoAsync(new CaseOpenedInError("A double."), OrdinaryCast.Manager);
    }

    private static async Task<CaseWorld> FoundAsync(string pack)
    {
        var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.FulfilAsync(DutyKind.StartAssessment);
        await world.DoAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.Section17Support));
        return world;
    }
}
