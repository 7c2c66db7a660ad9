using CinWorkflows.Cases.Plans;
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
                ("visits", "2"), ($"contact-{OrdinaryCast.School.Id}", "Sees Robin each morning"), ($"contact-{OrdinaryCast.School.Id}-weeks", "1"),
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
}
