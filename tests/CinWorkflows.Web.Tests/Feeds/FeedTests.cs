using System.Net;
using System.Text.RegularExpressions;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Feeds;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace CinWorkflows.Web.Tests.Feeds;

public sealed class FeedTests
{
    private const string Feed = "/staff/sw-1/calendar-feed";

    [Fact]
    public async Task IssueFeed_AnswersASecretAddress_AndKeepsOnlyItsHash()
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await host.SendAsync(HttpMethod.Post, Feed);

        var url = answer.Json.GetProperty("url").GetString()!;
        var secret = Regex.Match(url, @"\Ahttps://cin\.example/feeds/([A-Za-z0-9_-]{43})\.ics\z").Groups[1].Value;
        Assert.True(secret.Length == 43, $"{url} holds no 32 bytes in base64url");
        Assert.Equal(ApiHost.Now, answer.Json.GetProperty("since").GetDateTimeOffset());
        var hash = Assert.Single(host.Feeds.Hashes);
        Assert.Matches("^[0-9a-f]{64}$", hash);
        Assert.DoesNotContain(secret, hash, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task ReadFeed_OfItsSecret_IsACalendarThatOnlyItsReaderKeeps()
    {
        await using var host = await ApiHost.StartAsync(allowed: false);
        var path = await IssueAsync(host);
        host.Feeds.Duties = [new("CIN-1", new("northamptonshire", "3.1"), new(HoldReview, ApiHost.Now, ApiHost.Now, 1))];

        using var response = await host.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/calendar; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal((true, TimeSpan.FromMinutes(5), false), (response.Headers.CacheControl!.Private, response.Headers.CacheControl.MaxAge, response.Headers.CacheControl.NoStore));
        Assert.Contains("(ref CIN-1)", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadFeed_UnchangedSince_IsNotSentAgain_AndChangedIs()
    {
        await using var host = await ApiHost.StartAsync();
        var path = await IssueAsync(host);
        using var first = await host.Client.GetAsync(path);
        var tag = first.Headers.ETag!.ToString();

        using var again = await AskAsync(host, HttpMethod.Get, path, tag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(tag, again.Headers.ETag!.ToString());

        host.Feeds.Duties = [new("CIN-1", new("northamptonshire", "3.1"), new(HoldReview, ApiHost.Now, ApiHost.Now, 1))];
        using var changed = await AskAsync(host, HttpMethod.Get, path, tag);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(tag, changed.Headers.ETag!.ToString());
    }

    [Fact]
    public async Task ReadFeed_ByItsHeadersOnly_IsAnswered()
    {
        await using var host = await ApiHost.StartAsync();

        using var response = await AskAsync(host, HttpMethod.Head, await IssueAsync(host), null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotNull(response.Headers.ETag);
    }

    [Fact]
    public async Task ReadFeed_ThatOpensNothing_IsAnsweredTheSameWhateverTheReason()
    {
        await using var host = await ApiHost.StartAsync();
        var replaced = await IssueAsync(host);
        var revoked = await IssueAsync(host);
        await host.SendAsync(HttpMethod.Delete, Feed);
        host.Feeds.Asked.Clear();
        string[] paths = [replaced, revoked, $"/feeds/{new string('A', 43)}.ics", "/feeds/x.ics", $"/feeds/{new string('y', 500)}.ics", "/feeds/%27%20OR%20%22.ics"];

        var answers = new List<string>();
        foreach (var path in paths)
        {
            using var response = await host.Client.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Equal(0, response.Content.Headers.ContentLength);
            answers.Add(string.Join('\n', response.Headers.Concat(response.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(',', header.Value)}")));
        }

        Assert.Single(answers.Distinct());
        Assert.True(host.Feeds.Asked.Count == paths.Length, "one of them was told apart before it was looked up");
    }

    [Fact]
    public async Task ReadFeed_OfSomebodyWhoIsNoMemberOfStaffAnyMore_OpensNothing()
    {
        await using var host = await ApiHost.StartAsync();
        var path = await IssueAsync(host);
        host.Directory.Setup(directory => directory.FindAsync("sw-1", It.IsAny<CancellationToken>())).ReturnsAsync((StaffMember?)null);

        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync(path)).Status);
    }

    [Fact]
    public async Task ReadFeedState_TellsWhenItWasReadAndNoSecret()
    {
        await using var host = await ApiHost.StartAsync();
        Assert.False((await host.GetAsync(Feed)).Json.GetProperty("exists").GetBoolean());
        var path = await IssueAsync(host);
        await host.GetAsync(path);

        var state = (await host.GetAsync(Feed)).Json;

        Assert.Equal(["exists", "lastReadAt", "since"], state.EnumerateObject().Select(field => field.Name).Order());
        Assert.Equal((true, ApiHost.Now, ApiHost.Now), (state.GetProperty("exists").GetBoolean(), state.GetProperty("since").GetDateTimeOffset(), state.GetProperty("lastReadAt").GetDateTimeOffset()));
    }

    [Fact]
    public async Task RevokeFeed_Twice_IsDone()
    {
        await using var host = await ApiHost.StartAsync();
        await IssueAsync(host);

        Assert.Equal(HttpStatusCode.NoContent, (await host.SendAsync(HttpMethod.Delete, Feed)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await host.SendAsync(HttpMethod.Delete, Feed)).Status);
        Assert.Empty(host.Feeds.Hashes);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    public async Task Feed_OfNobody_IsNotFound(string method)
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await host.SendAsync(new(method), "/staff/sw-9/calendar-feed");

        answer.IsProblem(HttpStatusCode.NotFound, "id: there is no member of staff 'sw-9'; 'GET /staff' lists them.");
        Assert.Empty(host.Feeds.Hashes);
    }

    [Fact]
    public async Task ReadFeed_MoreOftenThanAllowed_IsPutOff_AlsoWithTheRightSecret()
    {
        await using var host = await ApiHost.StartAsync();
        var path = await IssueAsync(host);
        for (var reading = 0; reading < 60; reading++)
        {
            Assert.Equal(HttpStatusCode.OK, (await host.GetAsync(path)).Status);
        }

        using var response = await host.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(0, response.Content.Headers.ContentLength);
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync(Feed)).Status);
    }

    [Fact]
    public async Task Guesses_BehindTheSameProxy_ArePutOff_AndTheHolderReadsOn()
    {
        await using var host = await ApiHost.StartAsync();
        var path = await IssueAsync(host);
        for (var guess = 0; guess < 60; guess++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync($"/feeds/guess-{guess}.ics")).Status);
        }

        using var putOff = await host.Client.GetAsync("/feeds/guess.ics");

        Assert.Equal(HttpStatusCode.TooManyRequests, putOff.StatusCode);
        Assert.Equal(0, putOff.Content.Headers.ContentLength);
        Assert.InRange(putOff.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Secret_IsInNoLog()
    {
        await using var host = await ApiHost.StartAsync();
        var path = await IssueAsync(host);
        await host.GetAsync(path);
        await host.GetAsync("/nothing/here");

        Assert.DoesNotContain(path["/feeds/".Length..], host.Log.Text, StringComparison.Ordinal);
    }

    private static readonly Duty HoldReview = new(
        nameof(DutyKind.HoldReview),
        DutyKind.HoldReview,
        null,
        Role.SocialWorker,
        "sw-1",
        "N23",
        new(new(2026, 3, 31), "review", "N23", "the last review", new(2026, 1, 5), new(3, Unit.Months), Counting.AfterAnchor, []),
        null);

    private static async Task<string> IssueAsync(ApiHost host)
    {
        var issue = await host.Services.GetRequiredService<CalendarFeeds>().IssueAsync("sw-1", CancellationToken.None);
        return $"/feeds/{issue!.Secret}.ics";
    }

    private static async Task<HttpResponseMessage> AskAsync(ApiHost host, HttpMethod method, string path, string? tag)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return await host.Client.SendAsync(request);
    }
}
