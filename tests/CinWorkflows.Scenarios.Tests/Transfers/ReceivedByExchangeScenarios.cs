using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;
using static CinWorkflows.Scenarios.Tests.Transfers.Received;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>N47, N53: a child whom another authority offers by the exchange.</summary>
public sealed class ReceivedByExchangeScenarios
{
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
}
