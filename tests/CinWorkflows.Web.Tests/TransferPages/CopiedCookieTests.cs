using System.Net;
using CinWorkflows.Workflows.Ports.Links;

namespace CinWorkflows.Web.Tests.TransferPages;

/// <summary>What somebody can do who has copied the cookies of a browser in which a link is open.</summary>
public sealed class CopiedCookieTests
{
    private const string Firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";
    private const string NewerFirefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:146.0) Gecko/20100101 Firefox/146.0";
    private const string Chrome = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_of_the_two_alone_opens_nothing(bool isSession)
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        using var browser = await host.OpenAsync(link);
        using var thief = host.NewBrowser();

        Copy(browser, thief, link, name => name.EndsWith("-browser", StringComparison.Ordinal) != isSession);

        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(thief, link)).Status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(browser, link)).Status);
    }

    [Fact]
    public async Task Both_in_another_kind_of_browser_open_nothing_and_that_is_in_the_log()
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        using var browser = await OpenAsync(host, link, Firefox);
        using var thief = host.NewBrowser();
        thief.Agent = Chrome;

        Copy(browser, thief, link);

        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(thief, link)).Status);
        Assert.Equal("NotAdmitted browser", (await host.LogAsync())[^1]);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(browser, link)).Status);
    }

    [Fact]
    public async Task A_browser_that_is_brought_up_to_date_meanwhile_is_still_the_same()
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        using var browser = await OpenAsync(host, link, Firefox);
        using var updated = host.NewBrowser();
        updated.Agent = NewerFirefox;

        Copy(browser, updated, link);

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(updated, link)).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Copied_whole_they_open_it_until_the_other_side_has_used_it_too_which_ends_it_for_both(bool isOwnerFirst)
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        using var browser = await host.OpenAsync(link);
        using var thief = host.NewBrowser();
        Copy(browser, thief, link);
        var (first, second) = isOwnerFirst ? (browser, thief) : (thief, browser);

        host.Api.Clock.Pass(TimeSpan.FromSeconds(10));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(first, link)).Status);
        host.Api.Clock.Pass(TimeSpan.FromSeconds(10));
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(second, link)).Status);

        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(first, link)).Status);
        Assert.Contains("CopyUsed", await host.LogAsync());
        Assert.Null((await host.Other.Book.FindAsync(link.Id, CancellationToken.None))!.Session);
        Assert.Equal("Transfer of a case to you", (await host.EnterAsync(browser, link, host.CodeOf(link))).Heading);
    }

    [Fact]
    public async Task What_one_browser_asks_for_at_the_same_time_is_all_answered_and_its_forms_are_still_its_own()
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        using var browser = await host.OpenAsync(link);
        var pages = browser.Page.Address.AbsolutePath;
        await browser.GetAsync($"{pages}/ask");
        var form = browser.Filled(null, ("question", "Which school?"));
        host.Api.Clock.Pass(TimeSpan.FromMinutes(1));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => browser.RawAsync(pages)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Single(answers, answer => answer.Headers.Contains("Set-Cookie"));
        host.Api.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.StartsWith("You have asked", (await browser.PostAsync($"{pages}/ask", form)).Banner, StringComparison.Ordinal);
        Assert.DoesNotContain("CopyUsed", await host.LogAsync());
    }

    [Fact]
    public async Task Unused_for_half_an_hour_they_open_nothing()
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        using var browser = await host.OpenAsync(link);
        Assert.Contains("when they are not used for 30 minutes", browser.Page.Document.Body!.TextContent, StringComparison.Ordinal);
        host.Api.Clock.Pass(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(browser, link)).Status);
        host.Api.Clock.Pass(TimeSpan.FromMinutes(30));

        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(browser, link)).Status);
    }

    [Fact]
    public async Task Cookies_that_somebody_planted_before_the_code_was_given_are_worth_nothing_after_it()
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        using var planter = host.NewBrowser();
        await planter.GetAsync(host.PathOf(link));
        using var browser = host.NewBrowser();
        Copy(planter, browser, link);

        await host.EnterAsync(browser, link, host.CodeOf(link));

        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(planter, link)).Status);
        var planted = Values(planter, link);
        Assert.All(Values(browser, link), cookie => Assert.DoesNotContain(cookie, planted));
    }

    private static async Task<LinkBrowser> OpenAsync(LinkHost host, TransferLink link, string agent)
    {
        var browser = host.NewBrowser();
        browser.Agent = agent;
        await host.EnterAsync(browser, link, host.CodeOf(link));
        return browser;
    }

    private static Task<LinkPage> AskAsync(LinkBrowser browser, TransferLink link) => browser.GetAsync($"/transfer/{link.Id}");

    private static Uri PagesOf(LinkBrowser browser, TransferLink link) => new(browser.Page.Address, $"/transfer/{link.Id}");

    private static IReadOnlyList<string> Values(LinkBrowser browser, TransferLink link) => [.. browser.Cookies.GetCookies(PagesOf(browser, link)).Select(cookie => cookie.Value)];

    private static void Copy(LinkBrowser from, LinkBrowser to, TransferLink link, Func<string, bool>? which = null)
    {
        foreach (var cookie in from.Cookies.GetCookies(PagesOf(from, link)).Where(cookie => which?.Invoke(cookie.Name) ?? true))
        {
            to.Cookies.Add(new Cookie(cookie.Name, cookie.Value, cookie.Path, cookie.Domain));
        }
    }
}
