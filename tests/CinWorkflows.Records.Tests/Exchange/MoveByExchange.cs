using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using Microsoft.Extensions.Time.Testing;

namespace CinWorkflows.Records.Tests.Exchange;

/// <summary>A child who moves from the area of one installation to that of another.</summary>
public abstract class MoveByExchange : IAsyncLifetime
{
    internal const string CaseId = "C-1";

    internal FakeTimeProvider Clock { get; } = new(Example.Start);

    internal Installation Former { get; private set; } = null!;

    internal Installation Receiving { get; private set; } = null!;

    internal DateOnly Today => LondonTime.Today(Clock);

    internal string Transfer => $"{Former.Code}.{CaseId}.1";

    internal string There => TransferCaseId.Of(Transfer);

    public virtual async Task InitializeAsync()
    {
        Former = await Installation.StartAsync("northamptonshire", new(new(1)), Clock);
        Receiving = await Installation.StartAsync("hillingdon", new(new(2)), Clock);
        (Former.Line.Other, Receiving.Line.Other) = (Receiving, Former);
        await Former.OpenAsync(CaseId, Example.Opened());
    }

    public async Task DisposeAsync()
    {
        await Former.DisposeAsync();
        await Receiving.DisposeAsync();
    }

    internal async Task OfferAsync(int? expectedIn, SharingBasis basis = SharingBasis.RiskOfHarm)
    {
        await HereAsync(new MoveReported(Transfer, Today, Receiving.Code, Today.AddDays(expectedIn ?? 0), HasMoved: expectedIn is null, 1));
        await HereAsync(new MoveAssessed(Transfer, Today, TransferRisk.Raised, "They lose their nursery.", "Watch the stairs.", MayKnow: new(NobodyIsKept: true)));
        await HereAsync(new SharingAsked(Transfer, Today, "mother", Agrees: true, "Is glad of it."));
        await HereAsync(new SharingDecided(Transfer, Today, basis, "She is glad of it."));
        await HereAsync(new TransferPackPrepared(Transfer, Today, "Known for a day.", [.. Enum.GetValues<PackPartKind>().Select(kind => new PackPart(kind, MissingReason: "Not made yet."))]));
        await HereAsync(new ReceivingAuthorityNotified(Transfer, Today, NotificationMeans.Exchange));
        await SendAsync(Former);
    }

    internal static async Task SendAsync(Installation from)
    {
        while (await from.Dispatch.RunOnceAsync(default) > 0)
        {
        }
    }

    internal async Task HereAsync(Act act) => Assert.True(await Former.TryAsync(CaseId, act), ActJson.TypeOf(act));

    internal async Task ThereAsync(Act act) => Assert.True(await Receiving.TryAsync(There, act), ActJson.TypeOf(act));
}
