using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using CinWorkflows.Workflows.Register;
using Microsoft.Extensions.Time.Testing;

namespace CinWorkflows.Records.Tests.Exchange;

/// <summary>N54, N57, N61: who must not know, and which way is not safe, travels from the receiving authority to the former one too, before it has decided.</summary>
public sealed class CautionByExchangeTests : IAsyncLifetime
{
    private const string CaseId = "C-1";

    private const string Mother = "mother";

    private readonly FakeTimeProvider _clock = new(Example.Start);
    private Installation _former = null!;
    private Installation _receiving = null!;

    private DateOnly Today => LondonTime.Today(_clock);

    private string Transfer => $"{_former.Code}.{CaseId}.1";

    private string There => TransferCaseId.Of(Transfer);

    public async Task InitializeAsync()
    {
        _former = await Installation.StartAsync("northamptonshire", new(new(1)), _clock);
        _receiving = await Installation.StartAsync("hillingdon", new(new(2)), _clock);
        (_former.Line.Other, _receiving.Line.Other) = (_receiving, _former);
        await _former.OpenAsync(CaseId, Example.Opened());
        await HereAsync(new MoveReported(Transfer, Today, _receiving.Code, Today, HasMoved: true, 1));
        await HereAsync(new MoveAssessed(Transfer, Today, TransferRisk.Raised, "They lose their nursery.", "Watch the stairs.", MayKnow: new(NobodyIsKept: true)));
        await HereAsync(new SharingAsked(Transfer, Today, Mother, Agrees: true, "Is glad of it."));
        await HereAsync(new SharingDecided(Transfer, Today, SharingBasis.RiskOfHarm, "She is glad of it."));
        await HereAsync(new TransferPackPrepared(Transfer, Today, "Known for a day.", [.. Enum.GetValues<PackPartKind>().Select(kind => new PackPart(kind, MissingReason: "Not made yet."))]));
        await HereAsync(new ReceivingAuthorityNotified(Transfer, Today, NotificationMeans.Exchange));
        await SendAsync();
    }

    public async Task DisposeAsync()
    {
        await _former.DisposeAsync();
        await _receiving.DisposeAsync();
    }

    [Fact]
    public async Task N54_N57_what_the_receiving_authority_restricts_before_it_decides_holds_at_the_former_one_and_its_reason_stays_there()
    {
        await ThereAsync(new DisclosureRestricted(Mother, [DisclosureTopic.Moves], "She tells the father everything."));
        await SendAsync();

        var file = (await _former.FileAsync(CaseId))!;
        Assert.False(Disclosure.MayBeTold(file, Mother, DisclosureTopic.Moves, Today));
        Assert.Equal([Mother], Assert.Single(file.Concerns).CautionedIds);
        var caution = Assert.Single((await _former.Get<IActStore>().HistoryAsync(CaseId, default)).Select(entry => entry.Act).OfType<TransferCautioned>());
        Assert.DoesNotContain("father", Assert.Single(caution.People).Limit.Reason, StringComparison.OrdinalIgnoreCase);
        Assert.Single((await _receiving.FileAsync(There))!.Restrictions!);
    }

    [Fact]
    public async Task N57_N61_a_way_that_it_finds_unsafe_is_not_safe_at_the_former_one_either_and_is_not_told_back()
    {
        await ThereAsync(new ContactDetailsChanged(Mother, null, new(Unsafe: [Medium.Email])));
        await SendAsync();

        Assert.Equal([Medium.Email], (await _former.Get<ICaseReader>().FindPersonAsync(CaseId, Mother, default))!.Contact!.Unsafe!);
        Assert.Equal([Mother], Assert.Single((await _former.FileAsync(CaseId))!.Concerns).CautionedIds);
        Assert.Single((await _former.Get<IActStore>().HistoryAsync(CaseId, default)).Select(entry => entry.Act).OfType<TransferCautioned>());
    }

    [Fact]
    public async Task N57_N61_what_the_former_authority_tells_alarms_nobody_there()
    {
        await HereAsync(new ContactDetailsChanged(Mother, "sam@example.org", new("07700 900123", Unsafe: [Medium.Email])));
        await HereAsync(new DisclosureRestricted(Mother, [DisclosureTopic.Meetings], "She is shouted at."));
        await SendAsync();

        Assert.Empty((await _former.FileAsync(CaseId))!.Concerns);
        Assert.DoesNotContain((await _former.Get<IActStore>().HistoryAsync(CaseId, default)).Select(entry => entry.Act), act => act is TransferCautioned);
    }

    [Fact]
    public async Task N54_of_whom_a_siblings_case_there_restricts_something_the_former_authority_tells_nothing_of_the_move_either_until_somebody_here_decides()
    {
        Assert.NotNull((await _receiving.Get<CaseRegister>().RecordFindingAsync(There, Guid.CreateVersion7(), new RestrictedOnAnotherCase(Mother, "C-9", Today), default)).Receipt);
        await SendAsync();
        Assert.False(Disclosure.MayBeTold((await _former.FileAsync(CaseId))!, Mother, DisclosureTopic.Moves, Today));

        await ThereAsync(new DisclosureDecided("elsewhere-C-9", Mother, Today, Told: true, "It is about the sister alone."));
        await SendAsync();

        Assert.Equal(Today, Assert.Single((await _former.FileAsync(CaseId))!.Restrictions!).LiftedThereOn);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task N54_N61_that_he_knows_already_travels_both_ways(bool foundThere)
    {
        var found = new ToldBeforeRestricted(Today, [new(Mother, "0123456789abcdef", "TransferNews", Today)]);
        var (by, to) = foundThere ? ((_receiving, There), (_former, CaseId)) : ((_former, CaseId), (_receiving, There));
        Assert.NotNull((await by.Item1.Get<CaseRegister>().RecordFindingAsync(by.Item2, Guid.CreateVersion7(), found, default)).Receipt);
        await SendAsync();

        var concern = Assert.Single((await to.Item1.FileAsync(to.Item2))!.Concerns);
        Assert.Equal(new(Mother, "0123456789abcdef", "TransferNews", Today) { Elsewhere = true }, Assert.Single(concern.Told!));
        Assert.Single((await by.Item1.FileAsync(by.Item2))!.Concerns);
    }

    private async Task SendAsync()
    {
        while (await _former.Dispatch.RunOnceAsync(default) + await _receiving.Dispatch.RunOnceAsync(default) > 0)
        {
        }
    }

    private async Task HereAsync(Act act) => Assert.True(await _former.TryAsync(CaseId, act), ActJson.TypeOf(act));

    private async Task ThereAsync(Act act) => Assert.True(await _receiving.TryAsync(There, act), ActJson.TypeOf(act));
}
