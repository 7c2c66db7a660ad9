using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Delivery;

namespace CinWorkflows.Pages.Tests.Cases;

[Collection(PagesCollection.Name)]
public sealed class WhoKnowsTests(PagesWorld world)
{
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

        Assert.Contains("Everybody has been told all that they are to be told.", browser.Page.Text, StringComparison.Ordinal);
    }
}
