using CinWorkflows.Cases.Delivery;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests.Delivery;

/// <summary>What waits for somebody to put a service right goes on by itself, once, and only where it is still so.</summary>
public sealed class RepairedCauseScenarios
{
    private readonly ScriptedChannels _channels = new();

    [Theory]
    [InlineData(FaultCause.NotPermitted)]
    [InlineData(FaultCause.MailboxMoving)]
    [InlineData(FaultCause.NotSignedIn)]
    public async Task N20_copies_that_wait_for_a_repair_leave_by_themselves_once_and_nobody_settles_anything(FaultCause cause)
    {
        await using var world = await AgreedAsync();
        _channels.Down = cause;
        await world.DoAsync(new PlanCirculated(1, world.Today));
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddHours(2));

        var line = Assert.Single(await Outbox(world).WaitingAsync(default));
        Assert.Equal((new ServiceWait("northamptonshire/Email", cause), "403 ErrorAccessDenied"), (line.Wait, line.Problem));
        Assert.True(line.Count > 2, "Only some of them wait.");
        var before = _channels.Taken.Count;

        _channels.Down = null;
        await world.Host.AdvanceToAsync(line.NextTryAt);

        var copies = _channels.Taken.Where(message => message.Kind == MessageKind.PlanCopy).Select(message => message.Key).ToList();
        Assert.Equal(copies.Distinct(), copies);
        Assert.True(_channels.Taken.Count - before >= line.Count, "Not all of them left.");
        Assert.Empty(await Outbox(world).WaitingAsync(default));
        Assert.Empty((await world.FileAsync()).Undelivered);
    }

    [Fact]
    public async Task While_many_wait_for_one_cause_one_of_them_tries()
    {
        await using var world = await AgreedAsync();
        _channels.Down = FaultCause.NotPermitted;
        await world.DoAsync(new PlanCirculated(1, world.Today));
        var first = _channels.TriedInVain;

        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddHours(1));

        // After 1, 6, 21, 36 and 51 minutes.
        Assert.InRange(first, 1, 4);
        Assert.InRange(_channels.TriedInVain - first, 4, 6);
    }

    [Fact]
    public async Task What_is_not_so_any_more_when_the_repair_comes_is_withdrawn()
    {
        await using var world = await AgreedAsync();
        _channels.Down = FaultCause.NotPermitted;
        await world.DoAsync(new PlanCirculated(1, world.Today));
        await world.DoAsync(new ParticipantLeft(OrdinaryCast.Mother.Id, "Moved away."));

        _channels.Down = null;
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddHours(1));

        var copies = (await world.Host.Reader.MessagesAsync(new(CaseId: CaseWorld.CaseId, Take: 500), default)).Where(message => message.Order.Kind == MessageKind.PlanCopy);
        Assert.All(copies, copy => Assert.Equal(copy.Order.To.Id == OrdinaryCast.Mother.Id ? DeliveryState.Withdrawn : DeliveryState.Accepted, copy.State));
    }

    [Fact]
    public async Task What_nobody_repairs_within_two_days_becomes_a_duty()
    {
        await using var world = await AgreedAsync();
        _channels.Down = FaultCause.NotPermitted;
        await world.DoAsync(new PlanCirculated(1, world.Today));
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(1));
        await world.NoDutyAsync(DutyKind.SettleUndelivered);

        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(2));

        Assert.NotEmpty((await world.FileAsync()).Undelivered);
    }

    [Fact]
    public async Task Whoever_waits_for_their_turn_is_never_given_up()
    {
        await using var world = await AgreedAsync();
        _channels.Down = FaultCause.Quota;
        await world.DoAsync(new PlanCirculated(1, world.Today));
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(4));
        Assert.Empty((await world.FileAsync()).Undelivered);

        _channels.Down = null;
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(1));

        Assert.Empty(await Outbox(world).WaitingAsync(default));
        Assert.Contains(_channels.Taken, message => message.Kind == MessageKind.PlanCopy);
    }

    private static IOutbox Outbox(CaseWorld world) => world.Host.Services.GetRequiredService<IOutbox>();

    private async Task<CaseWorld> AgreedAsync()
    {
        var world = await CaseWorld.InAsync("northamptonshire", "2026-01-05", services => services.AddSingleton<IMessageChannels>(_channels));
        await world.OpenAsync();
        foreach (var kind in (DutyKind[])[DutyKind.StartAssessment, DutyKind.ConcludeAssessment, DutyKind.DiscussAttendees, DutyKind.HoldFirstPlanningMeeting, DutyKind.AgreePlan])
        {
            await world.FulfilAsync(kind);
        }

        return world;
    }
}
