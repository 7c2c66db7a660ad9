using System.Text.Json;
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
public sealed class CautionByExchangeTests : MoveByExchange
{
    private const string Mother = "mother";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await OfferAsync(expectedIn: null);
    }

    [Fact]
    public async Task N54_N57_what_theReceiving_authority_restricts_before_it_decides_holds_at_theFormer_one_and_its_reason_stays_there()
    {
        await ThereAsync(new DisclosureRestricted(Mother, [DisclosureTopic.Moves], "She tells the father everything."));
        await SendAsync();

        var file = (await Former.FileAsync(CaseId))!;
        Assert.False(Disclosure.MayBeTold(file, Mother, DisclosureTopic.Moves, Today));
        Assert.Equal([Mother], Assert.Single(file.Concerns).CautionedIds);
        var caution = Assert.Single((await Former.Get<IActStore>().HistoryAsync(CaseId, default)).Select(entry => entry.Act).OfType<TransferCautioned>());
        Assert.Equal(Mother, Assert.Single(caution.People).PersonId);
        Assert.DoesNotContain("father", await SaidAtFormerAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.Single((await Receiving.FileAsync(There))!.Restrictions!);
    }

    [Fact]
    public async Task N57_N61_a_way_that_it_finds_unsafe_is_not_safe_at_theFormer_one_either_and_is_not_told_back()
    {
        await ThereAsync(new ContactDetailsChanged(Mother, null, new(Unsafe: [Medium.Email])));
        await SendAsync();

        Assert.Equal([Medium.Email], (await Former.Get<ICaseReader>().FindPersonAsync(CaseId, Mother, default))!.Contact!.Unsafe!);
        Assert.Equal([Mother], Assert.Single((await Former.FileAsync(CaseId))!.Concerns).CautionedIds);
        Assert.Single((await Former.Get<IActStore>().HistoryAsync(CaseId, default)).Select(entry => entry.Act).OfType<TransferCautioned>());
    }

    [Fact]
    public async Task N57_N61_what_theFormer_authority_tells_alarms_nobody_there()
    {
        await HereAsync(new ContactDetailsChanged(Mother, "sam@example.org", new("07700 900123", Unsafe: [Medium.Email])));
        await HereAsync(new DisclosureRestricted(Mother, [DisclosureTopic.Meetings], "She is shouted at."));
        await SendAsync();

        Assert.Empty((await Former.FileAsync(CaseId))!.Concerns);
        Assert.DoesNotContain((await Former.Get<IActStore>().HistoryAsync(CaseId, default)).Select(entry => entry.Act), act => act is TransferCautioned);
    }

    [Fact]
    public async Task N54_of_whom_a_siblings_case_there_restricts_something_theFormer_authority_tells_nothing_of_the_move_either_until_somebody_here_decides()
    {
        Assert.NotNull((await Receiving.Get<CaseRegister>().RecordFindingAsync(There, Guid.CreateVersion7(), new RestrictedOnAnotherCase(Mother, "C-9", Today), default)).Receipt);
        await SendAsync();
        Assert.False(Disclosure.MayBeTold((await Former.FileAsync(CaseId))!, Mother, DisclosureTopic.Moves, Today));

        await ThereAsync(new DisclosureDecided("elsewhere-C-9", Mother, Today, Told: true, "It is about the sister alone."));
        await SendAsync();

        Assert.Equal(Today, Assert.Single((await Former.FileAsync(CaseId))!.Restrictions!).LiftedThereOn);
        Assert.DoesNotContain("sister", await SaidAtFormerAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("C-9", await SaidAtFormerAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task N54_N61_that_he_knows_already_travels_both_ways(bool foundThere)
    {
        var found = new ToldBeforeRestricted(Today, [new(Mother, "0123456789abcdef", "TransferNews", Today)]);
        var (by, to) = foundThere ? ((Receiving, There), (Former, CaseId)) : ((Former, CaseId), (Receiving, There));
        Assert.NotNull((await by.Item1.Get<CaseRegister>().RecordFindingAsync(by.Item2, Guid.CreateVersion7(), found, default)).Receipt);
        await SendAsync();

        var concern = Assert.Single((await to.Item1.FileAsync(to.Item2))!.Concerns);
        Assert.Equal(new(Mother, "0123456789abcdef", "TransferNews", Today) { Elsewhere = true }, Assert.Single(concern.Told!));
        Assert.Single((await by.Item1.FileAsync(by.Item2))!.Concerns);
    }

    /// <summary>All that stands in the record of the former authority.</summary>
    private async Task<string> SaidAtFormerAsync() =>
        string.Join('\n', (await Former.Get<IActStore>().HistoryAsync(CaseId, default)).Select(entry => JsonSerializer.Serialize(entry.Act, ActJson.Options)));

    private async Task SendAsync()
    {
        while (await Former.Dispatch.RunOnceAsync(default) + await Receiving.Dispatch.RunOnceAsync(default) > 0)
        {
        }
    }
}
