using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>N47, N53: a child whom another authority offers by the exchange.</summary>
public sealed class ReceivedByExchangeScenarios
{
    private const string Transfer = $"{Moves.Hillingdon}.H-0001.1";

    private static readonly string CaseId = TransferCaseId.Of(Transfer);

    [Fact]
    public async Task N47_a_child_who_lives_here_and_was_refused_is_a_dated_duty_until_somebody_supports_them()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await TakeAsync(world, 1, Offer(world, world.Today));
        await DoAsync(world, new TransferInDecided(world.Today, TransferInDecision.Refuse, null, "Below our threshold.", DisputeAbout.Threshold));

        var duty = Assert.Single(await DutiesAsync(world));
        Assert.Equal((DutyKind.SettleRefusedTransfer, "N47", true), (duty.Kind, duty.Clause, duty.Deadline is not null));

        await TakeAsync(world, 2, new AssertionContent(world.Today, "The child is found with you."));
        Assert.DoesNotContain(await DutiesAsync(world), open => open.Kind == DutyKind.SettleRefusedTransfer);
    }

    [Fact]
    public async Task N47_a_refused_child_who_is_only_expected_is_no_duty_before_they_live_here()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await TakeAsync(world, 1, Offer(world, residentOn: null));
        await DoAsync(world, new TransferInDecided(world.Today, TransferInDecision.Refuse, null, "Below our threshold.", DisputeAbout.Threshold));

        Assert.Empty(await DutiesAsync(world));
    }

    [Fact]
    public async Task N47_another_day_than_the_former_authority_tells_is_a_duty_here_too_and_no_message_overwrites_what_was_found_out_here()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync("2026-01-06");
        await TakeAsync(world, 1, Offer(world, world.Today));
        await DoAsync(world, new ResidenceRecorded(world.Today, world.Today.AddDays(-1)));
        Assert.Contains(await DutiesAsync(world), duty => duty is { Kind: DutyKind.SettleResidence, Deadline: not null });

        await TakeAsync(world, 2, new ResidenceContent(world.Today, world.Today));
        Assert.Equal(world.Today.AddDays(-1), (await FileAsync(world)).TransferIn!.ResidentOn);
        Assert.Contains(await DutiesAsync(world), duty => duty.Kind == DutyKind.SettleResidence);

        await TakeAsync(world, 3, new ResidenceContent(world.Today, world.Today.AddDays(-1)));
        Assert.DoesNotContain(await DutiesAsync(world), duty => duty.Kind == DutyKind.SettleResidence);
    }

    [Fact]
    public async Task N53_once_nobody_permits_it_any_more_nothing_is_asked_for_here_and_with_a_ground_it_is_again()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await TakeAsync(world, 1, Offer(world, world.Today));
        await TakeAsync(world, 2, new SharingContent(world.Today, MayBeRead: false));
        Assert.Empty(await DutiesAsync(world));

        await TakeAsync(world, 3, new SharingContent(world.Today, MayBeRead: true));
        Assert.Contains(await DutiesAsync(world), duty => duty.Kind == DutyKind.DecideTransferIn);
    }

    [Fact]
    public async Task N47_a_family_that_has_gone_on_is_told_of_so_and_not_as_one_that_is_back()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await TakeAsync(world, 1, Offer(world, world.Today));

        await TakeAsync(world, 2, new WithdrawalContent(world.Today, WithdrawalReason.MovedOn));

        var found = StatutoryLine.On(await FileAsync(world), world.Pack, world.Today);
        Assert.Equal((null, ResponsibilityReason.MovedOn), (found.Authority, found.Why));
    }

    private static OfferContent Offer(CaseWorld world, DateOnly? residentOn) => new()
    {
        On = world.Today,
        ResidentOn = residentOn,
        ExpectedOn = residentOn is null ? world.Today.AddDays(5) : null,
        Risk = TransferRisk.Standard,
        RiskNote = "None known.",
        Child = OrdinaryCast.Child,
        Participants = [OrdinaryCast.Mother, TransferInScenarios.Sender],
        SenderId = TransferInScenarios.Sender.Id,
        Circumstances = [],
        Pack = new(new string('a', 64), 1),
    };

    private static async Task TakeAsync(CaseWorld world, int number, ExchangeContent content)
    {
        var services = world.Host.Services;
        var documents = new Mock<IDocumentStore>();
        documents.Setup(store => store.OpenAsync(It.IsAny<DocumentKey>(), It.IsAny<StoredDocument>(), It.IsAny<CancellationToken>())).ReturnsAsync(() => new MemoryStream([1]));
        var inbox = new ExchangeInbox(
            world.Host.Register,
            services.GetRequiredService<IActStore>(),
            services.GetRequiredService<ICaseRecord>(),
            services.GetRequiredService<IStaffDirectory>(),
            documents.Object,
            new(PackLibrary.Shipped),
            new(new Dictionary<string, string> { [world.Pack.Id] = OrdinaryCast.Team }),
            services.GetRequiredService<TimeProvider>(),
            NullLogger<ExchangeInbox>.Instance);
        var receipt = await inbox.ReceiveAsync(new($"message-{number}", Moves.Hillingdon, world.Pack.Authority.Code!, Transfer, number, world.Host.Clock.GetUtcNow(), content), default);
        Assert.Equal(new(receipt.MessageId, ExchangeOutcome.Recorded), receipt);
        await world.Host.SettleAsync();
    }

    private static async Task DoAsync(CaseWorld world, Act act)
    {
        var decision = await world.Host.Register.RecordAsync(CaseId, new(null, OrdinaryCast.Manager, act), default);
        Assert.True(decision.Receipt is not null, string.Join("; ", decision.Refusals));
        await world.Host.SettleAsync();
    }

    private static async Task<CaseFile> FileAsync(CaseWorld world) => (await world.Host.Reader.FindAsync(CaseId, default))!.File;

    private static async Task<IReadOnlyList<Duty>> DutiesAsync(CaseWorld world) =>
        [.. (await world.Host.Reader.FindAsync(CaseId, default))!.Duties.Where(view => view.ClosedAt is null).Select(view => view.Duty).Where(duty => duty.Kind != DutyKind.AllocateWorker)];
}
