using CinWorkflows.Cases;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Proof;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests;

public sealed class WholeLifeScenarios
{
    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task A_case_lives_its_whole_life_under_either_procedure_and_on_either_record(string packId)
    {
        var onSqlite = await LiveAsync(packId, VirtualRecord.Sqlite);
        var inMemory = await LiveAsync(packId, VirtualRecord.Memory);

        Assert.Equal(onSqlite.Timeline, inMemory.Timeline);
        Assert.Equivalent(onSqlite.File, inMemory.File, strict: true);
        Assert.Equivalent(onSqlite.People, inMemory.People, strict: true);
    }

    private static async Task<CaseView> LiveAsync(string packId, VirtualRecord record)
    {
        var start = CaseWorld.Day("2026-01-05");
        var pack = PackLibrary.Shipped.Current(packId, start)!.Pack;
        await using var host = await VirtualHost.StartAsync(LondonTime.At(start, new(9, 30)), PackLibrary.Shipped, record, change: ScenarioRuntimeAttribute.Chosen);
        var simulation = new CaseSimulation(host, pack, new(start));

        // The workflow takes up the opening before the assessment starts, which it need not when both come at once.
        await host.AddTeamAsync(packId);
        await host.Register.OpenAsync(new(CaseSimulation.CaseId, packId, null, OrdinaryCast.Manager, Opening(start)), default);
        await host.SettleAsync();
        await host.Register.RecordAsync(CaseSimulation.CaseId, new(null, OrdinaryCast.Worker, new AssessmentStarted(start)), default);
        await host.SettleAsync();
        await simulation.LiveAsync(start.AddYears(2), default);

        var view = (await host.Reader.FindAsync(CaseSimulation.CaseId, default))!;
        Assert.Empty(simulation.Refused);
        Assert.Equal(EndingReason.NoLongerInNeed, view.File.Ending?.Reason);
        Assert.Equal(4, view.File.Reviews.Count(review => review.Concluded));
        Assert.Equal(2, view.File.CurrentPlan!.Version);
        Assert.Null(await host.Reader.FirstBrokenLinkAsync(CaseSimulation.CaseId, default));
        var proven = await host.Services.GetRequiredService<IRecordProof>().VerifyAsync(host.Packs, null, [], finding => Assert.Fail($"{finding}"), default);
        Assert.Equal((1, view.File.Sequence), (proven.Cases, proven.Acts));

        // Nobody is left to be told anything but that the case has ended, of those whom no letter reaches.
        Assert.Equal([new InformedSubject(InformedPerson.Ended(view.File.Ending!.On), OrdinaryCast.Father.Id)], view.Duties.Select(duty => duty.Duty.Subject));
        return view;
    }

    private static CaseOpened Opening(DateOnly start) => new(
        start,
        OrdinaryCast.Child,
        OrdinaryCast.Team,
        OrdinaryCast.Worker.Id,
        [],
        [OrdinaryCast.Mother, OrdinaryCast.Father, OrdinaryCast.School]);
}
