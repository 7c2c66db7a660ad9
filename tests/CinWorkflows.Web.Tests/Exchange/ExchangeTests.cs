using System.Net;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Web.Settings;
using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Web.Tests.Exchange;

public sealed class ExchangeTests
{
    [Fact]
    public async Task Offer_OfAPartner_OpensTheCaseOnce_WithItsPack()
    {
        await using var world = await ExchangeWorld.StartAsync();

        var first = await world.OfferAsync();
        var again = await world.OfferAsync();

        Assert.Equal((ExchangeState.Delivered, ExchangeState.Delivered), (first.State, again.State));
        Assert.NotNull(first.Receipt);
        Assert.Equal([typeof(CaseOpened), typeof(DocumentAttached)], world.Host.Record.Acts.Select(act => act.Act.GetType()));
        Assert.All(world.Host.Record.Acts, act => Assert.Equal((ExchangeWorld.CaseId, Actor.Service), (act.CaseId, act.Actor)));
        var opened = (CaseOpened)world.Host.Record.Acts[0].Act;
        Assert.Equal(("team-1", "Robin Sorrel", true), (opened.TeamId, opened.Child.Name, opened.Transfer!.ByExchange));
        Assert.DoesNotContain("Sorrel", world.Host.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_AfterTheOffer_AreTakenInOrder()
    {
        await using var world = await ExchangeWorld.StartAsync();
        await world.OfferAsync();
        var residence = world.Offer() with { Id = "m-2", Number = 2, Content = new ResidenceContent(new(2026, 3, 10), new(2026, 3, 3)) };

        var early = await world.SendAsync(residence with { Id = "m-3", Number = 3 });
        var inTurn = await world.SendAsync(residence);
        var other = await world.SendAsync(residence with { Id = "m-9" });

        Assert.Equal((ExchangeState.Waiting, ExchangeProblem.NotYet), (early.State, early.Problem));
        Assert.Equal(ExchangeState.Delivered, inTurn.State);
        Assert.Equal((ExchangeState.Failed, ExchangeProblem.NumberTaken), (other.State, other.Problem));
        Assert.IsType<ResidenceRecorded>(world.Host.Record.Acts[^1].Act);
    }

    [Fact]
    public async Task Offer_WhereNoTeamTakesChildrenIn_IsRefusedWithWords()
    {
        await using var world = await ExchangeWorld.StartAsync(intakeTeam: null);

        var answer = await world.OfferAsync();

        Assert.Equal((ExchangeState.Failed, ExchangeProblem.NoIntakeTeam), (answer.State, answer.Problem));
        Assert.Contains("which of its teams", ExchangeProblem.InWords(answer.Problem), StringComparison.Ordinal);
        Assert.Empty(world.Host.Record.Acts);
    }

    [Fact]
    public async Task Offer_WithoutItsPack_IsRefused()
    {
        await using var world = await ExchangeWorld.StartAsync();

        Assert.Equal(ExchangeProblem.PackMissing, (await world.SendAsync(world.Offer())).Problem);
        world.NothingChanged();
    }

    [Fact]
    public async Task Offer_OfWhatIsNotTheSendersTransfer_IsRefused()
    {
        await using var world = await ExchangeWorld.StartAsync();

        var answer = await world.OfferAsync(world.Offer() with { Transfer = "E08000001.C-9.1" });

        Assert.Equal((ExchangeState.Failed, ExchangeProblem.NotYourTransfer), (answer.State, answer.Problem));
        Assert.Empty(world.Host.Record.Acts);
    }

    [Fact]
    public async Task Acceptance_OfATransferThatIsWithSomebodyElse_IsRefused()
    {
        await using var world = await ExchangeWorld.StartAsync();
        var acceptance = new AcceptanceContent(new(2026, 3, 10), new(2026, 3, 10), "Kim", null);

        var answer = await world.SendAsync(world.Offer() with { Transfer = $"{ExchangeWorld.Ours}.C-1.1", Content = acceptance });

        Assert.Equal(ExchangeProblem.UnknownTransfer, answer.Problem);
        world.NothingChanged();
    }

    [Theory]
    [InlineData("iat", -601)]
    [InlineData("iat", 601)]
    [InlineData("iss", 0)]
    [InlineData("kid", 0)]
    [InlineData("revoked", 0)]
    [InlineData("stranger", 0)]
    [InlineData("tampered", 0)]
    public async Task Message_ThatIsNotBelieved_ChangesNothing(string attack, int seconds)
    {
        await using var world = await ExchangeWorld.StartAsync();
        using var stranger = new PartnerKey("hand");
        var claims = world.Claims(world.Offer());
        claims["iat"] = world.Now + seconds;
        if (attack == "iss")
        {
            var forged = world.Offer() with { From = "E08000001" };
            claims = world.Claims(forged);
        }
        else if (attack == "revoked")
        {
            world.Directory.Known[ExchangeWorld.Theirs] = world.Directory.Known[ExchangeWorld.Theirs] with { Keys = [world.Key.Public(new(2026, 3, 10))] };
        }

        var signed = (attack == "stranger" ? stranger : world.Key).Sign(claims, ExchangeWorld.MessageType, keyId: attack == "kid" ? "other" : null);
        var body = attack == "tampered" ? Tampered(signed, world.Key.Sign(world.Claims(world.Offer() with { Number = 2 }), ExchangeWorld.MessageType)) : signed;

        Assert.Equal(HttpStatusCode.Unauthorized, (await world.PostAsync(body)).Status);
        world.NothingChanged();
    }

    [Fact]
    public async Task Message_ForAnotherAuthority_IsRefused()
    {
        await using var world = await ExchangeWorld.StartAsync();

        var answer = await world.PostAsync(world.Key.Sign(world.Claims(world.Offer() with { To = "E08000001" }), ExchangeWorld.MessageType));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        world.NothingChanged();
    }

    [Theory]
    [InlineData("none", ExchangeWorld.MessageType, null)]
    [InlineData("HS256", ExchangeWorld.MessageType, null)]
    [InlineData("ES256", "cin-exchange-receipt+jwt", null)]
    [InlineData("ES256", ExchangeWorld.PermitType, null)]
    [InlineData("ES256", ExchangeWorld.MessageType, "jti")]
    [InlineData("ES256", ExchangeWorld.MessageType, "aud")]
    [InlineData("ES256", ExchangeWorld.MessageType, "extra")]
    public async Task Message_OfAnotherForm_IsRefused(string algorithm, string type, string? claim)
    {
        await using var world = await ExchangeWorld.StartAsync();
        var claims = world.Claims(world.Offer());
        switch (claim)
        {
            case "aud":
                claims.Remove("aud");
                break;
            case not null:
                claims[claim] = "x";
                break;
            default:
                break;
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await world.PostAsync(world.Key.Sign(claims, type, algorithm))).Status);
        world.NothingChanged();
    }

    [Theory]
    [InlineData("", "application/jose", HttpStatusCode.BadRequest)]
    [InlineData("a.b.c", "application/jose", HttpStatusCode.BadRequest)]
    [InlineData("a.b.c", "application/json", HttpStatusCode.UnsupportedMediaType)]
    public async Task Body_ThatIsNoMessage_IsRefused(string body, string mediaType, HttpStatusCode expected)
    {
        await using var world = await ExchangeWorld.StartAsync();

        Assert.Equal(expected, (await world.PostAsync(body, mediaType)).Status);
        world.NothingChanged();
    }

    [Fact]
    public async Task Body_ThatIsTooLong_IsRefused()
    {
        await using var world = await ExchangeWorld.StartAsync();

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await world.PostAsync(new string('a', 1024 * 1024 + 1))).Status);
    }

    [Fact]
    public async Task Replay_GetsTheSameReceipt_AndDoesNothing()
    {
        await using var world = await ExchangeWorld.StartAsync();
        await world.UploadAsync(ExchangeWorld.Pack);
        var signed = world.Key.Sign(world.Claims(world.Offer()), ExchangeWorld.MessageType);

        var answers = new[] { await world.PostAsync(signed), await world.PostAsync(signed) };

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.OK, "application/jose"), (answer.Status, answer.MediaType)));
        Assert.Equal(2, world.Host.Record.Acts.Count);
    }

    [Fact]
    public async Task Pack_OtherThanAnnounced_IsNeverVisible()
    {
        await using var world = await ExchangeWorld.StartAsync();
        var permit = world.Key.Sign(Permit(world), ExchangeWorld.PermitType);
        var (longer, shorter, other) = ((byte[])[.. ExchangeWorld.Pack, 0], ExchangeWorld.Pack[1..], (byte[])[.. ExchangeWorld.Pack[1..], 0]);

        foreach (var content in new[] { shorter, other })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await world.PutAsync(ExchangeWorld.Sha256, permit, content)).Status);
        }

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await world.PutAsync(ExchangeWorld.Sha256, permit, longer)).Status);
        world.NothingChanged();
    }

    [Theory]
    [InlineData("method", "POST")]
    [InlineData("path", "exchange/messages")]
    [InlineData("transfer", "E08000001.C-9.1")]
    [InlineData("sha256", "00")]
    public async Task Permit_ForSomethingElse_IsRefused(string claim, string value)
    {
        await using var world = await ExchangeWorld.StartAsync();
        var claims = Permit(world);
        claims[claim] = value;

        Assert.Equal(HttpStatusCode.BadRequest, (await world.PutAsync(ExchangeWorld.Sha256, world.Key.Sign(claims, ExchangeWorld.PermitType), ExchangeWorld.Pack)).Status);
        world.NothingChanged();
    }

    [Fact]
    public async Task Permit_OfAnotherPackOrOutOfTime_IsRefused()
    {
        await using var world = await ExchangeWorld.StartAsync();
        var late = Permit(world);
        late["iat"] = world.Now - 601;

        Assert.Equal(HttpStatusCode.BadRequest, (await world.PutAsync(new string('0', 64), world.Key.Sign(Permit(world), ExchangeWorld.PermitType), ExchangeWorld.Pack)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await world.PutAsync(ExchangeWorld.Sha256, world.Key.Sign(late, ExchangeWorld.PermitType), ExchangeWorld.Pack)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await world.PutAsync("..%2F..%2Fsettings.json", world.Key.Sign(Permit(world), ExchangeWorld.PermitType), ExchangeWorld.Pack)).Status);
        world.NothingChanged();
    }

    [Fact]
    public async Task Pack_LargerThanIsTaken_IsRefusedBeforeItIsRead()
    {
        await using var world = await ExchangeWorld.StartAsync(change: services => services.Configure<CinWorkflowsApiOptions>(options => options.LargestPack = 3));

        Assert.Equal((ExchangeState.Failed, ExchangeProblem.TooLarge), (await world.UploadAsync(ExchangeWorld.Pack) is { } answer ? (answer.State, answer.Problem) : default));
        world.NothingChanged();
    }

    [Fact]
    public async Task Requests_BeyondTheRate_WaitForTheirMinute()
    {
        await using var world = await ExchangeWorld.StartAsync(change: services => services.Configure<CinWorkflowsApiOptions>(options => options.ExchangesPerMinute = 2));

        var answers = new[] { await world.PostAsync("a"), await world.PostAsync("a"), await world.PostAsync("a") };

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests], answers.Select(answer => answer.Status));
        Assert.Equal((ExchangeState.Waiting, ExchangeProblem.Unreachable), (await world.SendAsync(world.Offer()) is { } sent ? (sent.State, sent.Problem) : default));
    }

    private static Dictionary<string, object> Permit(ExchangeWorld world) => new()
    {
        ["iss"] = ExchangeWorld.Theirs,
        ["aud"] = ExchangeWorld.Ours,
        ["jti"] = "p-1",
        ["iat"] = world.Now,
        ["method"] = "PUT",
        ["path"] = $"exchange/packs/{ExchangeWorld.Sha256}",
        ["transfer"] = ExchangeWorld.Transfer,
        ["sha256"] = ExchangeWorld.Sha256,
        ["length"] = ExchangeWorld.Pack.Length,
    };

    /// <summary>The payload of one under the signature of the other.</summary>
    private static string Tampered(string signed, string other)
    {
        var (one, two) = (signed.Split('.'), other.Split('.'));
        return $"{one[0]}.{two[1]}.{one[2]}";
    }
}
