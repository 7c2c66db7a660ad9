using System.Collections.Concurrent;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Embedded.History;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Scenarios.Tests.Safeguarding;

/// <summary>What tells of a danger goes before the work of other cases, and so do the letters that it causes (N34, H22).</summary>
public sealed class UrgentFirstScenarios
{
    [Fact]
    public async Task A_concern_wakes_its_case_before_others_and_its_letters_go_before_others()
    {
        ConcurrentQueue<string> calls = [];
        await using var world = await CaseWorld.InAsync("northamptonshire", "2026-01-05", services => Watched<IWorkflowClient>.Add(services, calls.Enqueue));
        await world.OpenAsync();
        calls.Clear();

        await world.DoAsync(new SafeguardingConcernRaised("concern-1", world.Today, "Shouting was heard."));

        Assert.Contains(nameof(IWorkflowClient.RaiseUrgentEventAsync), calls);
        Assert.DoesNotContain(nameof(IWorkflowClient.RaiseEventAsync), calls);
        var told = (await world.Host.Reader.MessagesAsync(new(CaseWorld.CaseId), default)).Where(message => message.Order.Kind == MessageKind.Notice).ToList();
        Assert.Contains(told, message => message.Order.Urgent);
    }

    [Fact]
    public async Task A_case_whose_concern_nobody_answers_wakes_before_others_for_what_is_told_next()
    {
        var start = new DateOnly(2026, 1, 5);
        await using var host = await VirtualHost.StartAsync(LondonTime.At(start, new(9, 30)), PackLibrary.Shipped, VirtualRecord.Memory);
        await new CaseSimulation(host, PackLibrary.Shipped.Current("northamptonshire", start)!.Pack, new(start)).BeginAsync(default);
        var before = await WaitsUrgentlyAsync(host);

        await host.Register.RecordAsync(CaseSimulation.CaseId, new(null, OrdinaryCast.Worker, new SafeguardingConcernRaised("concern-1", start, "Shouting was heard.")), default);
        await host.SettleAsync();

        Assert.False(before);
        Assert.True(await WaitsUrgentlyAsync(host));
    }

    [Fact]
    public async Task What_is_ordinary_waits_its_turn()
    {
        ConcurrentQueue<string> calls = [];
        await using var world = await CaseWorld.InAsync("northamptonshire", "2026-01-05", services => Watched<IWorkflowClient>.Add(services, calls.Enqueue));
        await world.OpenAsync();
        calls.Clear();

        await world.DoAsync(new ParticipantAdded(new("neighbour", ParticipantKind.Other, "Jo Neighbour", ReceivesPlan: false)));

        Assert.Contains(nameof(IWorkflowClient.RaiseEventAsync), calls);
        Assert.DoesNotContain(nameof(IWorkflowClient.RaiseUrgentEventAsync), calls);
        Assert.DoesNotContain(await world.Host.Reader.MessagesAsync(new(CaseWorld.CaseId), default), message => message.Order.Urgent);
    }

    /// <summary>What the case found when it looked last, by which it waits.</summary>
    private static async Task<bool> WaitsUrgentlyAsync(VirtualHost host) =>
        (await host.Engine.GetHistoryAsync(CaseSimulation.CaseId))!.Events.OfType<ActivityCompleted>().Last().Result!.Contains("\"wakesUrgently\":true", StringComparison.Ordinal);
}
