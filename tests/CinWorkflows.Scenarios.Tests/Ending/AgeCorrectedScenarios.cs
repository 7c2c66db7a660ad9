using CinWorkflows.Cases;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Records.Acts;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests.Ending;

/// <summary>Two people end a case (N32, H30), also where the child is of age by a date of birth that was put right.</summary>
public sealed class AgeCorrectedScenarios
{
    private static readonly DateOnly OfAge = new(2007, 6, 1);

    [Theory]
    [InlineData("northamptonshire", "N32")]
    [InlineData("hillingdon", "H30")]
    public async Task N32_H30_whoever_changed_the_date_of_birth_does_not_end_the_case_because_of_it(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.DoAsync(new ParticipantChanged(OrdinaryCast.Child.Id, "The passport says so.", BornOn: OfAge), OrdinaryCast.Manager);

        await world.RefusedAsync(Ended(world), "actor.id", clause, OrdinaryCast.Manager);
        await world.DoAsync(Ended(world), OrdinaryCast.ServiceManager);
        Assert.Equal(EndingReason.TurnedEighteen, (await world.FileAsync()).Ending!.Reason);
    }

    [Fact]
    public async Task N32_nor_does_whoever_corrected_it_in_the_opening()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        var opened = (CaseOpened)(await world.Host.Services.GetRequiredService<IActStore>().HistoryAsync(CaseWorld.CaseId, default))[0].Act;
        await world.DoAsync(new EntriesCorrected([new(1, opened with { Child = opened.Child with { BornOn = OfAge } })], "The passport says so."), OrdinaryCast.Manager);

        await world.RefusedAsync(Ended(world), "actor.id", "N32", OrdinaryCast.Manager);
        await world.DoAsync(Ended(world), OrdinaryCast.ServiceManager);
    }

    [Fact]
    public async Task N32_a_correction_that_leaves_the_date_of_birth_as_it_was_binds_nobody()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new ParticipantChanged(OrdinaryCast.Child.Id, "The passport says so.", BornOn: OfAge));
        var opened = (CaseOpened)(await world.Host.Services.GetRequiredService<IActStore>().HistoryAsync(CaseWorld.CaseId, default))[0].Act;
        await world.DoAsync(new EntriesCorrected([new(1, opened with { Child = opened.Child with { Name = "Robin M Example" } })], "The name was misspelt."), OrdinaryCast.Manager);

        await world.DoAsync(Ended(world), OrdinaryCast.Manager);
    }

    private static CaseEndedAtEighteen Ended(CaseWorld world) => new(world.Today, AdultServices: false, "Robin is of age and wants no support.");
}
