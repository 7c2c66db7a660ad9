using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Scenarios.Tests.Transfers;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.Scenarios.Tests.Disclosures;

/// <summary>N54, N57, N61: what the authority to which a child moves finds of who must not know holds at the former one too, whose letters would reach them.</summary>
public sealed class CautionedScenarios
{
    private static readonly string FatherId = OrdinaryCast.Father.Id;

    private static readonly DisclosureLimit NotOfMoves = new([DisclosureTopic.Moves, DisclosureTopic.Addresses], DisclosureLimit.ReasonOfTheReceivingAuthority);

    [Fact]
    public async Task N54_N57_whoever_the_other_authority_restricts_gets_nothing_more_from_here_and_worker_and_manager_hear_of_it_at_once()
    {
        await using var world = await OfferedAsync();

        await world.FoundAsync(new TransferCautioned(Moves.First, world.Today, [new(FatherId, NotOfMoves)], 1));

        Assert.All((string[])["pat.manager@", "chris.worker@"], address => Assert.Contains(world.SentTo(address), message =>
            message.Text.Contains("has found that Sam Example must not be told something", StringComparison.Ordinal)
            && message.Text.Contains("Must not be told of: moves, addresses", StringComparison.Ordinal)));
        await world.DutyAsync(DutyKind.DiscussSafeguardingConcern, "caution-t1-1");
        var before = world.SentTo("dad@").Count;
        await world.FoundAsync(new TransferAccepted(Moves.First, world.Today, world.Today, "Jo Counterpart", Number: 2));
        await world.GoToAsync($"{world.Today.AddDays(2):yyyy-MM-dd}");
        Assert.Equal(before, world.SentTo("dad@").Count);
        await world.DutyAsync(DutyKind.DecideWhatIsTold, $"transfer-t1-Passes/{FatherId}");
    }

    [Fact]
    public async Task N54_N61_a_letter_of_ours_by_which_he_knows_already_is_named_here_and_told_to_the_other_authority()
    {
        await using var world = await OfferedAsync();
        Assert.Contains(world.SentTo("dad@"), message => message.Kind == MessageKind.TransferNews);
        var before = await world.FileAsync();

        await world.FoundAsync(new TransferCautioned(Moves.First, world.Today, [new(FatherId, NotOfMoves)], 1));

        var told = Assert.Single((await world.FileAsync()).Concerns, concern => concern.Told is not null).Told!;
        Assert.Contains(told, letter => letter.MessageKind == "TransferNews");
        Assert.Contains(world.SentTo("chris.worker@"), message => message.Text.Contains("Sam Example was sent a letter on", StringComparison.Ordinal));
        var order = Assert.Single(ExchangeOrders.Of(new ToldBeforeRestricted(world.Today, told), before, await world.FileAsync(), OrdinaryCast.Manager));
        Assert.Equal((ExchangeSide.Former, ExchangeKind.Restriction), (order.Side, order.Kind));
    }

    [Fact]
    public async Task N54_that_he_knows_by_a_letter_of_the_other_authority_is_told_here_also_once_the_case_is_transferred()
    {
        await using var world = await OfferedAsync();
        await world.FoundAsync(new TransferAccepted(Moves.First, world.Today, world.Today, "Jo Counterpart", Number: 1));
        await world.DoAsync(new CaseTransferred(Moves.First, world.Today, "Accepted."), OrdinaryCast.Manager);

        await world.FoundAsync(new TransferCautioned(Moves.First, world.Today, [], 2) { Told = [new(FatherId, "0123456789abcdef", "TransferNews", world.Today)] });

        await world.DutyAsync(DutyKind.DiscussSafeguardingConcern, "caution-t1-2");
        Assert.All((string[])["pat.manager@", "chris.worker@"], address => Assert.Contains(world.SentTo(address), message =>
            message.Text.Contains("by the other authority, before it was known there", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task N54_what_it_lifts_again_is_decided_here()
    {
        await using var world = await OfferedAsync();
        await world.FoundAsync(new TransferCautioned(Moves.First, world.Today, [new(FatherId, NotOfMoves)], 1));

        await world.FoundAsync(new TransferCautioned(Moves.First, world.Today, [], 2));

        await world.DutyAsync(DutyKind.DecideWhatIsTold, $"lifted-restriction-t1-message-1-{FatherId}/{FatherId}");
        Assert.True(Disclosure.IsRestricted(await world.FileAsync(), FatherId, world.Today));
        Assert.Single((await world.FileAsync()).Concerns, concern => concern.CautionedIds is not null);
    }

    [Fact]
    public async Task N54_what_it_told_is_not_told_back_to_it()
    {
        await using var world = await OfferedAsync();
        var before = await world.FileAsync();
        TransferCautioned caution = new(Moves.First, world.Today, [new(FatherId, NotOfMoves)], 1);
        await world.FoundAsync(caution);

        var after = await world.FileAsync();
        Assert.Empty(ExchangeOrders.Of(caution, before, after, OrdinaryCast.Manager));
        Assert.Empty(RestrictedPerson.Of(after, after.TransfersOut[0], world.Today));
        await world.NoDutyAsync(DutyKind.TellMisinformed);
    }

    [Fact]
    public async Task N54_N57_where_the_child_was_offered_by_hand_a_person_tells_the_former_authority_what_is_found_here()
    {
        await using var world = await TransferInScenarios.ReceivedAsync();

        await world.DoAsync(new DisclosureRestricted(OrdinaryCast.Mother.Id, [DisclosureTopic.Meetings], "She is threatened there."));
        await ToldAsync(world);

        await world.DoAsync(new ContactDetailsChanged(OrdinaryCast.Mother.Id, OrdinaryCast.Mother.Email, new(Unsafe: [Medium.Email])));
        await ToldAsync(world);
    }

    private static async Task ToldAsync(CaseWorld world)
    {
        var duty = await world.DutyAsync(DutyKind.TellMisinformed);
        await world.DoAsync(new MisinformedTold(long.Parse(duty.Subject!.Text), world.Today, "Their duty team, by telephone."));
        await world.NoDutyAsync(DutyKind.TellMisinformed);
    }

    private static async Task<CaseWorld> OfferedAsync()
    {
        var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new ContactDetailsChanged(FatherId, "dad@elsewhere.example"));
        await world.ReportAsync();
        await world.AssessAsync();
        await world.ShareAsync();
        await world.PrepareAsync();
        await world.DoAsync(new ReceivingAuthorityNotified(Moves.First, world.Today, NotificationMeans.Exchange));
        return world;
    }
}
