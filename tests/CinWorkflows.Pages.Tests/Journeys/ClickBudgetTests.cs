using System.Globalization;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Pages.Tests.Journeys;

/// <summary>How many pages and fields a journey takes, from the page on which it begins: what is in the file, and never more without somebody saying so there.</summary>
[Collection(PagesCollection.Name)]
public sealed class ClickBudgetTests(PagesWorld world)
{
    private static Dictionary<string, (int Pages, int Fields)> Budget => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "budget.csv")).Skip(1).Where(line => line.Length > 0)
        .Select(line => line.Split(','))
        .ToDictionary(cells => cells[0], cells => (int.Parse(cells[1], CultureInfo.InvariantCulture), int.Parse(cells[2], CultureInfo.InvariantCulture)));

    [Fact]
    public async Task A_visit_is_recorded_from_my_work() => Assert.Equal(Budget["visit"], await WalkAsync(
        await world.PlannedCaseAsync(),
        async (browser, _) => await browser.FollowAsync("Record a visit"),
        [("seen", "alone"), ("words", "I like breakfast.")]));

    [Fact]
    public async Task A_concern_is_raised_from_the_case() => Assert.Equal(Budget["concern"], await WalkAsync(
        await world.CaseAsync(),
        async (browser, caseId) =>
        {
            await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}");
            await browser.FollowAsync("Raise a concern");
        },
        [("concern", "Shouting at night.")]));

    [Fact]
    public async Task A_change_of_circumstances_is_recorded_from_the_case() => Assert.Equal(Budget["change"], await WalkAsync(
        await world.PlannedCaseAsync(),
        async (browser, caseId) =>
        {
            await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}");
            await browser.FollowAsync("Record a change in circumstances");
        },
        [("change", "The father moved out.")]));

    [Fact]
    public async Task A_signature_is_recorded_from_the_plan() => Assert.Equal(Budget["signature"], await WalkAsync(
        await world.PlannedCaseAsync(),
        async (browser, caseId) =>
        {
            await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/plan");
            await browser.FollowAsync("Record a signature");
        },
        [("personId", OrdinaryCast.Father.Id), ("reply", "Signed")]));

    [Fact]
    public async Task A_review_is_recorded_with_its_outcome()
    {
        var caseId = await world.PlannedCaseAsync();
        var starts = LondonTime.At(PagesWorld.Today.AddDays(1), new(16, 0));
        await world.DoAsync(caseId, OrdinaryCast.Worker, new MeetingArranged("r-1", MeetingPurpose.Review, starts, starts.AddHours(1), new("Family centre", "By bus", "With us", "After school"), OrdinaryCast.Worker.Id, Role.SocialWorker, [OrdinaryCast.Child.Id, OrdinaryCast.Mother.Id, OrdinaryCast.Father.Id, OrdinaryCast.School.Id]));

        Assert.Equal(Budget["review with outcome"], await WalkAsync(
            caseId,
            async (browser, _) =>
            {
                await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/meetings");
                await browser.FollowAsync("Record that it was held");
            },
            [("on-day", "10"), ("note", "Robin said: breakfast is good."), ("progress-o1", "OnTrack"), ("outcomes", "RemainsInNeed"), ("reasons", "Mornings are better."), ("amendPlan", "no")]));
    }

    /// <summary>Walks from my work until something is saved: how many pages had a form, and how many questions they asked.</summary>
    private async Task<(int Pages, int Fields)> WalkAsync(string caseId, Func<StaffBrowser, string, Task> toTheForm, (string Name, string Value)[] answers)
    {
        using var browser = await world.BrowserAsync();
        await browser.GetAsync($"{StaffPages.Home}?child={caseId}");
        await toTheForm(browser, caseId);
        var (pages, fields) = (1, Questions(browser));
        await browser.PressAsync(browser.Page.Document.QuerySelector("main button[value=check]")!.TextContent, answers);
        Assert.Empty(browser.Page.Faults);
        if (browser.Page.Document.QuerySelector("main button[value=record]") is not null)
        {
            (pages, fields) = (pages + 1, fields + Questions(browser));
            await browser.PressAsync("Save");
        }

        Assert.NotNull(browser.Page.Document.QuerySelector(".govuk-notification-banner--success"));
        return (pages, fields);
    }

    private static int Questions(StaffBrowser browser) => browser.Page.Document.QuerySelectorAll("main form[method=post] > .govuk-form-group").Length;
}
