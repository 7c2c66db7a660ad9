using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
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

/// <summary>A child whom Hillingdon offers by the exchange, and what it tells afterwards, in the words of the tests.</summary>
internal static class Received
{
    public const string Transfer = $"{Moves.Hillingdon}.H-0001.1";

    public static readonly string CaseId = TransferCaseId.Of(Transfer);

    public static readonly ParticipantDetails Dad = OrdinaryCast.Father with { Email = "dad@elsewhere.example", ReceivesPlan = true };

    public static OfferContent Offer(CaseWorld world, DateOnly? residentOn, params IReadOnlyList<ParticipantDetails> others) => new()
    {
        On = world.Today,
        ResidentOn = residentOn,
        ExpectedOn = residentOn is null ? world.Today.AddDays(5) : null,
        Risk = TransferRisk.Standard,
        RiskNote = "None known.",
        Child = OrdinaryCast.Child,
        Participants = [OrdinaryCast.Mother, .. others, TransferInScenarios.Sender],
        SenderId = TransferInScenarios.Sender.Id,
        Circumstances = [],
        Pack = new(new string('a', 64), 1),
    };

    public static async Task TakeAsync(CaseWorld world, int number, ExchangeContent content, bool settles = true)
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
        await (settles ? world.Host.SettleAsync() : Task.CompletedTask);
    }

    public static async Task DoAsync(CaseWorld world, Act act, Actor? actor = null)
    {
        var decision = await world.Host.Register.RecordAsync(CaseId, new(null, actor ?? OrdinaryCast.Manager, act), default);
        Assert.True(decision.Receipt is not null, string.Join("; ", decision.Refusals));
        await world.Host.SettleAsync();
    }

    public static async Task<CaseFile> FileAsync(CaseWorld world) => (await world.Host.Reader.FindAsync(CaseId, default))!.File;

    public static async Task<IReadOnlyList<Duty>> DutiesAsync(CaseWorld world) =>
        [.. (await world.Host.Reader.FindAsync(CaseId, default))!.Duties.Where(view => view.ClosedAt is null).Select(view => view.Duty).Where(duty => duty.Kind != DutyKind.AllocateWorker)];
}
