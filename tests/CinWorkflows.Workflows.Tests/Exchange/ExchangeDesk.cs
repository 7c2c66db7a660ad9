using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.TransferPacks.Tests;
using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;
using Moq;

namespace CinWorkflows.Workflows.Tests.Exchange;

/// <summary>What is said of the example case to another authority, written from a record in memory.</summary>
internal sealed class ExchangeDesk
{
    private readonly ExchangeComposer _composer;

    /// <param name="came">By which transfer the child came; null where the case began here.</param>
    public ExchangeDesk(TransferNotice? came = null)
    {
        Record.Add(ExampleCase.CaseId, [(CaseOpened)ExampleCase.UpToTheMove[0] with { Transfer = came }, .. Responsible(came), .. ExampleCase.UpToTheMove.Skip(1), .. ExampleCase.BeforeThePack, ExampleCase.Prepared()]);
        var staff = new Mock<IStaffDirectory>();
        staff.Setup(directory => directory.FindAsync("sw-1", It.IsAny<CancellationToken>())).ReturnsAsync(new StaffMember("sw-1", "Sam Worker", "sam@example.org", "team-1", [Role.SocialWorker]));
        var packs = new Mock<ITransferPacks>();
        packs.Setup(made => made.SealAsync(ExampleCase.CaseId, ExampleCase.TransferId, It.IsAny<CancellationToken>()))
            .ReturnsAsync(new SealedPack(new(ExampleCase.CaseId, "pack-1"), new(7, new string('a', 64))));
        _composer = new(Record, Record.Reader, staff.Object, PackLibrary.Shipped, new(Record.Reader, staff.Object, PackLibrary.Shipped, packs.Object), TimeProvider.System);
    }

    public PlayedRecord Record { get; } = new();

    private static IEnumerable<Act> Responsible(TransferNotice? came) => came is null ? [] : [new TransferInAsserted(came.NoticedOn, "They live here already.")];

    /// <summary>Records an act and writes the one message that it causes.</summary>
    public async Task<ExchangeContent> SayAsync(Act act)
    {
        var before = Record.File(ExampleCase.CaseId);
        Record.Add(ExampleCase.CaseId, [act]);
        var order = Assert.Single(ExchangeOrders.Of(act, before, Record.File(ExampleCase.CaseId)!, Record.Acts[^1].Actor));
        var entry = new ExchangeEntry
        {
            Order = order,
            Number = 1,
            CaseId = ExampleCase.CaseId,
            ActSequence = Record.Acts[^1].Sequence,
            State = ExchangeState.Waiting,
            QueuedAt = ExampleCase.Now,
            Tries = 0,
            NextAt = ExampleCase.Now,
        };
        var composition = await _composer.ComposeAsync(entry, CancellationToken.None);
        Assert.True(composition.Message is not null, composition.Problem);
        return composition.Message.Content;
    }

    /// <summary>The formal notification by exchange.</summary>
    public async Task<OfferContent> OfferAsync() =>
        Assert.IsType<OfferContent>(await SayAsync(new ReceivingAuthorityNotified(ExampleCase.TransferId, new(2026, 10, 6), NotificationMeans.Exchange)));
}
