using CinWorkflows.Cases;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Records.Tests.Exchange;
using CinWorkflows.Records.Tests.Proof;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Records.Proof;
using CinWorkflows.Workflows.Ports.Records.Readers;
using CinWorkflows.Workflows.Ports.Records.Retention;
using CinWorkflows.Workflows.Retention;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Readers = CinWorkflows.Workflows.Ports.Records.Readers.Reader;

namespace CinWorkflows.Records.Tests.Retention;

public abstract class DestructionContract(RecordStore store) : ProofTest(store)
{
    private static readonly Readers Officer = Readers.Nobody with { Oversees = "northamptonshire" };

    private static readonly string Schedule = PackLibrary.Shipped.All.Last(entry => entry.Pack.Id == "northamptonshire").Pack.Reference.ToString();

    private readonly FakeTimeProvider _clock = new(Example.Start.AddYears(4));
    private readonly KeptDocuments _documents = new();
    private readonly PlayedRemains _remains = new();


    [Fact]
    public async Task Case_WhoseTimeIsOver_IsProposedByOne_ConfirmedByAnother_AndGone()
    {
        await EndedAsync();

        var (proposed, refusals) = await Destructions().ProposeAsync(Officer, "dpo-1", ["C-1"], "The schedule's time is over.", None);
        Assert.Empty(refusals);
        Assert.NotNull(await Acts.FindAsync("C-1", None));
        var own = await Destructions().ConfirmAsync(Officer, "dpo-1", proposed!.Number, None);
        Assert.Contains("somebody else who may, confirms it", Assert.Single(own.Refusals).Reason, StringComparison.Ordinal);

        var (done, _) = await Destructions().ConfirmAsync(Officer, "dpo-2", proposed.Number, None);

        Assert.Equal((DestructionState.Finished, "dpo-1", "dpo-2", _clock.GetUtcNow()), (done!.State, done.ProposedBy, done.ConfirmedBy, done.FinishedAt));
        var one = Assert.Single(done.Cases);
        Assert.Equal((7L, "opened-in-error", new DateOnly(2029, 3, 2), 2, 1), (one.Acts, one.Line, one.KeptUntil, one.DocumentsDeleted, one.LettersDeleted));
        Assert.Equal("doc-1", Assert.Single(one.Documents).Id);
        Assert.Empty(one.Letters);
        Assert.NotEmpty(done.BeyondReach);
        Assert.NotNull(done.Seal);
        Assert.Null(await Acts.FindAsync("C-1", None));
        Assert.False(await _documents.ExistsAsync(new("C-1", "doc-1"), None));
        Assert.Equal("C-1|C-1|letter/1", Elsewhere);
        Assert.Empty(await VerifyAsync(await Proof.HeadAsync(None)));
        Assert.Contains("is confirmed already", Assert.Single((await Destructions().ConfirmAsync(Officer, "dpo-3", 1, None)).Refusals).Reason, StringComparison.Ordinal);
    }

    /// <summary>Whatever breaks after a step, the next run finishes it, and nothing is done to another case.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    public async Task CutOff_AfterAnyStep_ItIsFinishedByTheNextRun(int calls)
    {
        await EndedAsync();
        var (proposed, _) = await Destructions().ProposeAsync(Officer, "dpo-1", ["C-1"], "The time is over.", None);
        _remains.CallsLeft = calls;
        await Destructions().ConfirmAsync(Officer, "dpo-2", proposed!.Number, None);
        _remains.CallsLeft = int.MaxValue;

        Assert.Equal(0, await Run().FinishAsync(None));
        Assert.Equal(0, await Run().FinishAsync(None));

        var done = (await Get<IDestructionBook>().FindAsync(Officer, 1, None))!;
        Assert.Equal(DestructionState.Finished, done.State);
        Assert.Null(Assert.Single(done.Cases).Refused);
        Assert.Null(await Acts.FindAsync("C-1", None));
        Assert.False(await _documents.ExistsAsync(new("C-1", "doc-1"), None));
        Assert.Equal("C-1|C-1|letter/1", Elsewhere);
        Assert.NotNull(await Acts.FindAsync("C-2", None));
        Assert.Empty(await VerifyAsync());
    }

