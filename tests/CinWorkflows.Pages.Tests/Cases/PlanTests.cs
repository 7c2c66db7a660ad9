using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Simulation;

namespace CinWorkflows.Pages.Tests.Cases;

[Collection(PagesCollection.Name)]
public sealed class PlanTests(PagesWorld world)
{
    [Fact]
    public async Task A_plan_is_written_as_a_draft_told_what_is_missing_agreed_and_sent()
    {
        var caseId = await world.PlanningCaseAsync();
        using var browser = await world.BrowserAsync();
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}");
        await browser.FollowAsync("Write the plan");

        await browser.PressAsync("Save the draft", ("goal-1-need", "Regular meals"), ("goal-1-services", "Family support"), ("goal-1-outcome", "Robin eats breakfast each day"), ("goal-1-measure", "Robin says so; the school sees it"), ("goal-1-by-day", "1"), ("goal-1-by-month", "6"), ("goal-1-by-year", "2026"));
        Assert.Contains("The draft is saved", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Before it can be agreed", browser.Page.Text, StringComparison.Ordinal);
        Assert.NotNull(browser.Page.Document.QuerySelector("#missing ~ ul a[href='#visits']"));

        await browser.PressAsync(
            "Save the draft",
            [
                ("goal-1-action-1", "Enrol Robin in the breakfast club"), ("goal-1-action-1-owner", "sw-1"), ("goal-1-action-1-by-day", "24"), ("goal-1-action-1-by-month", "3"), ("goal-1-action-1-by-year", "2026"),
                ("visits", "2"), ($"contact-{OrdinaryCast.School.Id}", "Sees Robin each morning"), ($"contact-{OrdinaryCast.School.Id}-every", "1"),
                ("resources", "A place in the breakfast club"), ("contingency", "The school rings, and the worker visits the same day."), ("reviewPoints", "At each review, against the register."),
                .. browser.Page.Document.QuerySelectorAll("input[name=attested]").Select(item => ("attested", item.GetAttribute("value")!)),
            ]);
        Assert.Contains("Nothing is missing", browser.Page.Text, StringComparison.Ordinal);

        foreach (var person in new[] { OrdinaryCast.Mother.Id, OrdinaryCast.Father.Id })
        {
            await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/record/plan-views");
            await browser.PressAsync("Continue", ("personId", person), ("views", "It helps us in the mornings."));
            await browser.PressAsync("Save");
        }

        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/record/plan-agree");
        await browser.PressAsync("Continue");
        Assert.Contains("Settle the Child in Need Plan", browser.Page.Text, StringComparison.Ordinal);
        await browser.PressAsync("Save");

        Assert.Contains("The plan is agreed.", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Who has it, and who has signed", browser.Page.Text, StringComparison.Ordinal);
        var acts = await world.ActsAsync(caseId);
        Assert.Single(acts.OfType<PlanAgreed>());
        Assert.Single(acts.OfType<PlanCirculated>());
    }

    [Fact]
    public async Task Another_action_is_added_without_losing_what_was_written()
    {
        var caseId = await world.PlanningCaseAsync();
        using var browser = await world.BrowserAsync();
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/plan/write");

        await browser.PressAsync("Add another action", ("goal-1-need", "Regular meals"));

        Assert.Equal("Regular meals", browser.Page.Document.QuerySelector("#goal-1-need")!.GetAttribute("value"));
        Assert.NotNull(browser.Page.Document.QuerySelector("#goal-1-action-2"));
        Assert.Empty((await world.ActsAsync(caseId)).OfType<PlanDrafted>());
    }

    [Fact]
    public async Task A_signature_shows_beside_whoever_gave_it_with_its_proof()
    {
        var caseId = await world.PlannedCaseAsync();
        using var browser = await world.BrowserAsync();
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/plan");
        await browser.FollowAsync("Record a signature");
        await browser.PressAsync("Continue", ("personId", OrdinaryCast.Mother.Id), ("reply", "Signed"));
        await browser.PressAsync("Save");

        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/plan");
        Assert.Contains("Alex Example Sent on 10 March 2026 Signed on 10 March 2026", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("SHA-256", browser.Page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, Unit.WorkingDays, "working days")]
    [InlineData(9, Unit.CalendarDays, "days")]
    [InlineData(1, Unit.Months, "months")]
    public async Task How_often_a_child_is_visited_stays_as_the_plan_says_it_whatever_it_is_counted_in(int amount, Unit unit, string words)
    {
        var caseId = await world.PlanningCaseAsync();
        await world.DoAsync(caseId, OrdinaryCast.Worker, new PlanDrafted(1, world.Plan() with { VisitEvery = new(amount, unit), Contacts = [new(OrdinaryCast.School.Id, "Sees Robin", new(amount, unit))] }));
        using var browser = await world.BrowserAsync();
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/plan/write");
        Assert.Equal($"{amount}", browser.Page.Document.QuerySelector("#visits")!.GetAttribute("value"));
        Assert.Equal(words, browser.Page.Document.QuerySelector("#visits-unit option[selected]")!.TextContent);

        await browser.PressAsync("Save the draft", ("resources", "A place in the breakfast club"));

        var saved = (await world.ActsAsync(caseId)).OfType<PlanDrafted>().Last().Content;
        Assert.Equal(["A place in the breakfast club"], saved.Resources);
        Assert.Equal(new(amount, unit), saved.VisitEvery);
        Assert.Equal(new(amount, unit), Assert.Single(saved.Contacts).Every);
    }

    [Fact]
    public async Task How_often_a_child_is_visited_is_asked_again_where_it_cannot_be_read()
    {
        var caseId = await world.PlanningCaseAsync();
        using var browser = await world.BrowserAsync();
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/plan/write");

        await browser.PressAsync("Save the draft", ("goal-1-need", "Regular meals"), ("visits", "often"));

        Assert.Equal(["Enter how often as a number, for example 2"], browser.Page.Faults);
        Assert.Empty((await world.ActsAsync(caseId)).OfType<PlanDrafted>());
    }

    [Fact]
    public async Task A_new_action_never_takes_the_id_of_one_that_an_earlier_version_had()
    {
        var caseId = await world.PlannedCaseAsync();
        using var browser = await world.BrowserAsync();
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/plan/write");
        await browser.PressAsync("Save the draft", ("goal-1-action-1", ""));
        await browser.PressAsync("Save the draft", ("goal-1-action-1", "Ring the school about transport"), ("goal-1-action-1-owner", "sw-1"));
        var first = Assert.Single((await world.ActsAsync(caseId)).OfType<PlanDrafted>().Last().Content.Actions);
        await browser.PressAsync("Save the draft", ("goal-1-action-1", ""));
        await browser.PressAsync("Save the draft", ("goal-1-action-1", "Visit the school"), ("goal-1-action-1-owner", "sw-1"));

        var second = Assert.Single((await world.ActsAsync(caseId)).OfType<PlanDrafted>().Last().Content.Actions);
        Assert.NotEqual(first.Id, second.Id);
    }
}
