using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.Records.Tests.Exchange;

/// <summary>What the record keeps of messages to other authorities: queued with the act that causes them, numbered, in order.</summary>
public abstract class ExchangeBookContract(RecordStore store) : RecordTest(store)
{
    private const string Transfer = "E06000061.C-1.1";
    private const string Partner = "E09000017";

    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly ExchangeAnswer Lost = new(ExchangeState.Waiting, ExchangeProblem.Unreachable);

    private IExchangeBook Book => Get<IExchangeBook>();

    [Fact]
    public async Task Acts_OfATransferByExchange_QueueTheirMessagesInOrder()
    {
        var file = await NotifiedAsync(NotificationMeans.Exchange);
        file = await DoAsync(file, new MoveConfirmed(Transfer, Today, Today));
        await DoAsync(file, new TransferWithdrawn(Transfer, Today, WithdrawalReason.Returned, "They are back."));

        var queued = await Book.OfCaseAsync("C-1", None);

        Assert.Equal([(1, ExchangeKind.Offer), (2, ExchangeKind.Residence), (3, ExchangeKind.Withdrawal)], queued.Select(entry => (entry.Number, entry.Order.Kind)));
        Assert.All(queued, entry => Assert.Equal((Transfer, ExchangeSide.Former, Partner, ExchangeState.Waiting, 0), (entry.Order.Transfer, entry.Order.Side, entry.Order.To, entry.State, entry.Tries)));
        Assert.Equal([4L, 5L, 6L], queued.Select(entry => entry.ActSequence));
    }

