using CinWorkflows.Cases;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>N47: two lines, who holds the case and where the child is to be found, over the days of a move.</summary>
public sealed class ResponsibilityScenarios
{
    [Fact]
    public async Task N47_during_a_move_the_two_lines_differ_and_the_duties_of_the_move_say_so()
    {
        await using var world = await Moves.NotifiedAsync();
        var (file, today) = (await world.FileAsync(), world.Today);

        Assert.True(ResponsibilityLedger.On(file, world.Pack, today).IsOurs);
        Assert.Equal((Moves.Hillingdon, "N47"), (StatutoryLine.On(file, world.Pack, today).Authority, StatutoryLine.On(file, world.Pack, today).Clause));
        Assert.Contains((await world.DutyAsync(DutyKind.ObtainAcceptance)).Subject!.InWords(file, "plan"), line => line.Contains("this authority holds the case", StringComparison.Ordinal));

        await world.DoAsync(new TransferAccepted(Moves.First, today, today, "Jo Counterpart"));
        file = await world.FileAsync();
        Assert.Equal(Moves.Hillingdon, ResponsibilityLedger.On(file, world.Pack, today).Authority);
        Assert.DoesNotContain((await world.DutyAsync(DutyKind.CloseAsTransferred)).Subject!.InWords(file, "plan"), line => line.Contains("this authority holds the case", StringComparison.Ordinal));
    }

    [Fact]
    public async Task N47_a_move_that_is_expected_moves_nothing_and_one_that_is_recorded_later_or_corrected_counts_from_its_day()
    {
        await using var world = await Moves.ReportedAsync(hasMoved: false);
        var expected = (await world.FileAsync()).TransfersOut[0].ResidentOn;
        Assert.True(StatutoryLine.On(await world.FileAsync(), world.Pack, expected).IsOurs, "expected is not moved");

        await world.GoToAsync($"{expected.AddDays(9):yyyy-MM-dd}");
        await world.DoAsync(new MoveConfirmed(Moves.First, world.Today, expected.AddDays(2)));
        Assert.Equal(expected.AddDays(2), StatutoryLine.On(await world.FileAsync(), world.Pack, world.Today).From);

        await world.DoAsync(new MoveConfirmed(Moves.First, world.Today, expected.AddDays(4)));
        var file = await world.FileAsync();
        Assert.True(StatutoryLine.On(file, world.Pack, expected.AddDays(3)).IsOurs);
        Assert.Equal(Moves.Hillingdon, StatutoryLine.On(file, world.Pack, expected.AddDays(4)).Authority);
    }

    [Fact]
    public async Task N47_consent_that_is_taken_back_brings_no_child_back()
    {
        await using var world = await Moves.NotifiedAsync();

        await world.DoAsync(new TransferWithdrawn(Moves.First, world.Today, WithdrawalReason.ConsentWithdrawn, "The mother has changed her mind."));

        Assert.Equal(Moves.Hillingdon, StatutoryLine.On(await world.FileAsync(), world.Pack, world.Today).Authority);
    }

    [Fact]
    public async Task N47_on_the_receiving_side_the_child_is_found_from_the_day_of_residence_and_the_case_held_from_the_acceptance()
    {
        await using var world = await TransferInScenarios.ReceivedAsync(residentOn: "2026-01-02");
        var file = await world.FileAsync();
        Assert.False(StatutoryLine.On(file, world.Pack, CaseWorld.Day("2026-01-01")).IsOurs);
        Assert.True(StatutoryLine.On(file, world.Pack, CaseWorld.Day("2026-01-02")).IsOurs);
        Assert.False(ResponsibilityLedger.On(file, world.Pack, world.Today).IsOurs);

        await world.DoAsync(Accepted(world) with { ResponsibleFrom = world.Today.AddDays(3) }, OrdinaryCast.Manager);

        file = await world.FileAsync();
        Assert.False(ResponsibilityLedger.On(file, world.Pack, world.Today.AddDays(2)).IsOurs);
        Assert.True(ResponsibilityLedger.On(file, world.Pack, world.Today.AddDays(3)).IsOurs);
    }

    [Fact]
    public async Task N47_a_child_who_is_expected_is_taken_over_once_the_family_is_known_to_live_here()
    {
        await using var world = await TransferInScenarios.ReceivedAsync(residentOn: null, expectedOn: "2026-01-08");
        await world.RefusedAsync(Accepted(world), "responsibleFrom", "N47", OrdinaryCast.Manager);
        await world.DoAsync(Accepted(world) with { ResponsibleFrom = CaseWorld.Day("2026-01-08") }, OrdinaryCast.Manager);
        Assert.Equal((CaseWorld.Day("2026-01-08"), null), ((await world.FileAsync()).TransferIn!.PassesNotBefore, (await world.FileAsync()).TransferIn!.PassesOn));

        await world.GoToAsync("2026-01-12");
        Assert.False(ResponsibilityLedger.On(await world.FileAsync(), world.Pack, world.Today).IsOurs, "expected is not moved");
        await world.DoAsync(new ResidenceRecorded(world.Today, world.Today));

        var file = await world.FileAsync();
        Assert.False(ResponsibilityLedger.On(file, world.Pack, CaseWorld.Day("2026-01-11")).IsOurs, "the former authority holds the case until the family lives here");
        Assert.Equal(
            (true, ResponsibilityReason.Transferred),
            (ResponsibilityLedger.On(file, world.Pack, world.Today).IsOurs, ResponsibilityLedger.On(file, world.Pack, world.Today).Why));
    }

    [Theory]
    [InlineData(WithdrawalReason.Returned, false, Moves.Hillingdon)]
    [InlineData(WithdrawalReason.MovedOn, false, null)]
    [InlineData(WithdrawalReason.ConsentWithdrawn, true, "E06000061")]
    public async Task N47_after_a_withdrawal_the_child_is_where_its_reason_says(WithdrawalReason why, bool ours, string? authority)
    {
        await using var world = await TransferInScenarios.ReceivedAsync();

        await world.DoAsync(new TransferInWithdrawn(world.Today, why));

        var found = StatutoryLine.On(await world.FileAsync(), world.Pack, world.Today);
        Assert.Equal((ours, authority), (found.IsOurs, found.Authority));
    }

    [Fact]
    public async Task N61_N63_a_family_whose_child_is_found_to_be_no_longer_in_need_hears_so_unless_somebody_must_not_know()
    {
        await using var world = await TransferInScenarios.ReceivedAsync();
        await world.DoAsync(new DisclosureRestricted(OrdinaryCast.Father.Id, [DisclosureTopic.Moves], "He looks for them."));

        await world.DoAsync(Accepted(world) with { Decision = TransferInDecision.NoFurtherAction }, OrdinaryCast.Manager);

        Assert.Equal(EndingReason.NoNeedFound, (await world.FileAsync()).Ending!.Reason);
        var letter = Assert.Single(world.SentTo("alex"), message => message.Kind == MessageKind.TransferNews);
        Assert.Contains("does not need support", letter.Text);
        await world.DutyAsync(DutyKind.DecideWhatIsTold, $"transfer-in-NoFurtherAction/{OrdinaryCast.Father.Id}");
    }

    private static TransferInDecided Accepted(CaseWorld world) => new(world.Today, TransferInDecision.Accept, world.Today, "The need is as assessed.");
}
