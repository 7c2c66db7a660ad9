using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CinWorkflows.Web.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Web.Tests.Access;

/// <summary>Which tokens are believed, at every endpoint.</summary>
public sealed class TokenTests(PlayedTenant tenant) : IClassFixture<PlayedTenant>
{
    private static readonly string[] Everything = Enum.GetNames<AccessRole>();

    public static TheoryData<string> Unbelievable => [.. Bad.Keys];

    private static Dictionary<string, Func<PlayedTenant, string?>> Bad { get; } = new()
    {
        ["none"] = _ => null,
        ["no token at all"] = _ => "x",
        ["another tenant by issuer"] = from => From(from, ("iss", $"{from.Instance}{Guid.Empty}/v2.0")),
        ["another tenant by tid"] = from => From(from, ("tid", Guid.Empty.ToString())),
        ["no tenant"] = from => From(from, ("tid", null)),
        ["nobody"] = from => From(from, ("oid", null)),
        ["another audience"] = from => From(from, ("aud", "00000003-0000-0000-c000-000000000000")),
        ["no audience"] = from => From(from, ("aud", null)),
        ["expired"] = from => From(from, ("nbf", TimeProvider.System.GetUtcNow().AddMinutes(-70).ToUnixTimeSeconds()), ("exp", TimeProvider.System.GetUtcNow().AddMinutes(-10).ToUnixTimeSeconds())),
        ["never to expire"] = from => From(from, ("exp", null)),
        ["not yet valid"] = from => From(from, ("nbf", TimeProvider.System.GetUtcNow().AddMinutes(10).ToUnixTimeSeconds())),
        ["unsigned"] = from => PlayedTenant.Write(from.Claims("x", Everything), "RS256", _ => []),
        ["alg none"] = from => PlayedTenant.Write(from.Claims("x", Everything), "none", _ => []),
        ["HS256 with the public key"] = from => PlayedTenant.Write(from.Claims("x", Everything), "HS256", bytes => HMACSHA256.HashData(from.PublicKey, bytes)),
        ["another algorithm"] = from => from.SignOtherwise(from.Claims("x", Everything)),
        ["another's key"] = Forged,
        ["changed after it was signed"] = from => Changed(from.Person("x", "Worker"), from.Person("x", Everything)),
    };

    [Theory]
    [MemberData(nameof(Unbelievable))]
    public async Task NoEndpoint_WithAnUnbelievableToken_Answers(string kind)
    {
        await using var host = await ApiHost.StartAsync(signIn: tenant.Settings);
        var token = Bad[kind](tenant);

        foreach (var request in Walk.Closed(host))
        {
            var answer = await request.SendAsync(host, token);
            Assert.True(answer.Status == HttpStatusCode.Unauthorized, $"{request} answered {(int)answer.Status} to a token that is '{kind}': {answer.Text}");
        }

        Assert.Empty(host.Record.Acts);
        Assert.Empty(host.Feeds.Hashes);
    }

    [Fact]
    public async Task AskedWithoutAToken_TheAnswerIsAProblemThatNamesTheScheme_AndNothingMore()
    {
        await using var host = await ApiHost.StartAsync(signIn: tenant.Settings);
        using var response = await host.Client.SendAsync(new(HttpMethod.Get, "/cases") { Headers = { Authorization = new("Bearer", From(tenant, ("exp", 1))) } });

        (await Answer.ReadAsync(response)).IsProblem(HttpStatusCode.Unauthorized);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        (await host.GetAsync("/nothing/here")).IsProblem(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("2.0")]
    [InlineData("1.0")]
    public async Task Token_OfEitherVersion_IsBelieved(string version)
    {
        await using var host = await ApiHost.StartAsync(signIn: tenant.Settings);
        var token = version == "2.0" ? tenant.Person("x", "Worker") : From(tenant, ("iss", $"https://sts.windows.net/{PlayedTenant.Id}/"));

        Assert.Equal(HttpStatusCode.OK, (await host.SendAsync(HttpMethod.Get, "/packs", null, ("Authorization", $"Bearer {token}"))).Status);
    }

    [Fact]
    public async Task Token_InTheAddress_IsNotRead()
    {
        await using var host = await ApiHost.StartAsync(signIn: tenant.Settings);

        (await host.GetAsync($"/packs?access_token={tenant.Person("x", Everything)}")).IsProblem(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task ThisMachine_WhereASignInIsSet_HasToSignInToo()
    {
        await using var host = await ApiHost.StartAsync(allowed: true, signIn: tenant.Settings);

        (await host.GetAsync("/packs")).IsProblem(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task WhereTheTenantsKeysCannotBeRead_NobodyIsLetIn_AndTheLogSaysWhy()
    {
        await using var host = await ApiHost.StartAsync(signIn: tenant.Settings with { TenantId = Guid.NewGuid() });

        var answer = await host.SendAsync(HttpMethod.Get, "/packs", null, ("Authorization", $"Bearer {tenant.Person("x", Everything)}"));

        answer.IsProblem(HttpStatusCode.Unauthorized);
        Assert.Contains("Warning The tenant's keys cannot be read", host.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BadToken_IsNoMatterForTheLogOfKeys()
    {
        await using var host = await ApiHost.StartAsync(signIn: tenant.Settings);

        foreach (var token in Bad.Values.Select(bad => bad(tenant)).OfType<string>())
        {
            await host.SendAsync(HttpMethod.Get, "/packs", null, ("Authorization", $"Bearer {token}"));
        }

        Assert.DoesNotContain("Warning", host.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeyThatIsPublishedForAnotherTenant_SignsNothingHere()
    {
        var other = new PlayedTenant { KeyIssuer = "https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0" };
        await other.InitializeAsync();
        try
        {
            await using var host = await ApiHost.StartAsync(signIn: other.Settings);

            (await host.SendAsync(HttpMethod.Get, "/packs", null, ("Authorization", $"Bearer {other.Person("x", Everything)}"))).IsProblem(HttpStatusCode.Unauthorized);
        }
        finally
        {
            await other.DisposeAsync();
        }
    }

    [Fact]
    public async Task Tokens_GoodOrBad_AreInNoLog()
    {
        await using var host = await ApiHost.StartAsync(signIn: tenant.Settings, change: services => services.Configure<LoggerFilterOptions>(log => log.AddFilter("Microsoft.AspNetCore.Auth", LogLevel.Trace)));
        string[] tokens = [tenant.Person("x", "Worker"), From(tenant, ("exp", 1)), Forged(tenant), From(tenant, ("aud", "secretaudience"))];
        foreach (var token in tokens)
        {
            await host.SendAsync(HttpMethod.Get, "/packs", null, ("Authorization", $"Bearer {token}"));
        }

        Assert.Contains("Bearer was not authenticated", host.Log.Text, StringComparison.Ordinal);
        Assert.All(tokens.SelectMany(token => token.Split('.')).Concat(["Secretname"]), part => Assert.DoesNotContain(part, host.Log.Text, StringComparison.Ordinal));
    }

    private static string From(PlayedTenant tenant, params (string Name, JsonNode? Value)[] changes) => tenant.Sign(tenant.Claims("x", Everything, changes));

    private static string Forged(PlayedTenant tenant)
    {
        using var key = RSA.Create(2048);
        return tenant.Sign(tenant.Claims("x", Everything), key);
    }

    private static string Changed(string signed, string wished) => string.Join('.', [signed.Split('.')[0], wished.Split('.')[1], signed.Split('.')[2]]);
}
