using System.Net;
using CinWorkflows.Cases.Transfers;

namespace CinWorkflows.Web.Tests.TransferPages;

public sealed class ReadTransferTests
{
    [Fact]
    public async Task The_page_tells_what_is_sent_the_risks_and_what_to_do()
    {
        await using var host = await LinkHost.StartAsync();
        using var browser = await host.OpenAsync(await host.IssueAsync());
        var main = browser.Page.Document.QuerySelector("main")!;

        Assert.Equal(
            ["Reference: E06000061.C-0042.1", "From: North Northamptonshire", "Notified on: 9 March 2026", "Family lives in your area since: 27 February 2026", "Risk of the move: Urgent", "Where the child lives: The child has lived in your area since 27 February 2026: by law you have to keep the child safe from that day on, whoever holds the case.", "Who holds the case: North Northamptonshire holds the case until you have accepted and the family lives in your area."],
            main.QuerySelectorAll(".govuk-summary-list__row").Select(row => $"{row.Children[0].TextContent}: {row.Children[1].TextContent}"));
        Assert.Contains("Urgent risk: the child may come to harm unless you act at once.", main.QuerySelector(".govuk-warning-text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Father must not learn the address.<br>Call &lt;Sam&gt; first &amp; write later.", main.QuerySelector(".govuk-inset-text")!.InnerHtml);
        Assert.Equal(
            ["Read Assessment", "Download Assessment (PDF, 20 KB)", "Read Child in Need plan", "Download Child in Need plan (PDF, 2.4 MB)", "Download everything (ZIP, 2.9 MB)"],
            main.QuerySelectorAll("a[href*='/documents/']").Select(link => link.TextContent));
        Assert.Equal(
            ["Acknowledge receipt: To do", "Ask a question: Optional", "Name the allocated worker: To do", "Accept the transfer: To decide", "Refuse or dispute the transfer: To decide"],
            Tasks(browser.Page));
    }

    [Fact]
    public async Task Html_is_shown_in_a_sandbox_and_the_rest_is_downloaded_and_each_is_in_the_log()
    {
        await using var host = await LinkHost.StartAsync();
        using var browser = await host.OpenAsync(await host.IssueAsync());
        var pages = browser.Page.Address.AbsolutePath;

        var html = await browser.GetAsync($"{pages}/documents/plan.html");
        var pdf = await browser.GetAsync($"{pages}/documents/plan.pdf");
        var zip = await browser.GetAsync($"{pages}/documents/pack.zip");

        Assert.Equal("text/html; charset=utf-8", html.Headers["Content-Type"]);
        Assert.StartsWith("sandbox; default-src 'none';", html.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal(("application/pdf", "attachment; filename=\"plan (E06000061.C-0042.1).pdf\"; filename*=UTF-8''plan%20%28E06000061.C-0042.1%29.pdf"), (pdf.Headers["Content-Type"], pdf.Headers["Content-Disposition"]));
        Assert.Equal("application/zip", zip.Headers["Content-Type"]);
        Assert.All([html, pdf, zip], answer => Assert.Equal("no-store", answer.Headers["Cache-Control"]));
        Assert.Equal(["Read plan.html", "Downloaded plan.pdf", "Downloaded pack.zip"], (await host.LogAsync()).TakeLast(3));
    }

    [Theory]
    [InlineData("other.html")]
    [InlineData("../C-0043/plan.html")]
    [InlineData("..%2f..%2frecord.db")]
    [InlineData("%2e%2e/plan.html")]
    [InlineData("..\\plan.html")]
    [InlineData("plan.html%00")]
    [InlineData("PLAN.HTML")]
    [InlineData("/etc/passwd")]
    [InlineData("")]
    public async Task What_is_not_in_the_pack_is_not_opened_whatever_it_is_called(string part)
    {
        await using var host = await LinkHost.StartAsync();
        await host.AddCaseAsync("C-0043", "E06000061.C-0043.1");
        using var browser = await host.OpenAsync(await host.IssueAsync());
        var before = (await host.LogAsync()).Count;

        var page = await browser.SendAsync(new(HttpMethod.Get, new Uri($"{browser.Page.Address.GetLeftPart(UriPartial.Path)}/documents/{part}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true })));

        Assert.True(page.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{(int)page.Status}: {page.Text}");
        Assert.Empty(host.Other.Opened);
        Assert.DoesNotContain((await host.LogAsync()).Skip(before), entry => entry.StartsWith("Read", StringComparison.Ordinal) || entry.StartsWith("Downloaded", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task N53_nothing_of_a_transfer_that_was_taken_back_can_be_read(bool isConsentOnly)
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        using var browser = await host.OpenAsync(link);
        var pages = browser.Page.Address.AbsolutePath;
        await host.DoAsync(isConsentOnly
            ? new SharingAsked(LinkHost.Transfer, new(2026, 3, 10), "mother-1", Agrees: false, "She takes it back.")
            : new TransferWithdrawn(LinkHost.Transfer, new(2026, 3, 10), WithdrawalReason.ConsentWithdrawn, "Consent is withdrawn."));

        foreach (var address in (string[])[pages, $"{pages}/accept", $"{pages}/documents/papers/risk.html", host.PathOf(link)])
        {
            Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(address)).Status);
        }

        Assert.Empty(host.Other.Opened);
        Assert.Equal("revoked", (await host.Api.GetAsync($"/cases/{LinkHost.Case}/transfers/{LinkHost.Transfer}/link")).Json.GetProperty("state").GetString());
        (await host.Api.SendAsync(HttpMethod.Post, $"/cases/{LinkHost.Case}/transfers/{LinkHost.Transfer}/link/code")).IsProblem(
            HttpStatusCode.UnprocessableEntity,
            "transferId: the transfer is withdrawn, or nobody permits any more that it is shared: the link opens nothing, and its code is not told.");
    }

    [Fact]
    public async Task Every_page_forbids_what_it_does_not_need()
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        using var browser = host.NewBrowser();
        string[] addresses = [host.PathOf(link), "/transfer/nothing", $"/transfer/{link.Id}", $"/transfer/{link.Id}/left"];

        foreach (var address in addresses)
        {
            var page = await browser.GetAsync(address);
            Assert.Equal("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'", page.Headers["Content-Security-Policy"]);
            Assert.Equal(("no-store", "no-referrer", "nosniff", "DENY"), (page.Headers["Cache-Control"], page.Headers["Referrer-Policy"], page.Headers["X-Content-Type-Options"], page.Headers["X-Frame-Options"]));
            Assert.Empty(page.Document.QuerySelectorAll("script, [style], style, [onclick]"));
        }
    }

    [Fact]
    public async Task Cookies_are_for_no_script_for_this_host_only_and_for_https_only_where_the_service_is()
    {
        await using var host = await LinkHost.StartAsync(services => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton(services, new Workflows.Ports.Messages.MessageSettings(new("C", "c@example.org"), "https://cin.example")));
        var link = await host.IssueAsync();
        using var browser = host.NewBrowser();

        var cookie = (await browser.GetAsync(host.PathOf(link))).Headers["Set-Cookie"];

        Assert.Matches($"^__Host-cin-link-{link.Id}-browser=[A-Za-z0-9_-]{{43}}; path=/; secure; samesite=lax; httponly$", cookie);
    }

    [Fact]
    public async Task Styles_are_served_without_the_fonts_that_are_not_ours_to_use()
    {
        await using var host = await LinkHost.StartAsync();
        using var browser = host.NewBrowser();
        var sheet = (await browser.GetAsync("/transfer/nothing")).Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        var styles = await browser.GetAsync(sheet);

        Assert.Equal(("text/css; charset=utf-8", "public, max-age=31536000, immutable"), (styles.Headers["Content-Type"], styles.Headers["Cache-Control"]));
        Assert.DoesNotContain("GDS Transport", styles.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("@font-face", styles.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Tasks(LinkPage page) => page.Document.QuerySelectorAll(".govuk-task-list__item").Select(item => $"{item.Children[0].TextContent.Trim()}: {item.Children[1].TextContent.Trim()}");
}
