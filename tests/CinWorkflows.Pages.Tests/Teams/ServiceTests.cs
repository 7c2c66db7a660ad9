using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Delivery;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Tests.Teams;

[Collection(PagesCollection.Name)]
public sealed class ServiceTests(PagesWorld world)
{
    [Fact]
    public async Task A_service_manager_sees_the_delays_of_each_team_and_the_rules_that_nobody_has_answered()
    {
        var caseId = await world.LateCaseAsync("Sadie Service");
        using var browser = await world.BrowserAsync("sm-1");

        await browser.GetAsync(StaffPages.Home);
        await browser.FollowAsync("Service");

        var north = browser.Page.Document.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("North team", StringComparison.Ordinal));
        Assert.All(north.QuerySelectorAll("td").Where((_, at) => at is 0 or 2 or 3), cell => Assert.NotEqual("0", cell.TextContent.Trim()));
        var item = browser.Page.Document.QuerySelectorAll(".cin-work__item").First(one => one.TextContent.Contains("Sadie Service", StringComparison.Ordinal));
        Assert.Contains("North team, held by Chris Worker", item.TextContent, StringComparison.Ordinal);
        await browser.GetAsync(item.QuerySelector("a.govuk-button")!.GetAttribute("href")!);
        await browser.PressAsync("Continue", ("answer", "The team looks at its start dates every Monday from now on."));
        await browser.PressAsync("Save");
        Assert.NotEmpty((await world.ActsAsync(caseId)).OfType<BreachAnswered>());
    }

    [Fact]
    public async Task Business_support_sees_the_meetings_to_book_and_what_could_not_be_delivered_with_what_to_do()
    {
        var caseId = await world.CaseOfAsync("Bonnie Booking", PagesWorld.Today, new AssessmentStarted(PagesWorld.Today));
        await world.FindAsync(caseId, new MessageUndelivered("message-1", "school-1", "noRoute"));
        using var browser = await world.BrowserAsync("bs-1");

        await browser.GetAsync(StaffPages.Home);
        await browser.FollowAsync("Support");

        var row = browser.Page.Document.QuerySelectorAll("tbody tr").First(one => one.TextContent.Contains("Bonnie Booking", StringComparison.Ordinal));
        Assert.Contains("Not booked", row.TextContent, StringComparison.Ordinal);
        var item = browser.Page.Document.QuerySelectorAll("#undelivered ~ ul .cin-work__item").Single(one => one.TextContent.Contains("Bonnie Booking", StringComparison.Ordinal));
        Assert.Contains("Jo Teacher", item.TextContent, StringComparison.Ordinal);
        await browser.GetAsync(item.QuerySelector("a.govuk-button")!.GetAttribute("href")!);
        await browser.PressAsync("Continue", ("choice", nameof(UndeliveredChoice.GivenByHand)), ("how", "Read out to her on the telephone."));
        await browser.PressAsync("Save");

        var settled = Assert.Single((await world.ActsAsync(caseId)).OfType<UndeliveredSettled>());
        Assert.Equal(("message-1", UndeliveredChoice.GivenByHand), (settled.MessageId, settled.Choice));
    }
}
