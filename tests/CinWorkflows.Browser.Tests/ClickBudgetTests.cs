using System.Text.Json;
using Microsoft.Playwright;

namespace CinWorkflows.Browser.Tests;

/// <summary>
/// What a journey costs stands in <c>click-budget.json</c>: it may not grow, and where it shrinks the file is made to say so. Each is gone without JavaScript.
/// </summary>
[Collection(DemoCollection.Name)]
public sealed class ClickBudgetTests(DemoWorld demo)
{
    private static readonly Dictionary<string, Func<Journey, Task>> Journeys = new()
    {
        ["From My work, a visit is recorded"] = async journey =>
        {
            await journey.FollowAsync("Record a visit");
            await journey.ChooseAsync("Yes, alone");
            await journey.FillAsync("said, in their own words", "I like the new room.");
            await journey.FillAsync("What you saw and what was agreed", "Warm and tidy; the next visit is in four weeks.");
            await journey.PressAsync("Continue");
            await journey.FinishAsync("Save");
        },
        ["From My work, the form of a concern is reached"] = async journey =>
        {
            await journey.FollowAsync("[A-Z][a-z]+ [A-Z]");
            await journey.FollowAsync("Raise a concern");
        },
        ["From My work, a concern is raised"] = async journey =>
        {
            await journey.FollowAsync("[A-Z][a-z]+ [A-Z]");
            await journey.FollowAsync("Raise a concern");
            await journey.FillAsync("What worries you?", "Came to school without breakfast three days running.");
            await journey.FinishAsync("Raise a concern");
        },
    };

    [PicturesFact]
    public async Task No_journey_costs_more_pages_or_fields_than_its_budget_nor_less_without_the_budget_saying_so()
    {
        var spent = new Dictionary<string, Cost>();
        foreach (var (name, go) in Journeys)
        {
            var page = await demo.OpenAsync(DemoWorld.Worker, javaScript: false);
            var journey = new Journey(page);
            await go(journey);
            Assert.Equal(0, await page.Locator(".govuk-error-summary").CountAsync());
            spent.Add(name, new(journey.Pages, journey.Fields));
            await page.CloseAsync();
        }

        Assert.Equal(Budget, spent);
    }

    [PicturesFact]
    public async Task A_visit_is_recorded_by_keyboard_alone()
    {
        var page = await demo.OpenAsync(DemoWorld.Worker);
        var journey = new Journey(page);

        await journey.KeyAsync("Record a visit", "Enter");
        await page.WaitForURLAsync("**/record/visit");
        await journey.KeyAsync("Yes, alone", "Space");
        await journey.KeyAsync("Continue", "Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Check before you save" }).WaitForAsync();
        await journey.KeyAsync("Save", "Enter");

        await page.GetByText("The visit is recorded.").WaitForAsync();
    }

    private static Dictionary<string, Cost> Budget => JsonSerializer.Deserialize<Dictionary<string, Cost>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "click-budget.json")), JsonSerializerOptions.Web)!;

    /// <summary>What a journey costs.</summary>
    private sealed record Cost(int Pages, int Fields);
}
