using System.Net;
using CinWorkflows.Workflows.Ports.Links;

namespace CinWorkflows.Web.Tests.TransferPages;

/// <summary>What somebody can do who has copied the cookies of a browser in which a link is open.</summary>
public sealed class CopiedCookieTests
{
    private const string Twice = "These pages were open twice";
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
    public async Task Copied_whole_and_used_twice_on_one_side_it_shows_when_the_other_uses_it_which_ends_it_for_both_and_both_are_told(bool isOwnerFirst)
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        using var browser = await host.OpenAsync(link);
        using var thief = host.NewBrowser();
        Copy(browser, thief, link);
        var (first, second) = isOwnerFirst ? (browser, thief) : (thief, browser);

        for (var looks = 0; looks < 4; looks++)
        {
            host.Api.Clock.Pass(TimeSpan.FromSeconds(10));
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(first, link)).Status);
        }

        host.Api.Clock.Pass(TimeSpan.FromSeconds(10));
        var told = await AskAsync(second, link);
        Assert.Equal((HttpStatusCode.Forbidden, Twice), (told.Status, told.Heading));
        Assert.Contains("by telephone: 0300 126 7000", told.Words, StringComparison.Ordinal);
        Assert.Single(await host.LogAsync(), entry => entry == "CopyUsed");
        Assert.Null((await host.Other.Book.FindAsync(link.Id, CancellationToken.None))!.Session);
        Assert.Contains($"Warning LinkCopyUsed: the cookies of transfer link {link.Id}", host.Api.Log.Text, StringComparison.Ordinal);

        Assert.Equal(Twice, (await first.GetAsync(host.PathOf(link))).Heading);
        Assert.Equal("Open the link again", (await AskAsync(second, link)).Heading);
        Assert.Equal("Transfer of a case to you", (await host.EnterAsync(browser, link, host.CodeOf(link))).Heading);
    }

    [Fact]
    public async Task Copied_whole_and_used_once_on_each_side_it_shows_once_both_have_used_what_they_were_given()
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        using var browser = await host.OpenAsync(link);
        using var thief = host.NewBrowser();
        Copy(browser, thief, link);

        foreach (var side in (LinkBrowser[])[thief, browser, thief])
        {
            host.Api.Clock.Pass(TimeSpan.FromSeconds(10));
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(side, link)).Status);
        }

        Assert.Equal((HttpStatusCode.Forbidden, Twice), Told(await AskAsync(browser, link)));
        Assert.Equal((HttpStatusCode.Forbidden, Twice), Told(await AskAsync(thief, link)));
    }

    [Fact]
    public async Task A_browser_whose_answers_were_lost_or_broken_off_goes_on_with_any_of_what_it_was_offered()
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        using var browser = await host.OpenAsync(link);
        var answers = new List<LinkBrowser>();
        for (var lost = 0; lost < 3; lost++)
        {
            host.Api.Clock.Pass(TimeSpan.FromMinutes(1));
            var answered = host.NewBrowser();
            Copy(browser, answered, link);
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(answered, link)).Status);
            answers.Add(answered);
        }

        Copy(answers[1], browser, link);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(browser, link)).Status);
        host.Api.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(browser, link)).Status);

        Assert.DoesNotContain("CopyUsed", await host.LogAsync());
        answers.ForEach(answer => answer.Dispose());
    }

    [Theory]
    [InlineData(9, "Transfer of a case to you")]
    [InlineData(10, Twice)]
    public async Task What_was_under_way_with_the_secret_before_is_of_the_same_browser_for_ten_seconds(int seconds, string heading)
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        using var browser = await host.OpenAsync(link);
        using var underWay = host.NewBrowser();
        Copy(browser, underWay, link);
        host.Api.Clock.Pass(TimeSpan.FromMinutes(1));
        await AskAsync(browser, link);
        host.Api.Clock.Pass(TimeSpan.FromMinutes(1));
        await AskAsync(browser, link);

        host.Api.Clock.Pass(TimeSpan.FromSeconds(seconds));

        Assert.Equal(heading, (await AskAsync(underWay, link)).Heading);
    }

    [Fact]
    public async Task A_secret_that_was_offered_for_another_link_or_made_up_is_no_successor()
    {
        await using var host = await LinkHost.StartAsync();
        var key = host.Other.Key;

        var successor = key.SuccessorOf("L-1", "hash-1");

        Assert.True(key.IsSuccessor("L-1", "hash-1", successor));
        Assert.False(key.IsSuccessor("L-2", "hash-1", successor));
        Assert.False(key.IsSuccessor("L-1", "hash-2", successor));
        Assert.All(
            (string[])["", ".", "made-up", $"x{successor}", $"{successor}x", $"{successor}.{successor}", successor.Split('.')[0], $".{successor.Split('.')[1]}"],
            other => Assert.False(key.IsSuccessor("L-1", "hash-1", other), other));
        Assert.NotEqual(successor, key.SuccessorOf("L-1", "hash-1"));
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

    private static (HttpStatusCode Status, string Heading) Told(LinkPage page) => (page.Status, page.Heading);

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
