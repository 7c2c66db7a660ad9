using CinWorkflows.Cases;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Delivery;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Records.Tests.Messages;

/// <summary>What the record keeps of a message on its way, until it is delivered or somebody decided about it.</summary>
public abstract class UndeliveredContract(RecordStore store) : RecordTest(store)
{
    private static readonly MessageOrder Copy = new("C-1/SendPlanCopies:v1/mother", "C-1", MessageKind.PlanCopy, new("mother", IsStaff: false), "v1");

    [Fact]
    public async Task Attempts_KeepTheWay_TheReference_AndWhatWasTried()
    {
        await QueuedAsync();
        await AttemptAsync(0, new(DeliveryState.Sending, null, null) { Reference = "draft-7" }, Medium.Email, next: 0);
        await AttemptAsync(1, new(DeliveryState.Queued, null, "mailboxUnknown"), null, next: 1, Medium.Email);

        var due = Assert.Single(await Outbox.DueAsync(Now.AddMinutes(1), 10, None));

        Assert.Equal((null, null, 2), (due.Medium, due.Reference, due.Attempts));
        Assert.Equal([Medium.Email], due.Tried);
    }

    [Fact]
    public async Task Reference_IsKeptUntilAnotherIsGiven_OrAnotherWayIsTaken()
    {
        await QueuedAsync();
        await AttemptAsync(0, new(DeliveryState.Sending, null, null) { Reference = "draft-7" }, Medium.Email, next: 0);
        await AttemptAsync(1, new(DeliveryState.Sending, null, "timeout"), Medium.Email, next: 1);

        Assert.Equal("draft-7", Assert.Single(await Outbox.DueAsync(Now.AddMinutes(1), 10, None)).Reference);
    }

    [Fact]
    public async Task Steps_TellEveryChange_AndNoRepetition()
    {
        await QueuedAsync();
        await AttemptAsync(0, new(DeliveryState.Queued, null, "throttled"), Medium.Email, next: 1);
        await AttemptAsync(1, new(DeliveryState.Queued, null, "throttled"), Medium.Email, next: 2);
        await AttemptAsync(2, new(DeliveryState.Accepted, "op-1", null), Medium.Email, next: 3);
        await AttemptAsync(3, new(DeliveryState.Delivered, "op-1", null), Medium.Email);

        var history = await Reader.MessageAsync(Copy.Id, None);

        Assert.Equal(
            [(0, DeliveryState.Queued, "throttled"), (2, DeliveryState.Accepted, null), (3, DeliveryState.Delivered, null)],
            history!.Steps.Select(step => ((int)(step.At - Now).TotalMinutes, step.State, step.Problem)));
        Assert.Equal((DeliveryState.Delivered, Now.AddMinutes(2)), (history.Message.State, history.Message.AcceptedAt));
    }

    [Fact]
    public async Task Due_WhatIsToBeSentComesBeforeWhatIsToBeAskedAfter()
    {
        await QueuedAsync();
        await AttemptAsync(0, new(DeliveryState.Accepted, "op-1", null), Medium.Email, next: 0);
        await Outbox.QueueAsync([Copy with { Key = "later" }], Now.AddMinutes(1), None);

        Assert.Equal(["later", Copy.Key], (await Outbox.DueAsync(Now.AddMinutes(1), 10, None)).Select(message => message.Order.Key));
    }

    [Fact]
    public async Task Message_OfAnUnknownId_IsNull() => Assert.Null(await Reader.MessageAsync("0123456789abcdef", None));

    [Theory]
    [InlineData(DeliveryState.Bounced, true)]
    [InlineData(DeliveryState.Failed, true)]
    [InlineData(DeliveryState.Queued, false)]
    [InlineData(DeliveryState.Accepted, false)]
    [InlineData(DeliveryState.Delivered, false)]
    [InlineData(DeliveryState.Withdrawn, false)]
    public async Task Undelivered_AreThoseThatBouncedOrFailed_UntilReported(DeliveryState state, bool undelivered)
    {
        await QueuedAsync();
        await AttemptAsync(0, new(state, null, "mailboxUnknown"), Medium.Email);

        Assert.Equal(
            undelivered ? [new UndeliveredView(Copy.Key, Copy.Id, "C-1", "mother", 0, "mailboxUnknown")] : [],
            await Outbox.UndeliveredAsync(10, None));

        await Outbox.ReportedAsync(Copy.Key, Now, None);
        Assert.Empty(await Outbox.UndeliveredAsync(10, None));
    }

    [Fact]
    public async Task Undelivered_OfNoCase_IsNotReportedToOne()
    {
        await Outbox.QueueAsync([new("digest/x/2026-03-02/sw-1", null, MessageKind.Digest, new("sw-1", IsStaff: true), "x/2026-03-02")], Now, None);
        await Outbox.RecordAttemptAsync("digest/x/2026-03-02/sw-1", new(Now, new(DeliveryState.Failed, null, "noRoute")), None);

        Assert.Empty(await Outbox.UndeliveredAsync(10, None));
    }

    [Theory]
    [InlineData(UndeliveredChoice.GivenByHand, DeliveryState.GivenByHand)]
    [InlineData(UndeliveredChoice.NotNeeded, DeliveryState.Withdrawn)]
    public async Task Settled_MessagesStayAsWasDecided(UndeliveredChoice choice, DeliveryState state)
    {
        var file = await BouncedAsync();
        await DoAsync(file, new UndeliveredSettled(Copy.Id, choice, new(2026, 3, 2), "At a visit."));

        var history = await Reader.MessageAsync(Copy.Id, None);

        Assert.Equal((state, (DateTimeOffset?)null), (history!.Message.State, history.Message.NextAttemptAt));
        Assert.Equal([DeliveryState.Bounced, state], history.Steps.Select(step => step.State));
        Assert.Empty(await Outbox.UndeliveredAsync(10, None));
    }

    [Fact]
    public async Task SentAgain_ItIsDueAsAnotherEdition_EveryWayOpen_AndReportedAnew()
    {
        var file = await BouncedAsync();
        Clock.Advance(TimeSpan.FromDays(3));
        await DoAsync(file, new UndeliveredSettled(Copy.Id, UndeliveredChoice.SendAgain, new(2026, 3, 2)));

        var due = Assert.Single(await Outbox.DueAsync(Now, 10, None));
        Assert.Equal((DeliveryState.Queued, 1, $"{Copy.Key}#2", Now), (due.State, due.Edition, due.SendKey, due.TryingSince));
        Assert.Empty(due.Tried);

        await AttemptAsync(0, new(DeliveryState.Bounced, null, "again"), Medium.Email);
        Assert.Equal((1, "again"), Assert.Single((await Outbox.UndeliveredAsync(10, None)).Select(message => (message.Edition, message.Problem))));
    }

    private async Task<CaseFile> QueuedAsync()
    {
        var file = await OpenAsync();
        await Outbox.QueueAsync([Copy], Now, None);
        return file;
    }

    private async Task<CaseFile> BouncedAsync()
    {
        var file = await QueuedAsync();
        await AttemptAsync(0, new(DeliveryState.Bounced, null, "mailboxUnknown"), Medium.Email);
        await Outbox.ReportedAsync(Copy.Key, Now, None);
        return file;
    }

    private Task AttemptAsync(int minute, MessageReceipt receipt, Medium? medium, int? next = null, params Medium[] tried) => Outbox.RecordAttemptAsync(
        Copy.Key,
        new(Now.AddMinutes(minute), receipt, next is { } after ? Now.AddMinutes(after) : null, medium, tried),
        None);
}
