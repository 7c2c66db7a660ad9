using CinWorkflows.Cases;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Records.Proof;

namespace CinWorkflows.Records.Tests.Proof;

public abstract class RecordProofContract(RecordStore store) : ProofTest(store)
{
    private static readonly string Digest = new('a', 64);

    [Fact]
    public async Task Verify_OfWhatTheServiceWrote_FindsNothing_AndCountsIt()
    {
        await TwoCasesAsync();
        await HonestAsync("C-1", new ParticipantAdded(new("aunt", ParticipantKind.Other, "Jo Example", ReceivesPlan: true, "jo@example.org")));
        await HonestAsync("C-1", new ParticipantLeft("school", "moved"));
        await HonestAsync("C-1", new EntriesCorrected([new(6)], "A slip."));

        var summary = await Proof.VerifyAsync(PackLibrary.Shipped, null, [await Proof.HeadAsync(None)], finding => Assert.Fail($"{finding}"), None);

        Assert.Equal(new(11, 11, 2, 0, 0, 0) { Heads = 1, LastHead = Now }, summary);
    }

    [Fact]
    public async Task Verify_OfAnEmptyRecord_FindsNothing_AlsoAgainstItsHead()
    {
        var head = await Proof.HeadAsync(None);

        Assert.Equal(0, head.Entries);
        Assert.Empty(await VerifyAsync(head));
    }

    [Fact]
    public async Task Verify_AgainstHeads_FindsThoseThatTheRecordDoesNotReach_OrThatWereChanged()
    {
        await TwoCasesAsync();
        var head = await Proof.HeadAsync(None);
        var further = HeadSeal.Of(LogRow.After(new() { Position = 20, Kind = LogKind.Act, CaseId = "C-9", Number = 1, Entry = "x", KeyId = "x" }, LogKind.Act, "C-9", 2, "x", Example.Keys), Now, Example.Keys);

        Assert.Empty(await VerifyAsync(head, RecordHead.Read($"Dear colleague,\n> {head.ToText().ReplaceLineEndings("\r\n> ")}\nYours")));
        Assert.Contains("counts 21 entries, and the record has 8", Assert.Single(await VerifyAsync(further)).What, StringComparison.Ordinal);
        Assert.Contains("its seal is wrong", Assert.Single(await VerifyAsync(head with { Entries = 7 })).What, StringComparison.Ordinal);
        Assert.Contains("which is not here", Assert.Single(await VerifyAsync(head with { KeyId = "000000000000" })).What, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => RecordHead.Read("CinWorkflows record head\nAt: today"));
    }