    [Fact]
    public async Task Case_InWhoseWaySomethingStands_IsNotProposed_AndItSaysWhat()
    {
        await EndedAsync();
        await RefusedAsync("C-9", "there is no such case of your authority that has ended");
        await RefusedAsync("C-2", "there is no such case of your authority that has ended");

        await HoldAsync(placed: true);
        await RefusedAsync("C-1", "a legal hold stands since 2026-03-02 (number 1)");
        await HoldAsync(placed: false);

        var order = new MessageOrder("letter/2", "C-1", MessageKind.Notice, new("sw-1", IsStaff: true), "x");
        await Get<IOutbox>().QueueAsync([order], Now, None);
        await RefusedAsync("C-1", "1 of its messages is still to be sent");
        await Get<IOutbox>().RecordAttemptAsync("letter/2", new(Now, new(DeliveryState.Failed, null, "noRoute")), None);

        await Get<IAccessLog>().WriteAsync(new(_clock.GetUtcNow(), "tm-1", "northamptonshire", DestructionObstacles.AnswerBegun, AccessKind.Exported, null, ["C-1"]), None);
        await RefusedAsync("C-1", "an answer to somebody who asked for their data was begun");
        await Get<IAccessLog>().WriteAsync(new(_clock.GetUtcNow(), "tm-1", "northamptonshire", DestructionObstacles.AnswerGiven, AccessKind.Exported, null, ["C-1"]), None);

        _clock.SetUtcNow(_clock.GetUtcNow().AddDays(1));
        var named = (await Destructions().ProposeAsync(Officer, "dpo-1", ["C-1"], "The time of Alex is over.", None)).Refusals;
        Assert.Contains("'Alex' is part of a name", Assert.Single(named).Reason, StringComparison.Ordinal);
        Assert.Empty((await Destructions().ProposeAsync(Officer, "dpo-1", ["C-1"], "The time is over.", None)).Refusals);
    }

    [Fact]
    public async Task Case_WhoseTimeIsNotOver_IsNotProposed_OnTheLastDayEither()
    {
        await EndedAsync();
        var early = new FakeTimeProvider(new(2029, 3, 2, 23, 0, 0, TimeSpan.Zero));
        var refusals = (await Destructions(early).ProposeAsync(Officer, "dpo-1", ["C-1"], "The time is over.", None)).Refusals;

        Assert.Contains($"it is kept until 2029-03-02 by line 'opened-in-error' of {Schedule}", Assert.Single(refusals).Reason, StringComparison.Ordinal);
        early.SetUtcNow(new(2029, 3, 3, 0, 30, 0, TimeSpan.Zero));
        Assert.Empty((await Destructions(early).ProposeAsync(Officer, "dpo-1", ["C-1"], "The time is over.", None)).Refusals);
    }