    [Theory]
    [InlineData(NotificationMeans.Link)]
    [InlineData(NotificationMeans.Hand)]
    public async Task Acts_OfATransferThatWentAnotherWay_QueueNothing(NotificationMeans means)
    {
        var file = await NotifiedAsync(means);
        await DoAsync(file, new TransferWithdrawn(Transfer, Today, WithdrawalReason.Returned, "They are back."));

        Assert.Empty(await Book.OfCaseAsync("C-1", None));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Answers_GoToTheFormerAuthority_WhereTheNoticeCameByExchange(bool byExchange)
    {
        var notice = new TransferNotice("E09000017.C-9.1", Partner, Today, Today, TransferRisk.Standard, ByExchange: byExchange);
        var file = await OpenAsync("TI-1", Example.Opened() with { Transfer = notice });
        await DoAsync(file, new TransferInDecided(Today, TransferInDecision.Accept, Today, "They live here."));

        var queued = await Book.OfCaseAsync("TI-1", None);

        Assert.Equal(
            byExchange ? [(1, new ExchangeOrder("E09000017.C-9.1", ExchangeSide.Receiving, Partner, ExchangeKind.Acceptance))] : [],
            queued.Select(entry => (entry.Number, entry.Order)));
    }

    [Fact]
    public async Task Withdrawal_IsConfirmedBeforeTheChildIsTakenOver_AndNotAfter()
    {
        var file = await TakenInAsync("TI-1", 1);
        await DoAsync(file, new TransferInWithdrawn(Today, WithdrawalReason.Returned, 2));
        file = await TakenInAsync("TI-2", 2);
        file = await DoAsync(file, new TransferInDecided(Today, TransferInDecision.Accept, Today, "They live here."));
        await DoAsync(file, new TransferInWithdrawn(Today, WithdrawalReason.Returned, 2));

        Assert.Equal([ExchangeKind.WithdrawalConfirmed], (await Book.OfCaseAsync("TI-1", None)).Select(entry => entry.Order.Kind));
        Assert.Equal([ExchangeKind.Acceptance], (await Book.OfCaseAsync("TI-2", None)).Select(entry => entry.Order.Kind));
    }

    [Theory]
    [InlineData(NotificationMeans.Exchange, new[] { ExchangeKind.Offer, ExchangeKind.Withdrawal })]
    [InlineData(NotificationMeans.Link, new ExchangeKind[0])]
    public async Task End_OfACaseThatIsOffered_QueuesItsWithdrawal_WhereTheOfferWentByExchange(NotificationMeans means, ExchangeKind[] queued)
    {
        var file = await NotifiedAsync(means);
        await EndAsync(file, new BecameLookedAfter(Today));

        Assert.Equal(queued, (await Book.OfCaseAsync("C-1", None)).Select(entry => entry.Order.Kind));
    }

    [Fact]
    public async Task Due_IsTheHeadOfEachSeries_UntilItIsDelivered()
    {
        var file = await NotifiedAsync(NotificationMeans.Exchange);
        await DoAsync(file, new MoveConfirmed(Transfer, Today, Today));
        var first = Assert.Single(await Book.DueAsync(Now, 10, None));

        await Book.RecordAttemptAsync(first.Order, 1, new(Now, Lost, Now.AddMinutes(5)), None);
        Assert.Empty(await Book.DueAsync(Now, 10, None));
        var again = Assert.Single(await Book.DueAsync(Now.AddMinutes(5), 10, None));
        await Book.RecordAttemptAsync(first.Order, 1, new(Now, new(ExchangeState.Delivered, null, "receipt"), null), None);
        var second = Assert.Single(await Book.DueAsync(Now, 10, None));

        Assert.Equal((1, 1, ExchangeProblem.Unreachable), (again.Number, again.Tries, again.Problem));
        Assert.Equal((2, ExchangeKind.Residence), (second.Number, second.Order.Kind));
        Assert.Equal(["receipt", null], (await Book.OfCaseAsync("C-1", None)).Select(entry => entry.Receipt));
    }

    [Fact]
    public async Task Delivered_StaysDelivered_WhateverAnotherAttemptCameTo()
    {
        await NotifiedAsync(NotificationMeans.Exchange);
        var entry = Assert.Single(await Book.DueAsync(Now, 10, None));
        await Book.RecordAttemptAsync(entry.Order, 1, new(Now, new(ExchangeState.Delivered, null, "receipt"), null), None);
        await Book.RecordAttemptAsync(entry.Order, 1, new(Now, Lost, Now), None);

        var kept = Assert.Single(await Book.OfCaseAsync("C-1", None));
        Assert.Equal((ExchangeState.Delivered, 1, "receipt", (DateTimeOffset?)null), (kept.State, kept.Tries, kept.Receipt, kept.NextAt));
    }

    [Fact]
    public async Task Stuck_AreThoseThatFailed_AndThoseThatWaitTooLong()
    {
        await NotifiedAsync(NotificationMeans.Exchange);
        var entry = Assert.Single(await Book.DueAsync(Now, 10, None));

        Assert.Empty(await Book.StuckAsync(Now.AddMinutes(-1), 10, None));
        Assert.Single(await Book.StuckAsync(Now, 10, None));
        await Book.RecordAttemptAsync(entry.Order, 1, new(Now, new(ExchangeState.Failed, ExchangeProblem.NotBelieved), Now.AddHours(4)), None);
        Assert.Equal(ExchangeProblem.NotBelieved, Assert.Single(await Book.StuckAsync(Now.AddMinutes(-1), 10, None)).Problem);
        await Book.RecordAttemptAsync(entry.Order, 1, new(Now, new(ExchangeState.Delivered, null, "receipt"), null), None);
        Assert.Empty(await Book.StuckAsync(Now, 10, None));
    }

    [Fact]
    public async Task Attempt_AtAnUnknownMessage_IsAnError() => await Assert.ThrowsAsync<KeyNotFoundException>(() =>
        Book.RecordAttemptAsync(new(Transfer, ExchangeSide.Former, Partner, ExchangeKind.Offer), 1, new(Now, Lost, Now), None));

    private async Task<CaseFile> NotifiedAsync(NotificationMeans means)
    {
        var file = await OpenAsync();
        file = await DoAsync(file, new MoveReported(Transfer, Today, Partner, Today, HasMoved: true, 1));
        file = await DoAsync(file, new SharingDecided(Transfer, Today, SharingBasis.RiskOfHarm, "They could be hurt."));
        return await DoAsync(file, new ReceivingAuthorityNotified(Transfer, Today, means));
    }

    /// <summary>An act that ends the case, with what follows from that for its transfers.</summary>
    private async Task EndAsync(CaseFile file, Act act)
    {
        var recorded = Example.Recorded(file, act, Now).Act;
        var after = CaseProgress.After(act, file, PackLibrary.Shipped.Current(Example.Pack.Id, Today)!.Pack, new(recorded.Sequence, recorded.Actor, recorded.At));
        Assert.True(await Acts.AppendAsync(recorded, after, None), "The end of the case was not appended.");
    }

    private Task<CaseFile> TakenInAsync(string caseId, int move) => OpenAsync(
        caseId,
        Example.Opened() with { Transfer = new($"E09000017.C-9.{move}", Partner, Today, Today, TransferRisk.Standard, ByExchange: true) });
}
