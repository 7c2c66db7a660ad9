using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Workflows.Ports.SignIns;

namespace CinWorkflows.Records.Tests.SignIns;

public abstract class SignInBookContract(RecordStore store) : RecordTest(store)
{
    private ISignInBook Book => Get<ISignInBook>();

    private IProtectionKeyBook Keys => Get<IProtectionKeyBook>();

    [Fact]
    public async Task Begun_ItIsThere_UnderItsHashAlone()
    {
        await Book.BeginAsync(Session("hash-1"), None);

        Assert.Equal(Session("hash-1"), await Book.FindAsync("hash-1", None));
        Assert.Null(await Book.FindAsync("hash-2", None));
        Assert.DoesNotContain("hash", $"{Session("hash-1")}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seen_ItIsRememberedWhen_NeverEarlierThanBefore()
    {
        await Book.BeginAsync(Session("hash-1"), None);

        await Book.SeeAsync("hash-1", Now.AddMinutes(5), None);
        await Book.SeeAsync("hash-1", Now.AddMinutes(3), None);

        Assert.Equal(Session("hash-1") with { SeenAt = Now.AddMinutes(5) }, await Book.FindAsync("hash-1", None));
    }

    [Fact]
    public async Task Ended_ItIsGone_AndSeeingItDoesNotBringItBack()
    {
        await Book.BeginAsync(Session("hash-1"), None);
        await Book.BeginAsync(Session("hash-2"), None);

        await Book.EndAsync("hash-1", None);
        await Book.EndAsync("hash-1", None);
        await Book.SeeAsync("hash-1", Now.AddMinutes(1), None);

        Assert.Null(await Book.FindAsync("hash-1", None));
        Assert.NotNull(await Book.FindAsync("hash-2", None));
    }

    [Fact]
    public async Task EndedEverywhere_NoneOfThePersonIsLeft_AndNobodyElsesIsTouched()
    {
        await Book.BeginAsync(Session("hash-1"), None);
        await Book.BeginAsync(Session("hash-2"), None);
        await Book.BeginAsync(Session("hash-3") with { StaffId = "sw-2" }, None);

        Assert.Equal(2, await Book.EndAllAsync("sw-1", None));
        Assert.Equal(0, await Book.EndAllAsync("sw-1", None));

        Assert.Null(await Book.FindAsync("hash-1", None));
        Assert.Null(await Book.FindAsync("hash-2", None));
        Assert.NotNull(await Book.FindAsync("hash-3", None));
    }

    [Fact]
    public async Task WhatHadToEnd_IsForgottenWhenTheNextBegins()
    {
        await Book.BeginAsync(Session("hash-1"), None);
        await Book.BeginAsync(Session("hash-2") with { EndsAt = Now.AddHours(9) }, None);

        await Book.BeginAsync(Session("hash-3") with { SignedInAt = Now.AddHours(8), EndsAt = Now.AddHours(16) }, None);

        Assert.Null(await Book.FindAsync("hash-1", None));
        Assert.NotNull(await Book.FindAsync("hash-2", None));
    }

    [Fact]
    public async Task Keys_AreAllThere_InTheirOrder_AndStayAsTheyWereAdded()
    {
        Assert.Empty(await Keys.ReadAsync(None));

        await Keys.AddAsync("key-2", "<key id='2' />", Now, None);
        await Keys.AddAsync("key-1", "<key id='1' />", Now.AddDays(1), None);
        await Keys.AddAsync("key-2", "<another />", Now.AddDays(2), None);

        Assert.Equal(["<key id='2' />", "<key id='1' />"], await Keys.ReadAsync(None));
    }

    private SignInSession Session(string hash) => new(hash, "sw-1", "ticket", Now, Now, Now.AddHours(8));
}
