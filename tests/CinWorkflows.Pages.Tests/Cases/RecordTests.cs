using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Simulation;

namespace CinWorkflows.Pages.Tests.Cases;

[Collection(PagesCollection.Name)]
public sealed class RecordTests(PagesWorld world)
{
    [Fact]
    public async Task A_visit_is_recorded_after_it_was_shown_what_follows()
    {
        var caseId = await world.CaseAsync();
        using var browser = await world.BrowserAsync();

        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/record/visit");
        await browser.PressAsync("Continue", ("seen", "alone"), ("words", "I like it here."));
        Assert.Contains("What follows when you save", browser.Page.Text, StringComparison.Ordinal);
        Assert.Empty((await world.ActsAsync(caseId)).OfType<VisitMade>());
        await browser.PressAsync("Save");

        Assert.Contains("The visit is recorded.", browser.Page.Text, StringComparison.Ordinal);
        var visit = Assert.Single((await world.ActsAsync(caseId)).OfType<VisitMade>());
        Assert.Equal((PagesWorld.Today, true, true, "Robin said: I like it here."), (visit.On, visit.ChildSeen, visit.SeenAlone, visit.Note));
    }

    [Fact]
    public async Task What_is_missing_is_said_at_the_top_and_at_its_field_and_what_was_written_stays()
    {
        var caseId = await world.CaseAsync();
        using var browser = await world.BrowserAsync();

        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/record/visit");
        await browser.PressAsync("Continue", ("on-month", ""), ("words", "I like it here."));

        Assert.Equal(["The date of the visit must include a month", "Say whether you saw Robin"], browser.Page.Faults);
        Assert.Contains("I like it here.", browser.Page.Document.QuerySelector("textarea[name=words]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(browser.Page.Document.QuerySelector("#on-month.govuk-input--error"));
    }

    [Fact]
    public async Task What_the_rules_refuse_is_said_at_the_field_that_is_at_fault()
    {
        var caseId = await world.CaseAsync();
        using var browser = await world.BrowserAsync();

        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/record/visit");
        await browser.PressAsync("Continue", ("on-year", "2031"), ("seen", "others"));

        Assert.Equal("#on-day", browser.Page.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href"));
        Assert.Empty((await world.ActsAsync(caseId)).OfType<VisitMade>());
    }

    [Fact]
    public async Task What_a_colleague_recorded_meanwhile_is_shown_before_anything_is_saved()
    {
        var caseId = await world.CaseAsync();
        using var browser = await world.BrowserAsync();
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/record/visit");
        await browser.PressAsync("Continue", ("seen", "others"));
        await world.DoAsync(caseId, OrdinaryCast.Manager, new SafeguardingConcernRaised("c-1", PagesWorld.Today, "Shouting at night."));

        await browser.PressAsync("Save");
        Assert.Contains("While you were writing", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Pat Manager", browser.Page.Text, StringComparison.Ordinal);
        Assert.Empty((await world.ActsAsync(caseId)).OfType<VisitMade>());

        await browser.PressAsync("Save");
        Assert.Single((await world.ActsAsync(caseId)).OfType<VisitMade>());
    }

    [Fact]
    public async Task Where_a_procedure_closes_a_case_only_in_a_review_nothing_else_is_offered_that_would_be_refused()
    {
        var caseId = await world.PlannedCaseAsync();
        using var browser = await world.BrowserAsync();

        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}");

        Assert.Contains("Record a change in circumstances", browser.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Recommend to close the case", browser.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_is_recorded_once()
    {
        var caseId = await world.CaseAsync();
        using var browser = await world.BrowserAsync();
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/record/visit");
        var check = await browser.PressAsync("Continue", ("seen", "others"));
        var form = check.Document.QuerySelectorAll("main form[method=post] input").Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!)).Append(new("form-step", "record")).ToList();

        for (var time = 0; time < 2; time++)
        {
            await browser.SendAsync(new(HttpMethod.Post, check.Address.PathAndQuery) { Content = new FormUrlEncodedContent(form) });
        }

        Assert.Single((await world.ActsAsync(caseId)).OfType<VisitMade>());
    }

    [Fact]
    public async Task A_concern_is_two_clicks_from_my_work_and_its_answer_says_whom_to_ring()
    {
        var caseId = await world.CaseAsync();
        using var browser = await world.BrowserAsync();

        await browser.GetAsync($"{StaffPages.Home}?child={caseId}");
        await browser.FollowAsync("Robin Example");
        await browser.FollowAsync("Raise a concern");
        await browser.PressAsync("Raise a concern", ("concern", "Shouting at night."));

        Assert.Contains("Ring now", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Pat Manager", browser.Page.Text, StringComparison.Ordinal);
        Assert.Single((await world.ActsAsync(caseId)).OfType<SafeguardingConcernRaised>());
    }
}
