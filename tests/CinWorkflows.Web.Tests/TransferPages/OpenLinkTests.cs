using System.Net;
using CinWorkflows.Workflows.Ports.Links;

namespace CinWorkflows.Web.Tests.TransferPages;

public sealed class OpenLinkTests
{
    [Fact]
    public async Task Looking_at_the_link_opens_nothing_because_mail_filters_look_too()
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        using var browser = host.NewBrowser();

        var page = await browser.GetAsync(host.PathOf(link));

        Assert.Equal((HttpStatusCode.OK, "Enter your code"), (page.Status, page.Heading));
        Assert.Equal(["Issued", "Visited"], await host.LogAsync());
        Assert.Null((await host.Other.Book.FindAsync(link.Id, CancellationToken.None))!.OpenedAt);
        Assert.DoesNotContain(LinkHost.Case, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData(" {1} {2} ")]
    [InlineData("{1}-{2}")]
    [InlineData("{1}–{2}")]
    public async Task The_code_opens_it_however_its_digits_are_grouped(string form)
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        using var browser = host.NewBrowser();
        var code = host.CodeOf(link);

        var page = await host.EnterAsync(browser, link, string.Format(System.Globalization.CultureInfo.InvariantCulture, form, code, code[..4], code[4..]));

        Assert.Equal("Transfer of a case to you", page.Heading);
        Assert.Equal($"/transfer/{link.Id}", page.Address.AbsolutePath);
        Assert.Contains("You answer as Robin Receiver.", page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Issued", "Visited", "Opened"], await host.LogAsync());
    }

    [Fact]
    public async Task Nothing_filled_in_is_said_at_each_field_and_counts_as_no_guess()
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        using var browser = host.NewBrowser();

