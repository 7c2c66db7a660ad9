using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Records.Tests.Links;

public abstract class TransferLinkBookContract(RecordStore store) : RecordTest(store)
{
    private const string Network = "192.0.2.0/24";

    private ITransferLinkBook Book => Get<ITransferLinkBook>();

    private LinkSession Session => new("hash-1", "browser-1", Now.AddHours(4), "Robin Receiver", Now);

    [Fact]
    public async Task Issued_IsThere_WithItsMessages_AndInItsLog()
    {
        var link = await Book.IssueAsync(New("L-1"), [Order("L-1")], None);

        Assert.Equal(new("L-1", "C-1", "T-1", 1, "E06000061", Now, "sw-1", Now.AddDays(14)), link);
        Assert.Equal(link, await Book.FindAsync("L-1", None));
        Assert.Equal(link, await Book.LastAsync("C-1", "T-1", None));
        Assert.Equal(LinkState.Issued, link.StateAt(Now));
        Assert.Equal("L-1", Assert.Single(await Outbox.DueAsync(Now, 10, None)).Order.Subject);
        Assert.Equal([new(1, 1, new(Now, LinkEventKind.Issued, By: "sw-1"))], await Book.LogAsync("C-1", "T-1", None));
    }

    [Fact]
    public async Task IssuedTwiceByOneId_IsIssuedOnce()
    {
        var first = await Book.IssueAsync(New("L-1"), [Order("L-1")], None);

        var second = await Book.IssueAsync(New("L-1") with { At = Now.AddHours(1), By = "sw-2" }, [Order("L-1")], None);

        Assert.Equal(first, second);
        Assert.Single(await Book.LogAsync("C-1", "T-1", None));
        Assert.Single(await Outbox.DueAsync(Now.AddDays(1), 10, None));
    }

    [Fact]
    public async Task IssuedAnew_RevokesTheOneBefore_AndNoOtherTransfers()
    {
        await Book.IssueAsync(New("L-1"), [], None);
        await Book.IssueAsync(New("L-9") with { TransferId = "T-2" }, [], None);
        await Book.TryCodeAsync("L-1", true, Session, Now, Network, None);

        var second = await Book.IssueAsync(New("L-2") with { At = Now.AddDays(1) }, [], None);

        Assert.Equal(2, second.Edition);
        Assert.Equal("L-2", (await Book.LastAsync("C-1", "T-1", None))!.Id);
        var first = (await Book.FindAsync("L-1", None))!;
        Assert.Equal((LinkState.Revoked, null), (first.StateAt(Now.AddDays(1)), first.Session));
        Assert.Equal(LinkState.Issued, (await Book.FindAsync("L-9", None))!.StateAt(Now));
        Assert.Equal(
            ["1/1 Issued", "1/2 Opened", "1/3 Revoked", "2/1 Issued"],
            (await Book.LogAsync("C-1", "T-1", None)).Select(entry => $"{entry.Edition}/{entry.Number} {entry.Event.Kind}"));
    }