    [Fact]
    public async Task WhatCameInTheWaySinceTheProposal_LeavesTheCaseAlone()
    {
        await EndedAsync();
        var (proposed, _) = await Destructions().ProposeAsync(Officer, "dpo-1", ["C-1"], "The time is over.", None);
        await HoldAsync(placed: true);

        var (confirmed, refusals) = await Destructions().ConfirmAsync(Officer, "dpo-2", proposed!.Number, None);

        Assert.Null(confirmed);
        Assert.Contains("a legal hold stands", Assert.Single(refusals).Reason, StringComparison.Ordinal);
        Assert.NotNull(await Acts.FindAsync("C-1", None));
        Assert.Equal(DestructionState.Withdrawn, (await Destructions().WithdrawAsync(Officer, "dpo-2", 1, None)).Withdrawn!.State);
        Assert.Contains("was withdrawn", Assert.Single((await Destructions().ConfirmAsync(Officer, "dpo-2", 1, None)).Refusals).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HoldBetweenConfirmationAndErasure_KeepsTheCaseWhole()
    {
        await EndedAsync();
        await Destructions().ProposeAsync(Officer, "dpo-1", ["C-1"], "The time is over.", None);
        await Get<IDestructionBook>().ChangeAsync(1, before => before with { State = DestructionState.Confirmed, ConfirmedBy = "dpo-2" }, None);
        await HoldAsync(placed: true);

        Assert.Equal(0, await Run().FinishAsync(None));

        var done = (await Get<IDestructionBook>().FindAsync(Officer, 1, None))!;
        Assert.Equal("a legal hold was placed on it meanwhile.", Assert.Single(done.Cases).Refused);
        Assert.NotNull(await Acts.FindAsync("C-1", None));
        Assert.True(await _documents.ExistsAsync(new("C-1", "doc-1"), None));
        Assert.Empty(_remains.Letters);
    }

    [Fact]
    public async Task List_SaysUntilWhenEachIsKept_AndHowManyAreDue()
    {
        await EndedAsync();
        var list = new RetentionList(Get<IRetentionBook>(), new(PackLibrary.Shipped, _clock), _clock);

        var kept = Assert.Single((await list.ReadAsync(Officer, null, null, 10, None)).Cases);
        Assert.Equal(("C-1", new DateOnly(2029, 3, 2), true, Schedule), (kept.CaseId, kept.KeptUntil, kept.IsDue, kept.Schedule));
        Assert.Equal(1, await list.CountDueAsync(Officer, None));
        Assert.Empty((await list.ReadAsync(Officer, new(2029, 3, 2), null, 10, None)).Cases);
        Assert.Single((await list.ReadAsync(Officer, new(2029, 3, 3), null, 10, None)).Cases);
        Assert.Equal(0, await list.CountDueAsync(Readers.Nobody, None));

        await HoldAsync(placed: true);
        Assert.Equal(0, await list.CountDueAsync(Officer, None));
        Assert.NotNull(Assert.Single((await list.ReadAsync(Officer, new(2029, 3, 3), null, 10, None)).Cases).Hold);
    }

    /// <summary>What was noted, forgotten and deleted elsewhere than on the record.</summary>
    private string Elsewhere => string.Join('|', _remains.Noted.Concat(_remains.Forgotten).Concat(_remains.Letters));

    private async Task RefusedAsync(string caseId, string reason)
    {
        var (proposed, refusals) = await Destructions().ProposeAsync(Officer, "dpo-1", [caseId], "The time is over.", None);
        Assert.Null(proposed);
        Assert.Contains(reason, Assert.Single(refusals).Reason, StringComparison.Ordinal);
    }

    private Task<HoldOutcome> HoldAsync(bool placed) => Get<IRetentionBook>().HoldAsync(Officer, new(0, "C-1", placed, "dpo-1", "A court has asked for it.", Now), None);

    private DestructionRun Run(TimeProvider? clock = null) => new(
        Get<IDestructionBook>(), new CutOffErasures(Get<IErasureBook>(), _remains), _remains, _remains.Workflows, new CutOffDocuments(_documents, _remains), [_remains], new("None."), clock ?? _clock, NullLogger<DestructionRun>.Instance);

    private Destructions Destructions(TimeProvider? clock = null) => new(
        Get<IDestructionBook>(), new(Get<IRetentionBook>(), new(PackLibrary.Shipped, clock ?? _clock), Get<IAccessLog>(), clock ?? _clock), Run(clock), clock ?? _clock);

    private async Task EndedAsync()
    {
        await TwoCasesAsync();
        var stored = await _documents.PutAsync(new("C-1", "doc-1"), new MemoryStream([1]), "application/pdf", None);
        await _documents.PutAsync(new("C-1", "never-recorded"), new MemoryStream([2]), "application/pdf", None);
        await HonestAsync("C-1", new DocumentAttached("doc-1", "Letter", DocumentKind.Other, "application/pdf", stored.Length, stored.Sha256));
        await HonestAsync("C-1", new CaseOpenedInError("Another child."));
        await PublishAsync(await FileAsync("C-1"), [], [.. new[] { DutyKind.HoldFirstPlanningMeeting, DutyKind.HoldReview }.Select(kind => Example.Duty(kind).Key)]);
        await Get<IOutbox>().QueueAsync([new MessageOrder("letter/1", "C-1", MessageKind.Notice, new("sw-1", IsStaff: true), "x")], Now, None);
        await Get<IOutbox>().RecordAttemptAsync("letter/1", new(Now, new(DeliveryState.Failed, null, "noRoute")), None);
    }
}
