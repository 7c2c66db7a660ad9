using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.TransferPacks.Tests;
using CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

namespace CinWorkflows.Workflows.Tests.Exchange;

/// <summary>Why a transfer is withdrawn, as the other authority is told.</summary>
public class WithdrawalContentTests
{
    private static readonly DateOnly Today = new(2026, 10, 6);

    private readonly ExchangeDesk _desk = new();

    [Fact]
    public async Task An_end_of_the_case_is_told_as_such_on_its_day_and_not_why()
    {
        await _desk.OfferAsync();

        Assert.Equal(new WithdrawalContent(new(2026, 10, 5), WithdrawalReason.CaseEnded), await _desk.SayAsync(new BecameLookedAfter(new(2026, 10, 5))));
    }

    [Fact]
    public async Task A_worker_says_why()
    {
        await _desk.OfferAsync();

        Assert.Equal(
            new WithdrawalContent(Today, WithdrawalReason.Returned),
            await _desk.SayAsync(new TransferWithdrawn(ExampleCase.TransferId, Today, WithdrawalReason.Returned, "They are back.")));
    }

    [Fact]
    public async Task A_family_that_goes_on_has_moved_on()
    {
        await _desk.OfferAsync();

        Assert.Equal(
            new WithdrawalContent(Today, WithdrawalReason.MovedOn),
            await _desk.SayAsync(new MoveReported($"{ExampleCase.TransferId[..^1]}2", Today, "E06000062", Today, HasMoved: true, 2)));
    }

    [Fact]
    public async Task A_manager_decides_that_the_former_authority_remains_responsible()
    {
        await _desk.OfferAsync();
        _desk.Record.Add(ExampleCase.CaseId, [new TransferRefused(ExampleCase.TransferId, Today, DisputeAbout.Responsibility, "Not ours.", "A. Manager")]);

        Assert.Equal(
            new WithdrawalContent(Today, WithdrawalReason.Remained),
            await _desk.SayAsync(new TransferDisputeDecided(ExampleCase.TransferId, Today, DisputeDecision.RemainResponsible, "Ours.")));
    }
}
