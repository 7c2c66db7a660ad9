using System.Collections.Concurrent;
using CinWorkflows.Cases.People;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Scenarios.Tests.Register;

/// <summary>Many people record on one case at the same moment.</summary>
public sealed class ManyAtOnceScenarios
{
    private const int People = 50;

    [Fact]
    public async Task Each_act_is_judged_once_and_written_once_however_many_come_at_the_same_time()
    {
        ConcurrentQueue<string> calls = [];
        await using var world = await CaseWorld.InAsync(
            "northamptonshire", "2026-01-05", record: VirtualRecord.Sqlite, change: services => Watched<IActStore>.Add(services, calls.Enqueue));
        await world.OpenAsync();
        calls.Clear();

        var decisions = await Task.WhenAll(Enumerable.Range(0, People).Select(n => Task.Run(() => RecordAsync(world, n, null))));

        Assert.All(decisions, decision => Assert.Empty(decision.Refusals));
        Assert.Equal(Enumerable.Range(2, People).Select(n => (long)n), decisions.Select(decision => decision.Receipt!.Sequence).Order());
        Assert.Equal(People, calls.Count(name => name == nameof(IActStore.AppendAsync)));
    }

    [Fact]
    public async Task Of_those_who_saw_the_same_case_one_is_recorded_and_the_others_are_told_to_look_again()
    {
        await using var world = await CaseWorld.InAsync("northamptonshire", "2026-01-05", record: VirtualRecord.Sqlite);
        await world.OpenAsync();

        var decisions = await Task.WhenAll(Enumerable.Range(0, People).Select(n => Task.Run(() => RecordAsync(world, n, 1))));

        Assert.Single(decisions, decision => decision.Receipt is not null);
        Assert.Equal(People - 1, decisions.Count(decision => decision.IsOvertaken));
    }

    private static Task<Decision> RecordAsync(CaseWorld world, int n, long? seen) => world.Host.Register.RecordAsync(
        CaseWorld.CaseId,
        new(null, OrdinaryCast.Worker, new ParticipantAdded(new($"neighbour-{n}", ParticipantKind.Other, $"Neighbour {n}", ReceivesPlan: false))) { IfSequence = seen },
        default);
}