        var page = await host.EnterAsync(browser, link, " ", "");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.StartsWith("Error: Enter your code", page.Title, StringComparison.Ordinal);
        Assert.Equal(["#name: Enter your full name", "#code: Enter your code"], page.Errors);
        Assert.Equal("name-hint name-error", page.Document.QuerySelector("#name")!.GetAttribute("aria-describedby"));
        Assert.Equal(["Issued", "Visited"], await host.LogAsync());
    }

    [Fact]
    public async Task A_wrong_code_is_said_and_counted_and_the_name_is_kept()
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        using var browser = host.NewBrowser();

        var page = await host.EnterAsync(browser, link, host.WrongCodeOf(link));

        Assert.Equal(["#code: The code is not right. Check it and enter it again"], page.Errors);
        Assert.Equal("Robin Receiver", page.Document.QuerySelector("#name")!.GetAttribute("value"));
        Assert.Equal(1, (await host.Other.Book.FindAsync(link.Id, CancellationToken.None))!.WrongCodes);
        Assert.Equal("Transfer of a case to you", (await browser.SubmitAsync(("code", host.CodeOf(link)))).Heading);
    }

    [Fact]
    public async Task Five_wrong_codes_close_it_and_the_right_one_opens_nothing_then()
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        using var browser = host.NewBrowser();
        await browser.GetAsync(host.PathOf(link));
        for (var guess = 1; guess < TransferLink.MostWrongCodes; guess++)
        {
            await browser.SubmitAsync(("name", "Mallory"), ("code", host.WrongCodeOf(link)));
        }

        var fields = browser.Filled(null, ("name", "Mallory"), ("code", host.WrongCodeOf(link)));
        var last = await browser.PostAsync(browser.FormAddress, fields);
        fields["code"] = host.CodeOf(link);
        var right = await browser.PostAsync(host.PathOf(link), fields);

        Assert.Equal((HttpStatusCode.NotFound, "This link cannot be used"), (last.Status, last.Heading));
        Assert.Equal((HttpStatusCode.NotFound, "This link cannot be used"), (right.Status, right.Heading));
        Assert.Equal(["WrongCode", "Locked", "Refused"], (await host.LogAsync()).TakeLast(3));
    }

    [Fact]
    public async Task A_link_that_is_locked_expired_revoked_or_unknown_shows_one_and_the_same_page()
    {
        await using var host = await LinkHost.StartAsync();
        await host.AddCaseAsync("C-0043", "E06000061.C-0043.1");
        await host.AddCaseAsync("C-0044", "E06000061.C-0044.1");
        var (locked, revoked, expired) = (await host.IssueAsync("C-0043", "E06000061.C-0043.1"), await host.IssueAsync("C-0044", "E06000061.C-0044.1"), await host.IssueAsync());
        for (var guess = 0; guess < TransferLink.MostWrongCodes; guess++)
        {
            await host.Other.Book.TryCodeAsync(locked.Id, false, new("x", "x", ApiHost.Now, "x", ApiHost.Now), ApiHost.Now, "x", CancellationToken.None);
        }

        await host.Other.Book.RevokeAsync(revoked.Id, ApiHost.Now, "sw-1", CancellationToken.None);
        host.Api.Clock.Pass(TimeSpan.FromDays(14));
        var good = host.PathOf(expired);

        using var browser = host.NewBrowser();
        string[] known = [(await browser.GetAsync(host.PathOf(locked))).Text, (await browser.GetAsync(host.PathOf(revoked))).Text, (await browser.GetAsync(good)).Text];
        string[] unknown =
        [
            (await browser.GetAsync("/transfer/nothing/open/nothing")).Text,
            (await browser.GetAsync(good[..^1] + (good[^1] == 'A' ? 'B' : 'A'))).Text,
            (await browser.GetAsync($"/transfer/{locked.Id}/open/{host.Other.Key.TokenOf(expired)}")).Text,
            (await browser.GetAsync("/transfer/nothing")).Text,
            (await browser.GetAsync($"/transfer/{expired.Id}")).Text,
        ];

        Assert.Equal(HttpStatusCode.NotFound, browser.Page.Status);
        Assert.Contains("Telephone: 0300 126 7000", Assert.Single(known.Distinct()), StringComparison.Ordinal);
        Assert.DoesNotContain("Telephone", Assert.Single(unknown.Distinct()), StringComparison.Ordinal);
        Assert.Equal(unknown[0], known[0].Replace("<p class=\"govuk-body\">Telephone: 0300 126 7000</p>", "", StringComparison.Ordinal));
        Assert.Contains("Ask the sender for a new one.", unknown[0], StringComparison.Ordinal);
        Assert.Contains("Warning A transfer link that does not exist was asked for from 127.0.0.0/24", host.Api.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_open_in_one_browser_at_a_time_and_another_needs_the_code_again()
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        using var first = await host.OpenAsync(link);

        using var stranger = host.NewBrowser();
        Assert.Equal((HttpStatusCode.Forbidden, "Open the link again"), await AskAsync(stranger, link));
        using var second = await host.OpenAsync(link, "Kim Colleague");

        Assert.Equal((HttpStatusCode.Forbidden, "Open the link again"), await AskAsync(first, link));
        Assert.Equal((HttpStatusCode.OK, "Transfer of a case to you"), await AskAsync(second, link));
    }

    [Fact]
    public async Task Opening_the_link_again_in_the_same_browser_goes_straight_on()
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        using var browser = await host.OpenAsync(link);

        Assert.Equal("Transfer of a case to you", (await browser.GetAsync(host.PathOf(link))).Heading);
    }

    [Fact]
    public async Task After_four_hours_or_leaving_the_code_is_asked_for_again()
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        using var browser = await host.OpenAsync(link);
        for (var quarters = 1; quarters < 16; quarters++)
        {
            host.Api.Clock.Pass(TimeSpan.FromMinutes(15));
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(browser, link)).Status);
        }

        host.Api.Clock.Pass(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(browser, link)).Status);
        host.Api.Clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(browser, link)).Status);

        var opened = await host.EnterAsync(browser, link, host.CodeOf(link));
        var leave = opened.Document.QuerySelector("form[action$=leave]")!;
        var left = await browser.PostAsync(leave.GetAttribute("action")!, [new("form-token", leave.QuerySelector("input")!.GetAttribute("value")!)]);

        Assert.Equal("You have left", left.Heading);
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(browser, link)).Status);
        Assert.Contains("Left", await host.LogAsync());
    }

    [Fact]
    public async Task Revoking_and_issuing_anew_take_effect_in_an_open_browser_at_once()
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        using var browser = await host.OpenAsync(link);

        var newer = await host.IssueAsync();

        Assert.Equal((HttpStatusCode.NotFound, "This link cannot be used"), await AskAsync(browser, link));
        Assert.Equal(2, newer.Edition);
        Assert.NotEqual(host.CodeOf(link), host.CodeOf(newer));
    }

    [Fact]
    public async Task Codes_are_taken_ten_times_a_minute_at_most_whatever_they_are()
    {
        await using var host = await LinkHost.StartAsync();
        using var browser = host.NewBrowser();
        var link = await host.IssueAsync();
        for (var time = 0; time < 10; time++)
        {
            Assert.Equal("Transfer of a case to you", (await host.EnterAsync(browser, link, host.CodeOf(link))).Heading);
            await host.Other.Book.EndSessionAsync(link.Id, new(ApiHost.Now, LinkEventKind.Left), CancellationToken.None);
        }

        var page = await host.EnterAsync(browser, link, host.CodeOf(link));

        Assert.Equal((HttpStatusCode.TooManyRequests, "Try again in a minute"), (page.Status, page.Heading));
        Assert.InRange(int.Parse(page.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture), 1, 60);
    }

    [Fact]
    public async Task Pages_are_asked_for_so_often_a_minute_at_most()
    {
        await using var host = await LinkHost.StartAsync();
        using var browser = host.NewBrowser();
        for (var time = 0; time < 120; time++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/transfer/guess/open/guess")).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.GetAsync("/transfer/guess/open/guess")).Status);
    }

    [Fact]
    public async Task Who_guesses_behind_the_same_proxy_keeps_nobody_from_the_pages_of_their_link()
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        using var guessing = host.NewBrowser();
        for (var time = 0; time <= 120; time++)
        {
            await guessing.GetAsync($"/transfer/{link.Id}");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, guessing.Page.Status);
        using var browser = await host.OpenAsync(link);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(browser, link)).Status);
    }

    [Fact]
    public async Task Pages_of_one_link_are_asked_for_so_often_a_minute_at_most()
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        using var browser = await host.OpenAsync(link);
        for (var time = 0; browser.Page.Status == HttpStatusCode.OK; time++)
        {
            Assert.True(time <= 120, "the pages were never put off");
            await browser.GetAsync($"/transfer/{link.Id}");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, browser.Page.Status);
    }

    private static async Task<(HttpStatusCode Status, string Heading)> AskAsync(LinkBrowser browser, TransferLink link)
    {
        var page = await browser.GetAsync($"/transfer/{link.Id}");
        return (page.Status, page.Heading);
    }
}
