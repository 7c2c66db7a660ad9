using System.Net;
using CinWorkflows.Pages.Assets;
using CinWorkflows.Web.Settings;
using CinWorkflows.Web.SignIn;

namespace CinWorkflows.Web.Tests.Access;

public sealed class AccessTests
{
    /// <summary>What has a secret, or asks for a signature, of its own instead of a sign-in.</summary>
    private static readonly string[] OpenToAll =
    [
        .. from task in (string[])["accept", "acknowledge", "ask", "refuse", "worker"]
           from method in (string[])["GET", "POST"]
           select $"{method} /transfer/{{link}}/{task}",
        "GET /feeds/{secret}.ics",
        "HEAD /feeds/{secret}.ics",
        "POST /calendar/notifications",
        "POST /exchange/messages",
        "POST /messages/reports",
        "PUT /exchange/packs/{sha256}",
        "GET /transfer/{link}",
        "GET /transfer/{link}/documents/{**part}",
        "GET /transfer/{link}/left",
        "GET /transfer/{link}/open/{token}",
        "POST /transfer/{link}/leave",
        "POST /transfer/{link}/open/{token}",
        $"GET {TransferAssets.GovukStyles}",
        $"GET {PageAssets.OwnStyles}",
    ];

    private static readonly IPAddress Elsewhere = IPAddress.Parse("192.0.2.1");

    [Fact]
    public async Task NoEndpoint_WhenLoopbackIsNotAllowed_Answers()
    {
        await using var host = await ApiHost.StartAsync(allowed: false);

        await AssertEveryEndpointIsClosedAsync(host);
    }

    [Fact]
    public async Task NoEndpoint_WhenTheAddressIsNotOfThisMachine_Answers()
    {
        await using var host = await ApiHost.StartAsync(allowed: true, from: Elsewhere);

        await AssertEveryEndpointIsClosedAsync(host);
    }

    [Fact]
    public async Task NoEndpoint_ButThoseWithASecretOfTheirOwn_IsOpenToAll()
    {
        await using var host = await ApiHost.StartAsync(allowed: false, from: Elsewhere);

        Assert.Equal(OpenToAll.Order(StringComparer.Ordinal), Walk.Every(host).Where(request => request.IsOpen).Select(request => request.ToString()).Order(StringComparer.Ordinal));
        var stranger = await host.GetAsync("/feeds/x.ics");
        Assert.Equal((HttpStatusCode.NotFound, ""), (stranger.Status, stranger.Text));
    }

    [Fact]
    public async Task ApiAsItComes_WithoutAnySetting_IsClosed()
    {
        Assert.False(new CinWorkflowsApiOptions().AllowLoopbackDevelopment);
        await using var host = await ApiHost.StartAsync(allowed: new CinWorkflowsApiOptions().AllowLoopbackDevelopment);

        (await host.GetAsync("/cases")).IsProblem(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task UnknownAddress_WhenClosed_TellsNothing()
    {
        await using var host = await ApiHost.StartAsync(allowed: false);

        (await host.GetAsync("/nothing/here")).IsProblem(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "localhost.evil.example")]
    [InlineData("Host", "127.0.0.1.evil.example:5000")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("X-Forwarded-For", "192.0.2.1")]
    [InlineData("Forwarded", "for=192.0.2.1")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Forwarded-Host", "localhost")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    [InlineData("X-Client-IP", "127.0.0.1")]
    [InlineData("X-Original-For", "127.0.0.1:80")]
    [InlineData("X-Azure-ClientIP", "127.0.0.1")]
    [InlineData("X-Envoy-External-Address", "127.0.0.1")]
    [InlineData("X-Whatever-A-Proxy-Is-Told-To-Add", "1")]
    [InlineData("CF-Connecting-IP", "127.0.0.1")]
    [InlineData("True-Client-IP", "127.0.0.1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task RequestFromThisMachine_ThatComesFromElsewhereAllTheSame_IsRefused(string header, string value)
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await host.SendAsync(HttpMethod.Get, "/packs", null, (header, value));

        answer.IsProblem(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task RequestOfAProxy_ThatAddsNothing_IsKnownByItsOldProtocol()
    {
        await using var host = await ApiHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/packs") { Version = HttpVersion.Version10, VersionPolicy = HttpVersionPolicy.RequestVersionExact };

        using var answer = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("/feeds/x.ics")]
    [InlineData("/transfer/x/open/x")]
    [InlineData("/exchange/messages")]
    public async Task WithoutASignIn_WhatHasASecretOfItsOwn_IsClosedToWhatIsPassedOnToo(string path)
    {
        await using var host = await ApiHost.StartAsync();

        (await host.SendAsync(HttpMethod.Get, path, null, ("X-Forwarded-For", "192.0.2.1"))).IsProblem(HttpStatusCode.Forbidden);
        (await host.SendAsync(HttpMethod.Get, path, null, ("Host", "cin.example"))).IsProblem(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("X-Requested-With", "fetch")]
    [InlineData("X-Ms-Invocation-Id", "4f1c")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    public async Task RequestFromThisMachine_WithWhatBrowsersAndThePlatformAddThere_IsAnswered(string header, string value)
    {
        await using var host = await ApiHost.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await host.SendAsync(HttpMethod.Get, "/packs", null, (header, value))).Status);
    }

    [Theory]
    [InlineData("localhost:5000")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]:5000")]
    public async Task RequestFromThisMachine_ToItsOwnName_IsAnswered(string name)
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await host.SendAsync(HttpMethod.Get, "/packs", null, ("Host", name));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    private static async Task AssertEveryEndpointIsClosedAsync(ApiHost host)
    {
        foreach (var request in Walk.Closed(host))
        {
            var answer = await request.SendAsync(host);
            Assert.True(answer.Status == HttpStatusCode.Forbidden, $"{request} answered {(int)answer.Status}: {answer.Text}");
        }

        Assert.Empty(host.Record.Acts);
        Assert.Empty(host.Feeds.Hashes);
    }
}
