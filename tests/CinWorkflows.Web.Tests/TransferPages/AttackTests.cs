using System.Net;
using CinWorkflows.Workflows.Ports.Links;
using Moq;

namespace CinWorkflows.Web.Tests.TransferPages;

public sealed class AttackTests
{
    private static readonly string[] Tasks = ["acknowledge", "ask", "worker", "accept", "refuse"];

    [Fact]
    public async Task A_form_that_is_not_ours_changes_nothing_and_is_in_the_log()
    {
        await using var host = await LinkHost.StartAsync();
        using var browser = await host.OpenAsync(await host.IssueAsync());
        var pages = browser.Page.Address.AbsolutePath;
        await browser.GetAsync($"{pages}/ask");
        var good = browser.Filled(null, ("question", "Which school?"));

        List<LinkPage> refused =
        [
            await browser.PostAsync($"{pages}/ask", Without(good, "form-token")),
            await browser.PostAsync($"{pages}/ask", With(good, "form-token", good["form-token"][..^1] + "!")),
            await browser.PostAsync($"{pages}/ask", Without(good, "form-id")),
            await browser.PostAsync($"{pages}/ask", With(good, "form-id", "'; --")),
            await browser.PostAsync($"{pages}/ask", good, ("Sec-Fetch-Site", "cross-site")),
            await browser.PostAsync($"{pages}/ask", good, ("Sec-Fetch-Site", "same-site")),
            await browser.PostAsync($"{pages}/leave", Without(good, "form-token")),
        ];

        Assert.All(refused, page => Assert.Equal((HttpStatusCode.Forbidden, "Nothing was sent"), (page.Status, page.Heading)));
        Assert.Empty(host.Answers);
        Assert.Equal(5, (await host.LogAsync()).Count(entry => entry == "NotAdmitted form"));
        Assert.StartsWith("You have asked", (await browser.PostAsync($"{pages}/ask", good, ("Sec-Fetch-Site", "same-origin"))).Banner, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_for_the_code_counts_no_guess_that_another_site_sends()
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        using var browser = host.NewBrowser();
        using var other = host.NewBrowser();
        await browser.GetAsync(host.PathOf(link));
        var fields = browser.Filled(null, ("name", "x"), ("code", host.CodeOf(link)));

        var page = await other.PostAsync(host.PathOf(link), fields);

        Assert.Equal((HttpStatusCode.BadRequest, "Enter your code"), (page.Status, page.Heading));
        Assert.Equal((null, 0), ((await host.Other.Book.FindAsync(link.Id, CancellationToken.None))!.Session, (await host.Other.Book.FindAsync(link.Id, CancellationToken.None))!.WrongCodes));
    }

    [Fact]
    public async Task A_session_of_one_link_opens_no_other()
    {
        await using var host = await LinkHost.StartAsync();
        await host.AddCaseAsync("C-0043", "E06000061.C-0043.1");
        var (own, others) = (await host.IssueAsync(), await host.IssueAsync("C-0043", "E06000061.C-0043.1"));
        using var victim = host.NewBrowser();
        await host.EnterAsync(victim, others, host.CodeOf(others));
        using var browser = host.NewBrowser();
        await browser.GetAsync(host.PathOf(own));
        var cookie = await CookieAsync(host, own);

        foreach (var path in (string[])["", "/documents/plan.html", .. Tasks.Select(task => $"/{task}")])
        {
            var request = new HttpRequestMessage(HttpMethod.Get, $"/transfer/{others.Id}{path}");
            request.Headers.TryAddWithoutValidation("Cookie", cookie.Replace(own.Id, others.Id, StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.SendAsync(request)).Status);
        }

        Assert.Empty(host.Other.Opened);
    }

    [Fact]
    public async Task Nothing_is_answered_over_a_link_that_is_revoked_or_over_no_session()
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        using var browser = await host.OpenAsync(link);
        var pages = browser.Page.Address.AbsolutePath;
        await browser.GetAsync($"{pages}/acknowledge");
        var good = browser.Filled(null, ("understood", "yes"));
        using var stranger = host.NewBrowser();

        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.PostAsync($"{pages}/acknowledge", good)).Status);
        await host.Other.Book.RevokeAsync(link.Id, ApiHost.Now, "sw-1", CancellationToken.None);
        var replayed = await browser.PostAsync($"{pages}/acknowledge", good);

        Assert.Equal((HttpStatusCode.NotFound, "This link cannot be used"), (replayed.Status, replayed.Heading));
        Assert.Empty(host.Answers);
        Assert.Equal("Refused", (await host.LogAsync())[^1]);
    }

    [Fact]
    public async Task A_body_that_is_too_long_or_no_form_is_not_read()
    {
        await using var host = await LinkHost.StartAsync();
        using var browser = await host.OpenAsync(await host.IssueAsync());
        var pages = browser.Page.Address.AbsolutePath;
        await browser.GetAsync($"{pages}/ask");
        var good = browser.Filled(null, ("question", new string('x', 70_000)));

        var tooLong = await browser.PostAsync($"{pages}/ask", good);
        var chunked = await browser.SendAsync(new(HttpMethod.Post, $"{pages}/ask")
        {
            Content = new StreamContent(new MemoryStream(new byte[70_000])) { Headers = { { "Content-Type", "application/x-www-form-urlencoded" } } },
            Headers = { TransferEncodingChunked = true },
        });
        var json = await browser.SendAsync(new(HttpMethod.Post, $"{pages}/ask") { Content = ApiHost.Json("{}") });

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "Nothing was sent"), (tooLong.Status, tooLong.Heading));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, chunked.Status);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, json.Status);
        Assert.Empty(host.Answers);
        Assert.Contains("was refused with 413", host.Api.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fails_is_a_page_that_tells_nothing_and_a_log_without_persons()
    {
        await using var host = await LinkHost.StartAsync();
        using var browser = await host.OpenAsync(await host.IssueAsync());
        host.Api.Reader.Setup(reader => reader.ActsAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).ThrowsAsync(new InvalidOperationException("Alex Example"));

        var page = await browser.GetAsync(browser.Page.Address.AbsolutePath);

        Assert.Equal((HttpStatusCode.InternalServerError, "There is a problem with the service"), (page.Status, page.Heading));
        Assert.DoesNotContain("Alex", page.Text + host.Api.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_log_holds_the_secret_address_the_code_the_name_or_what_was_written()
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        using var browser = await host.OpenAsync(link, "Robin Receiver");
        await browser.GetAsync($"{browser.Page.Address.AbsolutePath}/ask");
        await browser.SubmitAsync(("question", "Which school?"));

        var access = string.Join('\n', await host.Other.Book.LogAsync(LinkHost.Case, LinkHost.Transfer, CancellationToken.None));

        foreach (var secret in (string[])[host.Other.Key.TokenOf(link), host.CodeOf(link), "Robin", "school"])
        {
            Assert.DoesNotContain(secret, access, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, host.Api.Log.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("127.0.0.1", access, StringComparison.Ordinal);
        Assert.Contains("127.0.0.0/24", access, StringComparison.Ordinal);
    }

    private static async Task<string> CookieAsync(LinkHost host, TransferLink link)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host.Api.Client.BaseAddress };
        using var asked = await client.GetAsync(host.PathOf(link));
        var tie = asked.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var token = host.Other.Key.FormTokenOf(link.Id, tie.Split('=')[1]);
        using var request = new HttpRequestMessage(HttpMethod.Post, host.PathOf(link)) { Content = new FormUrlEncodedContent([new("form-token", token), new("name", "x"), new("code", host.CodeOf(link))]) };
        request.Headers.TryAddWithoutValidation("Cookie", tie);
        using var opened = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.SeeOther, opened.StatusCode);
        return string.Join("; ", opened.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
    }

    private static Dictionary<string, string> With(Dictionary<string, string> fields, string name, string value) => new(fields) { [name] = value };

    private static Dictionary<string, string> Without(Dictionary<string, string> fields, string name) => fields.Where(field => field.Key != name).ToDictionary();
}
