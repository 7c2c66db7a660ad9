using CinWorkflows.Cases;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Workflows.Ports.Records.Proof;
using CinWorkflows.Workflows.Ports.Records.Retention;
using Readers = CinWorkflows.Workflows.Ports.Records.Readers.Reader;

namespace CinWorkflows.Records.Tests.Proof;

public abstract class LegalHoldContract(RecordStore store) : ProofTest(store)
{
    private static readonly Readers Officer = Readers.Nobody with { Oversees = "northamptonshire" };
    private static readonly Readers AnotherAuthoritys = Readers.Nobody with { Oversees = "hillingdon" };

    private IRetentionBook Book => Get<IRetentionBook>();

    private IDestructionBook Destructions => Get<IDestructionBook>();

    [Fact]
    public async Task Hold_IsPlacedAndLiftedOnceEach_AndEachIsOnTheRecord()
    {
        await EndedAsync();

        Assert.Equal(HoldOutcome.StandsSo, await LiftAsync("C-1"));
        Assert.Equal(HoldOutcome.Recorded, await PlaceAsync("C-1"));
        Assert.Equal(HoldOutcome.StandsSo, await PlaceAsync("C-1"));
        Assert.Equal(new(1, "C-1", true, "dpo-1", "A court has asked for it.", Now), (await Book.FindAsync(Officer, "C-1", None))!.Hold);
        Assert.Equal(HoldOutcome.Recorded, await LiftAsync("C-1"));

        Assert.Null((await Book.FindAsync(Officer, "C-1", None))!.Hold);
        Assert.Equal([true, false], (await Book.HoldsAsync(Officer, "C-1", None)).Select(hold => hold.Placed));
        Assert.Empty(await VerifyAsync(await Proof.HeadAsync(None)));
    }

    [Fact]
    public async Task Hold_KeepsACaseFromBeingErased_UntilItIsLifted()
    {
        await EndedAsync();
        await PlaceAsync("C-1");

        Assert.Equal(ErasureOutcome.Held, await Erasures.EraseCaseAsync("C-1", new("dpo-1", "It was time.", Now), None));
        Assert.NotNull(await Acts.FindAsync("C-1", None));

        await LiftAsync("C-1");
        Assert.Equal(ErasureOutcome.Erased, await Erasures.EraseCaseAsync("C-1", new("dpo-1", "It was time.", Now), None));
        Assert.Empty(await VerifyAsync());
    }

    [Fact]
    public async Task Hold_MayBePlacedOnACaseThatIsOpen()
    {
        await TwoCasesAsync();

        Assert.Equal(HoldOutcome.Recorded, await PlaceAsync("C-2"));
        Assert.Null(await Book.FindAsync(Officer, "C-2", None));
    }

    [Fact]
    public async Task WhatEnded_IsSeenByWhoeverOverseesTheAuthority_AndByNobodyElse()
    {
        await EndedAsync();

        Assert.Equal(["C-1"], (await Book.EndedAsync(Officer, null, 10, None)).Select(found => found.File.CaseId));
        Assert.Empty(await Book.EndedAsync(Officer, "C-1", 10, None));
        foreach (var other in new[] { AnotherAuthoritys, Readers.Nobody })
        {
            Assert.Empty(await Book.EndedAsync(other, null, 10, None));
            Assert.Null(await Book.FindAsync(other, "C-1", None));
            Assert.Equal(HoldOutcome.NotThere, await Book.HoldAsync(other, new(0, "C-1", true, "dpo-2", "x", Now), None));
        }
    }

    [Fact]
    public async Task EraseAgain_OfACaseThatAnEarlierStateHasOpenOrHeld_ErasesIt()
    {
        await TwoCasesAsync();
        await PlaceAsync("C-1");

        Assert.Equal(ErasureOutcome.Erased, await Erasures.EraseAgainAsync(new(7, "C-1", null, "dpo-1", "It was time.", Now, 12), None));
        Assert.Equal(ErasureOutcome.ErasedBefore, await Erasures.EraseAgainAsync(new(7, "C-1", null, "dpo-1", "It was time.", Now, 12), None));
        Assert.Equal(ErasureOutcome.NotThere, await Erasures.EraseAgainAsync(new(8, "C-9", null, "dpo-1", "It was time.", Now, 12), None));
        Assert.Empty(await VerifyAsync());
    }

    [Fact]
    public async Task Destruction_GoesOnByOneChangeAfterTheOther_AndNeverChangesOnceItIsDone()
    {
        await EndedAsync();
        var proposed = await Destructions.AddAsync(Proposed(), None);
        Assert.Equal((1, DestructionState.Proposed), (proposed.Number, proposed.State));
        Assert.Empty(await Destructions.UnfinishedAsync(None));

        await Destructions.ChangeAsync(1, before => before with { State = DestructionState.Confirmed, ConfirmedBy = "dpo-2" }, None);
        Assert.Equal([1], await Destructions.UnfinishedAsync(None));
        Assert.Null(await Destructions.ChangeAsync(1, _ => null, None));
        await Destructions.ChangeAsync(1, before => before with { State = DestructionState.Finished }, None);
        Assert.Null(await Destructions.ChangeAsync(1, before => before with { Reason = "Another." }, None));

        var found = (await Destructions.FindAsync(Officer, 1, None))!;
        Assert.Equal((DestructionState.Finished, "dpo-2", "The time is over."), (found.State, found.ConfirmedBy, found.Reason));
        Assert.NotNull(found.Seal);
        Assert.Equal(1, (await Destructions.OfCaseAsync("northamptonshire", "C-1", None))!.Number);
        Assert.Null(await Destructions.OfCaseAsync("hillingdon", "C-1", None));
        Assert.Null(await Destructions.OfCaseAsync("northamptonshire", "C-", None));
        Assert.Null(await Destructions.FindAsync(AnotherAuthoritys, 1, None));
        Assert.Equal([1L], (await Destructions.ListAsync(Officer, null, 10, None)).Select(one => one.Number));
        Assert.Empty(await Destructions.ListAsync(Officer, 1, 10, None));
        Assert.Empty(await VerifyAsync(await Proof.HeadAsync(None)));
    }

    private protected Destruction Proposed() => new()
    {
        Authority = "northamptonshire",
        State = DestructionState.Proposed,
        Reason = "The time is over.",
        ProposedBy = "dpo-1",
        ProposedAt = Now,
        Cases = [new() { CaseId = "C-1", EndedOn = new(2026, 3, 2), KeptUntil = new(2032, 3, 2), Line = "opened-in-error", Schedule = "northamptonshire 3.1.2", Source = "Local." }],
    };

    private protected async Task EndedAsync()
    {
        await TwoCasesAsync();
        await HonestAsync("C-1", new CaseOpenedInError("Another child."));
    }

    private protected Task<HoldOutcome> PlaceAsync(string caseId) => Book.HoldAsync(Officer, new(0, caseId, Placed: true, "dpo-1", "A court has asked for it.", Now), None);

    private Task<HoldOutcome> LiftAsync(string caseId) => Book.HoldAsync(Officer, new(0, caseId, Placed: false, "dpo-1", "The court is done.", Now), None);
}
