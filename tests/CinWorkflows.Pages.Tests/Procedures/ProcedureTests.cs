using System.Net;

namespace CinWorkflows.Pages.Tests.Procedures;

[Collection(PagesCollection.Name)]
public sealed class ProcedureTests(PagesWorld world)
{
    [Fact]
    public async Task Each_duty_stands_as_a_sentence_with_the_day_that_it_would_come_to_today()
    {
        using var browser = await world.BrowserAsync();

        await browser.FollowAsync("Procedures");
        var current = browser.Page.Document.QuerySelectorAll("tbody tr").First(row => row.TextContent.Contains("New cases start under it", StringComparison.Ordinal) && row.InnerHtml.Contains("/northamptonshire/", StringComparison.Ordinal));
        await browser.GetAsync(current.QuerySelector("a")!.GetAttribute("href")!);

        var duty = browser.Page.Document.QuerySelectorAll("#duties ~ table tbody tr").Single(row => row.QuerySelector("th")!.TextContent == "Conclude the assessment");
        Assert.Contains("social worker", duty.TextContent, StringComparison.Ordinal);
        Assert.Contains("Within 45 working days of the referral.", duty.TextContent, StringComparison.Ordinal);
        Assert.Contains("If the referral were today: Friday 15 May 2026", duty.TextContent, StringComparison.Ordinal);
        Assert.Matches("([0-9]+) of \\1 clauses are met", browser.Page.Text);
        Assert.Contains("Read first", browser.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_is_not_there_is_not_found()
    {
        using var browser = await world.BrowserAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{StaffPages.Home}/procedures/northamptonshire/9.9.9")).Status);
    }
}