    [Fact]
    public async Task Verify_OfDocuments_FindsThoseThatAreMissingOrOthers_ButNoneThatWasErased()
    {
        await HonestAsync("C-1", Example.Opened());
        foreach (var id in new[] { "whole", "changed", "missing", "erased", "left" })
        {
            await HonestAsync("C-1", new DocumentAttached(id, "Minutes", DocumentKind.Minutes, "application/pdf", 3, Digest));
        }

        var order = new ErasureOrder("dpo-1", "Attached to the wrong case.", Now);
        Assert.Equal(ErasureOutcome.Erased, await Erasures.EraseDocumentAsync("C-1", "erased", order, None));
        Assert.Equal(ErasureOutcome.Erased, await Erasures.EraseDocumentAsync("C-1", "left", order, None));
        Assert.Equal(ErasureOutcome.ErasedBefore, await Erasures.EraseDocumentAsync("C-1", "left", order, None));
        Assert.Equal(ErasureOutcome.NotThere, await Erasures.EraseDocumentAsync("C-1", "nothing", order, None));
        Assert.Equal(ErasureOutcome.NotThere, await Erasures.EraseDocumentAsync("C-9", "whole", order, None));

        var found = new List<ProofFinding>();
        var summary = await Proof.VerifyAsync(PackLibrary.Shipped, new FaultyDocuments(), [], found.Add, None);

        Assert.Equal(5, summary.Documents);
        Assert.Equal([3L, 4L, 6L], found.Select(finding => finding.Sequence!.Value));
        Assert.Contains("is not the one that was attached", found[0].What, StringComparison.Ordinal);
        Assert.Contains("is missing", found[1].What, StringComparison.Ordinal);
        Assert.Contains("still in the document store", found[2].What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LostKey_IsSaidInWords_OnlyWhereSomethingWasSealedWithAnother()
    {
        var others = new RecordProof(Get<IProofSource>(), RecordKeys.Of(RecordKeys.NewKey()), Clock);
        Assert.Null(await others.LostKeyAsync(None));
        await TwoCasesAsync();

        Assert.Null(await Proof.LostKeyAsync(None));
        Assert.Contains($"with the key {Example.Keys.NewestId}", await others.LostKeyAsync(None), StringComparison.Ordinal);

        var found = new List<ProofFinding>();
        await others.VerifyAsync(PackLibrary.Shipped, null, [], found.Add, None);
        Assert.Contains($"the first in case C-1, are sealed with the key {Example.Keys.NewestId}", Assert.Single(found).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LostKey_ThatSomebodyAccepts_StandsInTheLog_AndTheRecordGoesOn()
    {
        Assert.False(await Proof.AcceptLossAsync(None));
        await TwoCasesAsync();
        Assert.False(await Proof.AcceptLossAsync(None));
        var (before, key) = (await Proof.HeadAsync(None), RecordKeys.NewKey());
        var keys = RecordKeys.Of(key);
        await OpenAgainAsync(keys);
        Assert.NotNull(await Proof.LostKeyAsync(None));

        Assert.True(await Proof.AcceptLossAsync(None));

        var lost = (await Get<IProofSource>().LastAsync(None))!;
        Assert.Equal((9L, LogKind.KeyLost, Example.Keys.NewestId, keys.NewestId), (lost.Position, lost.Kind, lost.Entry, lost.KeyId));
        Assert.False(await Proof.AcceptLossAsync(None));
        Assert.Null(await Proof.LostKeyAsync(None));
        Assert.False(await Get<IProofSource>().AppendLossAsync(new() { Position = 8, Kind = LogKind.Act, CaseId = "C-1", Number = 1, Entry = "x", KeyId = "x" }, None));
        await OnlyLostAsync(before);
        await PublishAsync(await HonestAsync("C-1", new WorkerAssigned("sw-4", "leave")), [], ["HoldReview"]);
        await PublishAsync(await FileAsync("C-2"), Example.Duty(DutyKind.HoldReview, new(2026, 6, 1)));
        await HonestAsync("C-3", Example.Opened());
        await OnlyLostAsync(before, await Proof.HeadAsync(None));

        await OpenAgainAsync(RecordKeys.Of($"{Example.KeyText}\n{key}"));
        Assert.Empty(await VerifyAsync(before));
    }

    [Fact]
    public async Task Heads_OfALostKey_AreOneFinding_AndStillHaveToFit()
    {
        await TwoCasesAsync();
        var before = await Proof.HeadAsync(None);
        await OpenAgainAsync(RecordKeys.Of(RecordKeys.NewKey()));
        await Proof.AcceptLossAsync(None);

        var summary = await Proof.VerifyAsync(PackLibrary.Shipped, null, [before, before with { At = before.At.AddDays(1) }, await Proof.HeadAsync(None)], _ => { }, None);

        Assert.Equal((1L, 1, Now), (summary.Findings, summary.Heads, summary.LastHead!.Value));
        Assert.Contains("does not fit", Assert.Single(await VerifyAsync(before with { Digest = "x" }), finding => !finding.What.Contains("parts of it", StringComparison.Ordinal)).What, StringComparison.Ordinal);
    }

    /// <summary>Nothing is found but that what is older can be proven no more.</summary>
    private async Task OnlyLostAsync(params RecordHead[] heads) =>
        Assert.Contains($"are sealed with the key {Example.Keys.NewestId}, which is not here", Assert.Single(await VerifyAsync(heads)).What, StringComparison.Ordinal);

    private sealed class FaultyDocuments : IDocumentStore
    {
        public Task<StoredDocument> PutAsync(DocumentKey key, Stream content, string mediaType, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Stream?> OpenAsync(DocumentKey key, StoredDocument recorded, CancellationToken cancellationToken) => key.DocumentId switch
        {
            "missing" => Task.FromResult<Stream?>(null),
            "changed" => throw new DocumentDamagedException(key),
            _ => Task.FromResult<Stream?>(new MemoryStream([1, 2, 3])),
        };

        public Task<bool> ExistsAsync(DocumentKey key, CancellationToken cancellationToken) => Task.FromResult(key.DocumentId == "left");

        public Task DeleteAsync(DocumentKey key, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<int> DeleteCaseAsync(string caseId, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
