using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Simulation;

namespace CinWorkflows.Pages.Tests.Cases;

/// <summary>What is offered at the top of a case: what whoever looks can record on it.</summary>
[Collection(PagesCollection.Name)]
public sealed class OfferedTests(PagesWorld world)
{
    [Theory]
    [InlineData("sw-1", "Record a visit,Raise a concern")]
    [InlineData("bs-1", "Raise a concern")]
    public async Task Whoever_does_not_visit_is_offered_no_visit(string person, string offered)
    {
        var caseId = await world.CaseAsync();
        using var browser = await world.BrowserAsync(person);

        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}");

        Assert.Equal(offered, AtTop(browser));
    }

    [Fact]
    public async Task On_a_case_that_has_ended_a_concern_may_still_be_raised_and_is_recorded()
    {
        var caseId = await world.CaseAsync(new BecameLookedAfter(PagesWorld.Today));
        Assert.NotNull((await world.FileAsync(caseId)).Ending);
        using var browser = await world.BrowserAsync();
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}");
        Assert.Equal("Raise a concern", AtTop(browser));

        await browser.FollowAsync("Raise a concern");
        await browser.PressAsync("Raise a concern", ("concern", "Shouting at night."));

        Assert.Contains("The concern is recorded", browser.Page.Text, StringComparison.Ordinal);
    }

    private static string AtTop(StaffBrowser browser) => string.Join(',', browser.Page.Document.QuerySelectorAll(".cin-actions > .govuk-button").Select(button => button.TextContent.Trim()));
}
