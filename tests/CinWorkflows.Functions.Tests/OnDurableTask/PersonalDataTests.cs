using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.EndToEnd.Tests.Privacy;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Simulation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;

namespace CinWorkflows.Functions.Tests.OnDurableTask;

/// <summary>Personal data live in the record alone: not in what Durable Task stores and sends, nor in what it and the app log.</summary>
public sealed class PersonalDataTests(ITestOutputHelper output)
{
    private static readonly DateOnly Start = new(2026, 1, 5);

    [Fact]
    public Task Nothing_personal_reaches_the_runtime_or_a_log_in_a_whole_life() => LiveAsync("northamptonshire");

    [FullDoseFact]
    public Task Nor_in_a_life_under_the_other_procedure() => LiveAsync("hillingdon");

    private async Task LiveAsync(string packId)
    {
        using var log = new LogMemory();
        var pack = PackLibrary.Shipped.Current(packId, Start)!.Pack;
        await using var host = await VirtualHost.StartAsync(LondonTime.At(Start, new(9, 30)), PackLibrary.Shipped, change: services =>
        {
            DurableTaskRuntime.AddTo(services);
            services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        });
        var simulation = new CaseSimulation(host, pack, new(Start));
        await simulation.BeginAsync(default);
        var concern = new SafeguardingConcernRaised("concern-1", Start, "Quillfeather next door heard shouting.");
        await host.Register.RecordAsync(CaseSimulation.CaseId, new(null, OrdinaryCast.Worker, concern), default);
        await simulation.LiveAsync(Start.AddYears(2), default);

        Assert.Empty(simulation.Refused);
        var view = (await host.Reader.FindAsync(CaseSimulation.CaseId, default))!;
        Assert.NotNull(view.File.Ending);
        await host.Register.RecordAsync(CaseSimulation.CaseId, new(null, OrdinaryCast.Worker, new InformedByHand(InformedPerson.Ended(view.File.Ending.On), OrdinaryCast.Father.Id, host.Today, "Mr Quillfeather was rung.")), default);
        await host.SettleAsync();
        Assert.True((await host.Workflows.GetAsync(CaseSimulation.CaseId))!.HasEnded, "the case's orchestration has not ended");
        var secrets = PersonalData.Of((await host.Reader.ActsAsync(CaseSimulation.CaseId, default)).Select(recorded => recorded.Act).ToList());
        Assert.True(secrets.Count > 40 && secrets.Contains(concern.Concern), $"only {secrets.Count} texts to look for");
        var transcript = host.Services.GetRequiredService<DurableTaskRuntime>().Transcript;
        Assert.Contains(CaseSimulation.CaseId, transcript.Text, StringComparison.Ordinal);
        Assert.Empty(PersonalData.FoundIn(transcript.Text, secrets));
        Assert.Empty(PersonalData.FoundIn(log.Text, secrets));
        output.WriteLine($"{packId}: {secrets.Count} texts looked for in {transcript.Count} messages of the runtime with all their history, and {log.Count} log entries; {view.File.Reviews.Count} reviews.");
    }
}
