using System.Net;
using System.Text;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Workflows.Ports.Records.Readers;
using CinWorkflows.Workflows.Retention;

namespace CinWorkflows.Pages.Tests.Documents;

[Collection(PagesCollection.Name)]
public sealed class DocumentTests(PagesWorld world)
{
    private static readonly byte[] Text = "Minutes of the first review. Robin came."u8.ToArray();

    [Fact]
    public async Task A_document_is_added_listed_and_given_to_be_kept()
    {
        var caseId = await world.CaseAsync();
        using var browser = await world.BrowserAsync();

        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}");
        await browser.FollowAsync("Documents");
        Assert.Contains("no documents on this case yet", browser.Page.Text, StringComparison.Ordinal);
        await browser.FollowAsync("Add a document");
        await browser.UploadAsync("Add the document", ("minutes.txt", Text), ("title", "Minutes of the first review"), ("kind", nameof(DocumentKind.Minutes)));

        Assert.Contains("The document is on the case.", browser.Page.Text, StringComparison.Ordinal);
        Assert.Matches("Minutes of the first review Minutes 10 March 2026.* Chris Worker Text, 1 KB", browser.Page.Text);
        await browser.FollowAsync("Minutes of the first review");
        Assert.Equal("text/plain", browser.Page.ContentHeaders["Content-Type"]);
        Assert.StartsWith("attachment", browser.Page.ContentHeaders["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal("default-src 'none'; sandbox", browser.Page.Headers["Content-Security-Policy"]);
        Assert.Contains("Robin came.", browser.Page.Document.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_given_a_document_stands_in_the_log_as_somebody_who_took_something_away()
    {
        var caseId = await world.CaseAsync();
        using var browser = await world.BrowserAsync("tm-1");
        await AddAsync(browser, caseId, ("a.txt", Text));
        await browser.FollowAsync("Anything");

        var entries = await world.Get<IAccessLog>().ReadAsync(new() { CaseId = caseId, By = "tm-1", Kind = AccessKind.Exported, Take = 10 }, Reader.Service, default);

        Assert.Equal("page/Documents/Document", Assert.Single(entries).Door);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_is_kept()
    {
        var caseId = await world.CaseAsync();
        using var browser = await world.BrowserAsync();

        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/documents/add");
        await browser.UploadAsync("Add the document", null);
        Assert.Equal(["Choose a file", "Enter what the document is called", "Say what it is"], browser.Page.Faults);
        Assert.Equal(["#file", "#title", "#kind"], browser.Page.Document.QuerySelectorAll(".govuk-error-summary__list a").Select(link => link.GetAttribute("href")));

        await AddAsync(browser, caseId, ("a.pdf", Text));
        Assert.Contains("The file is no PDF", Assert.Single(browser.Page.Faults), StringComparison.Ordinal);
        await AddAsync(browser, caseId, ("a.html", Text));
        Assert.Contains("Files of this type are not taken", Assert.Single(browser.Page.Faults), StringComparison.Ordinal);
        await AddAsync(browser, caseId, ("a.txt", []));
        Assert.Contains("nothing in the file", Assert.Single(browser.Page.Faults), StringComparison.Ordinal);
        Assert.Equal("Anything", browser.Page.Document.QuerySelector("#title")!.GetAttribute("value"));
        Assert.Empty((await world.ActsAsync(caseId)).OfType<DocumentAttached>());
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_in_words_before_it_is_read()
    {
        var caseId = await world.CaseAsync();
        using var browser = await world.BrowserAsync();

        await AddAsync(browser, caseId, ("a.txt", Encoding.ASCII.GetBytes(new string('a', 26 * 1024 * 1024))));

        Assert.Contains("must be smaller than 25 MB", Assert.Single(browser.Page.Faults), StringComparison.Ordinal);
        Assert.Empty((await world.ActsAsync(caseId)).OfType<DocumentAttached>());
    }

    [Fact]
    public async Task The_same_document_twice_is_said_to_be_there()
    {
        var caseId = await world.CaseAsync();
        using var browser = await world.BrowserAsync();
        await AddAsync(browser, caseId, ("a.txt", Text));

        await AddAsync(browser, caseId, ("b.txt", Text));

        Assert.Contains("already", Assert.Single(browser.Page.Faults), StringComparison.Ordinal);
        Assert.Single((await world.ActsAsync(caseId)).OfType<DocumentAttached>());
    }

    [Fact]
    public async Task A_document_that_was_erased_is_given_to_nobody_and_says_so()
    {
        var caseId = await world.CaseAsync();
        using var browser = await world.BrowserAsync();
        await AddAsync(browser, caseId, ("a.txt", Text));
        var address = browser.Page.Link("Anything");
        var id = address.Split('/')[^1];
        await world.Get<DocumentErasing>().EraseAsync(caseId, id, new("dpo-1", "It is about another family.", new(2026, 3, 10, 11, 0, 0, TimeSpan.Zero)), default);

        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/documents");
        Assert.Contains("Erased on 10 March 2026. Nobody is given it any more.", browser.Page.Text, StringComparison.Ordinal);
        await browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.Gone, browser.Page.Status);
        Assert.Contains("erased it on 10 March 2026: It is about another family.", browser.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_case_of_another_team_there_is_no_document()
    {
        var caseId = await world.CaseAsync();
        using var browser = await world.BrowserAsync();
        await AddAsync(browser, caseId, ("a.txt", Text));
        var address = browser.Page.Link("Anything");
        using var other = await world.BrowserAsync("sw-9");

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address)).Status);
    }

    private static async Task AddAsync(StaffBrowser browser, string caseId, (string Name, byte[] Content) file)
    {
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/documents/add");
        await browser.UploadAsync("Add the document", file, ("title", "Anything"), ("kind", nameof(DocumentKind.Other)));
    }
}