    [Fact]
    public async Task UnknownLink_IsNone_AndCannotBeChanged()
    {
        Assert.Null(await Book.FindAsync("L-1", None));
        Assert.Null(await Book.LastAsync("C-1", "T-1", None));
        Assert.Empty(await Book.LogAsync("C-1", "T-1", None));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => Book.NoteAsync("L-1", new(Now, LinkEventKind.Visited), None));
    }

    [Fact]
    public async Task RightCode_OpensItInOneBrowser_AndTheCodeAgainInAnother()
    {
        await Book.IssueAsync(New("L-1"), [], None);

        Assert.Equal(CodeOutcome.Opened, await Book.TryCodeAsync("L-1", true, Session, Now, Network, None));
        var opened = (await Book.FindAsync("L-1", None))!;
        Assert.Equal((LinkState.Opened, Now, Session), (opened.StateAt(Now), opened.OpenedAt!.Value, opened.Session!));

        var other = Session with { Hash = "hash-2" };
        Assert.Equal(CodeOutcome.Opened, await Book.TryCodeAsync("L-1", true, other, Now.AddHours(1), Network, None));
        var again = (await Book.FindAsync("L-1", None))!;
        Assert.Equal((Now, other), (again.OpenedAt!.Value, again.Session!));
    }

    [Fact]
    public async Task FiveWrongCodesInARow_LockIt_AndTheRightOneOpensNothingThen()
    {
        await Book.IssueAsync(New("L-1"), [], None);
        await Book.TryCodeAsync("L-1", true, Session, Now, Network, None);

        for (var wrong = 1; wrong < TransferLink.MostWrongCodes; wrong++)
        {
            Assert.Equal(CodeOutcome.Wrong, await WrongAsync());
        }

        Assert.NotNull((await Book.FindAsync("L-1", None))!.Session);
        Assert.Equal(CodeOutcome.Closed, await WrongAsync());
        Assert.Equal(CodeOutcome.Closed, await Book.TryCodeAsync("L-1", true, Session, Now, Network, None));
        var locked = (await Book.FindAsync("L-1", None))!;
        Assert.Equal((LinkState.Locked, null), (locked.StateAt(Now), locked.Session));
        Assert.Equal(
            ["Issued", "Opened", "WrongCode", "WrongCode", "WrongCode", "WrongCode", "WrongCode", "Locked", "Refused"],
            (await Book.LogAsync("C-1", "T-1", None)).Select(entry => $"{entry.Event.Kind}"));
    }

    [Fact]
    public async Task RightCode_ForgivesTheWrongOnesBefore()
    {
        await Book.IssueAsync(New("L-1"), [], None);
        for (var round = 0; round < 3; round++)
        {
            for (var wrong = 1; wrong < TransferLink.MostWrongCodes; wrong++)
            {
                Assert.Equal(CodeOutcome.Wrong, await WrongAsync());
            }

            Assert.Equal(CodeOutcome.Opened, await Book.TryCodeAsync("L-1", true, Session, Now, Network, None));
        }
    }

    [Fact]
    public async Task GuessesAtOneTime_AreEachCounted()
    {
        await Book.IssueAsync(New("L-1"), [], None);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(WrongAsync)));

        Assert.Equal(TransferLink.MostWrongCodes - 1, outcomes.Count(outcome => outcome == CodeOutcome.Wrong));
        Assert.Equal(CodeOutcome.Closed, await Book.TryCodeAsync("L-1", true, Session, Now, Network, None));
    }

    [Fact]
    public async Task ExpiredOrRevoked_OpensNothing_AndIsNotRevokedAgain()
    {
        await Book.IssueAsync(New("L-1"), [], None);
        Assert.Equal(CodeOutcome.Closed, await Book.TryCodeAsync("L-1", true, Session, Now.AddDays(14), Network, None));
        Assert.Equal(CodeOutcome.Opened, await Book.TryCodeAsync("L-1", true, Session, Now.AddDays(14).AddMilliseconds(-1), Network, None));

        Assert.True(await Book.RevokeAsync("L-1", Now, "sw-2", None));

        Assert.False(await Book.RevokeAsync("L-1", Now, "sw-2", None));
        Assert.Equal(CodeOutcome.Closed, await Book.TryCodeAsync("L-1", true, Session, Now, Network, None));
        Assert.Single(await Book.LogAsync("C-1", "T-1", None), entry => entry.Event == new LinkEvent(Now, LinkEventKind.Revoked, By: "sw-2"));
    }

    [Fact]
    public async Task Code_IsShownOnceForEachLink_WhileItWorks()
    {
        await Book.IssueAsync(New("L-1"), [], None);

        Assert.True(await Book.ShowCodeAsync("L-1", Now, "sw-1", None));
        Assert.False(await Book.ShowCodeAsync("L-1", Now, "sw-1", None));
        await Book.IssueAsync(New("L-2"), [], None);
        Assert.True(await Book.ShowCodeAsync("L-2", Now, "sw-1", None));
        await Book.IssueAsync(New("L-3"), [], None);
        await Book.RevokeAsync("L-3", Now, "sw-1", None);
        Assert.False(await Book.ShowCodeAsync("L-3", Now, "sw-1", None));
    }

    [Fact]
    public async Task Left_TheSessionIsOver_AndTheLinkStillWorks()
    {
        await Book.IssueAsync(New("L-1"), [], None);
        await Book.TryCodeAsync("L-1", true, Session, Now, Network, None);

        await Book.EndSessionAsync("L-1", new(Now.AddHours(1), LinkEventKind.Left, Network), None);

        var left = (await Book.FindAsync("L-1", None))!;
        Assert.Equal((null, LinkState.Opened), (left.Session, left.StateAt(Now)));
        Assert.Equal(new(Now.AddHours(1), LinkEventKind.Left, Network), (await Book.LogAsync("C-1", "T-1", None))[^1].Event);
        Assert.False(await Book.RenewSessionAsync("L-1", Session.Hash, "hash-2", Now, None));
    }

    [Fact]
    public async Task Renewed_TheSessionHasANewSecret_AndKnowsTheOneBefore_OfTwoAtATimeOnlyOneRenewsIt()
    {
        await Book.IssueAsync(New("L-1"), [], None);
        await Book.TryCodeAsync("L-1", true, Session, Now, Network, None);

        var renewed = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => Book.RenewSessionAsync("L-1", Session.Hash, $"next-{number}", Now.AddMinutes(1), None))));

        Assert.Single(renewed, done => done);
        var session = (await Book.FindAsync("L-1", None))!.Session!;
        Assert.Equal(Session with { Hash = $"next-{Array.IndexOf(renewed, true)}", ReplacedHash = Session.Hash, RenewedAt = Now.AddMinutes(1) }, session);
        Assert.False(await Book.RenewSessionAsync("L-1", Session.Hash, "another", Now.AddMinutes(2), None));
        Assert.Equal(session, (await Book.FindAsync("L-1", None))!.Session);
        Assert.Equal(2, (await Book.LogAsync("C-1", "T-1", None)).Count);
    }

    [Fact]
    public async Task Kept_TheSessionForgetsTheSecretBefore_OfTwoAtATimeOnlyOneKeepsIt()
    {
        await Book.IssueAsync(New("L-1"), [], None);
        await Book.TryCodeAsync("L-1", true, Session, Now, Network, None);
        await Book.RenewSessionAsync("L-1", Session.Hash, "hash-2", Now.AddMinutes(1), None);

        Assert.False(await Book.KeepSessionAsync("L-1", "hash-2", Now.AddSeconds(59), Now.AddMinutes(2), None));
        Assert.False(await Book.KeepSessionAsync("L-1", Session.Hash, Now.AddMinutes(1), Now.AddMinutes(2), None));
        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Book.KeepSessionAsync("L-1", "hash-2", Now.AddMinutes(1), Now.AddMinutes(2), None))));

        Assert.Single(kept, done => done);
        Assert.Equal(Session with { Hash = "hash-2", RenewedAt = Now.AddMinutes(2) }, (await Book.FindAsync("L-1", None))!.Session);
        Assert.Equal(2, (await Book.LogAsync("C-1", "T-1", None)).Count);
    }

    [Fact]
    public async Task Log_KeepsWhatWasNoted()
    {
        await Book.IssueAsync(New("L-1"), [], None);
        var read = new LinkEvent(Now, LinkEventKind.Read, Network, About: "plan.html");

        await Book.NoteAsync("L-1", read, None);

        Assert.Equal(new(1, 2, read), (await Book.LogAsync("C-1", "T-1", None))[^1]);
    }

    private NewTransferLink New(string id) => new(id, "C-1", "T-1", "E06000061", Now, "sw-1", Now.AddDays(14));

    private static MessageOrder Order(string link) => new($"C-1/{link}", "C-1", MessageKind.Notice, new("E06000061", IsStaff: false), link);

    private Task<CodeOutcome> WrongAsync() => Book.TryCodeAsync("L-1", false, Session, Now, Network, None);
}
