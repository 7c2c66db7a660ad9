using CinWorkflows.Cases;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>A child is offered from elsewhere while nobody is at work: who hears of it, and when (N49).</summary>
public sealed class ArrivalScenarios
{
    private static readonly DateTimeOffset Saturday = new(2026, 1, 10, 22, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task N49_an_urgent_arrival_is_told_at_any_hour_and_its_subject_says_urgent()
    {
        await using var world = await OfferedAsync(TransferRisk.Urgent);

        var notice = Assert.Single(world.Sent, message => message.Kind == MessageKind.Notice);
        Assert.StartsWith("URGENT: ", notice.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("Robin", notice.Subject, StringComparison.Ordinal);
        var text = notice.Text.ReplaceLineEndings(" ");
        Assert.All(
            ["Child: Robin Example.", $"transfer {Moves.Hillingdon}.H-0001.1, offered on Saturday 10 January 2026", "Whom to ring there: Hal Hilling", "07700 900123"],
            said => Assert.Contains(said, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(TransferRisk.Standard)]
    [InlineData(TransferRisk.Raised)]
    public async Task N49_any_other_arrival_is_told_at_the_beginning_of_the_next_working_day(TransferRisk risk)
    {
        await using var world = await OfferedAsync(risk);
        Assert.DoesNotContain(world.Sent, message => message.Kind == MessageKind.Notice);

        await world.Host.AdvanceToAsync(new(2026, 1, 12, 9, 30, 0, TimeSpan.Zero));

        Assert.Contains(world.Sent, message => message.Kind == MessageKind.Notice && message.Text.Contains("acknowledge", StringComparison.Ordinal));
        Assert.DoesNotContain(world.Sent, message => message.Subject.StartsWith("URGENT", StringComparison.Ordinal));
    }

    private static async Task<CaseWorld> OfferedAsync(TransferRisk risk)
    {
        var world = await CaseWorld.NorthamptonshireAsync();
        await world.Host.AdvanceToAsync(Saturday);
        var opened = new CaseOpened(
            world.Today,
            OrdinaryCast.Child,
            OrdinaryCast.Team,
            null,
            [],
            [OrdinaryCast.Mother, new("hal-1", ParticipantKind.Agency, "Hal Hilling", ReceivesPlan: false, "hal@hil.example", "Hillingdon", Contact: new(Mobile: "07700 900123"))],
            new($"{Moves.Hillingdon}.H-0001.1", Moves.Hillingdon, world.Today, world.Today, risk, "The father looks for them.", "hal-1"));
        var decision = await world.Host.Register.OpenAsync(new(CaseWorld.CaseId, world.Pack.Id, null, new("bs-1", Role.BusinessSupport), opened), default);
        Assert.True(decision.Receipt is not null, string.Join("; ", decision.Refusals));
        await world.Host.AdvanceToAsync(Saturday.AddMinutes(30));
        return world;
    }
}
