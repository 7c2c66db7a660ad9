using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Visits;

namespace CinWorkflows.Pages.Tests.Cases;

[Collection(PagesCollection.Name)]
public sealed class CorrectionTests(PagesWorld world)
{
    [Fact]
    public async Task A_wrong_entry_is_put_right_in_a_form_that_holds_what_it_says()
    {
        var caseId = await world.CaseAsync(new VisitMade(PagesWorld.Today.AddDays(-1), ChildSeen: true, SeenAlone: false, "Robin was at home with us."));
        using var browser = await world.BrowserAsync();
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/entries");
        await browser.FollowAsync("Correct this entry: Visit made");
        Assert.Contains("Robin was at home with us.", browser.Page.Document.QuerySelector("textarea[name=note]")!.TextContent, StringComparison.Ordinal);

        await browser.PressAsync("Continue", ("seenAlone", "yes"), ("reason", "The wrong box was ticked."));
        await browser.PressAsync("Save");

        Assert.Contains("(put right)", browser.Page.Text, StringComparison.Ordinal);
        Assert.True(Assert.Single((await world.ActsAsync(caseId)).OfType<VisitMade>()).SeenAlone);
    }

    [Fact]
    public async Task An_entry_that_should_not_be_there_is_withdrawn()
    {
        var caseId = await world.CaseAsync(new VisitMade(PagesWorld.Today.AddDays(-1), ChildSeen: true, SeenAlone: false, "Robin was at home with us."));
        using var browser = await world.BrowserAsync();
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/entries");
        await browser.FollowAsync("Correct this entry: Visit made");

        await browser.PressAsync("Continue", ("how", "withdraw"), ("reason", "It was another child of the same name."));
        await browser.PressAsync("Save");

        Assert.Empty((await world.ActsAsync(caseId)).OfType<VisitMade>());
        Assert.Single((await world.ActsAsync(caseId)).OfType<EntriesCorrected>());
    }
}
