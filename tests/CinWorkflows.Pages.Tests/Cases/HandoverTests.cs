using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Delivery;
using CinWorkflows.Cases.Safeguarding;

namespace CinWorkflows.Pages.Tests.Cases;

[Collection(PagesCollection.Name)]
public sealed class HandoverTests(PagesWorld world)
{
    [Fact]
    public async Task The_cover_brief_says_what_is_promised_what_changed_and_whom_to_ring()
    {
        var caseId = await world.CaseAsync(new AssessmentStarted(PagesWorld.Today), new SafeguardingConcernRaised("concern-1", PagesWorld.Today, "Shouting at night."));
        using var browser = await world.BrowserAsync();

        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}");
        await browser.FollowAsync("Cover brief");

        Assert.Contains("Conclude the assessment", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("A safeguarding concern of 10 March 2026 is open.", browser.Page.Text, StringComparison.Ordinal);
        Assert.Matches("10 March 2026: [A-Z].*, by Chris Worker", browser.Page.Text);
        Assert.Matches("Whom to ring Pat Manager.*alex@family.example", browser.Page.Text);
        Assert.Contains("Nobody has said that they disagree", browser.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("sam@", browser.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_know_yet_stands_with_what_they_are_owed_and_where_it_is_settled()
    {
        var caseId = await world.CaseAsync(new AssessmentStarted(PagesWorld.Today));
        await world.FindAsync(caseId, new MessageUndelivered("message-1", "father-1", "noRoute"));
        using var browser = await world.BrowserAsync();

        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/who-knows");

        var row = browser.Page.Document.QuerySelectorAll("tbody tr").Single(one => one.QuerySelector("th")!.TextContent == "Sam Example");
        Assert.Contains("To be told", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("/record/undelivered?about=message-1", row.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_owed_everybody_knows()
    {
        var caseId = await world.CaseAsync();
        using var browser = await world.BrowserAsync();

        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/who-knows");

        Assert.Contains("Everybody knows what they are owed.", browser.Page.Text, StringComparison.Ordinal);
    }
}
