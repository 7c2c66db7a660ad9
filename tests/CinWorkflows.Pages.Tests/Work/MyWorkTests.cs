using CinWorkflows.Cases.Assessments;

namespace CinWorkflows.Pages.Tests.Work;

[Collection(PagesCollection.Name)]
public sealed class MyWorkTests(PagesWorld world)
{
    [Fact]
    public async Task Whoever_has_chosen_nobody_is_asked_who_they_are_and_led_to_where_they_were_going()
    {
        using var browser = await world.BrowserAsync(staffId: null);

        await browser.GetAsync($"{StaffPages.Home}/find");
        Assert.Contains("Who are you?", browser.Page.Text, StringComparison.Ordinal);
        await browser.PressAsync("Chris Worker");

        Assert.Equal($"{StaffPages.Home}/find", browser.Page.Address.AbsolutePath);
    }

    [Fact]
    public async Task My_work_says_what_is_to_be_done_for_which_child_by_when_and_why_then()
    {
        var caseId = await world.CaseAsync(new AssessmentStarted(PagesWorld.Today));
        using var browser = await world.BrowserAsync();

        await browser.GetAsync($"{StaffPages.Home}?child={caseId}");

        Assert.Contains("Robin Example", browser.Page.Text, StringComparison.Ordinal);
        Assert.Matches("Conclude the assessment.*[0-9]+ [A-Z][a-z]+ 2026, in [0-9]+ days", browser.Page.Text);
        Assert.Contains("Counts from", browser.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ConcludeAssessment", browser.Page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_is_found_by_a_part_of_the_name_and_by_the_number_of_the_case()
    {
        var caseId = await world.CaseAsync();
        using var browser = await world.BrowserAsync();

        await browser.GetAsync($"{StaffPages.Home}/find");
        await browser.PressAsync("Find", ("name", "robin ex"));
        Assert.Contains(browser.Page.Document.QuerySelectorAll(".cin-list__line"), line => line.TextContent.Contains(caseId, StringComparison.Ordinal));

        await browser.PressAsync("Find", ("name", caseId));
        Assert.Equal($"{StaffPages.Home}/cases/{caseId}", browser.Page.Address.AbsolutePath);
    }

    [Fact]
    public async Task A_search_for_nothing_is_told_what_to_enter_at_the_field_and_at_the_top()
    {
        using var browser = await world.BrowserAsync();

        await browser.GetAsync($"{StaffPages.Home}/find");
        await browser.PressAsync("Find", ("name", ""));

        Assert.Equal(["Enter a name, a date of birth or the number of a case"], browser.Page.Faults);
        Assert.StartsWith("Error: Find a child", browser.Page.Document.Title, StringComparison.Ordinal);
        Assert.Equal("#name", browser.Page.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task An_action_of_the_plan_that_is_to_be_done_is_named_wherever_it_is_listed()
    {
        var caseId = await world.PlannedCaseAsync();
        const string Named = "Enrol Robin in the breakfast club, by 24 March 2026";
        using var worker = await world.BrowserAsync();

        await worker.GetAsync($"{StaffPages.Home}?child={caseId}");
        Assert.Contains(worker.Page.Document.QuerySelectorAll(".cin-work__about"), about => about.TextContent.EndsWith(Named, StringComparison.Ordinal));
        await worker.GetAsync($"{StaffPages.Home}/cases/{caseId}");
        Assert.Contains(worker.Page.Document.QuerySelectorAll(".cin-work__about"), about => about.TextContent.EndsWith(Named, StringComparison.Ordinal));

        using var manager = await world.BrowserAsync("tm-1");
        await manager.GetAsync($"{StaffPages.Home}/team/forecast");
        Assert.Contains(Named, manager.Page.Text, StringComparison.Ordinal);
        using var other = await world.BrowserAsync("tm-9");
        foreach (var path in new[] { "", "/team", "/team/forecast" })
        {
            await other.GetAsync($"{StaffPages.Home}{path}");
            Assert.DoesNotContain("breakfast club", other.Page.Text, StringComparison.Ordinal);
        }
    }
}
