using System.Globalization;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Pages.Tests.Journeys;

/// <summary>What each frequent task takes, from one's work until it is saved: what is in <c>budget.csv</c>, and never more or less without somebody saying so there.</summary>
[Collection(PagesCollection.Name)]
public sealed class ClickBudgetTests(PagesWorld world)
{
    private const string FirstOffered = "the first that is offered";

    private static Dictionary<string, Cost> Budget => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "budget.csv")).Skip(1).Where(line => line.Length > 0)
        .Select(line => line.Split(','))
        .ToDictionary(cells => cells[0], cells => new Cost(Number(cells[1]), Number(cells[2]), Number(cells[3])));

    [Fact]
    public void The_budget_itself_keeps_what_was_promised()
    {
        Assert.True(Budget["visit"] is { Pages: <= 2, Fields: <= 6 });
        Assert.True(Budget["concern"] is { Links: <= 2, Pages: 1 });
        Assert.True(Budget["review with outcome"] is { Pages: <= 3 });
    }

    [Fact]
    public async Task A_visit_is_recorded() => Assert.Equal(Budget["visit"], await WalkAsync(
        await world.PlannedCaseAsync(),
        ["Record a visit"],
        [("seen", "alone"), ("words", "I like breakfast.")]));

    [Fact]
    public async Task A_concern_is_raised() => Assert.Equal(Budget["concern"], await WalkAsync(
        await world.CaseAsync(),
        ["Robin Example", "Raise a concern"],
        [("concern", "Shouting at night.")]));

    [Fact]
    public async Task A_change_of_circumstances_is_recorded() => Assert.Equal(Budget["change"], await WalkAsync(
        await world.PlannedCaseAsync(),
        ["Robin Example", "Record a change in circumstances"],
        [("change", "The father moved out.")]));

    [Fact]
    public async Task A_signature_is_recorded() => Assert.Equal(Budget["signature"], await WalkAsync(
        await world.PlannedCaseAsync(),
        ["Robin Example", "Record a signature"],
        [("personId", OrdinaryCast.Father.Id), ("reply", "Signed")]));

    [Fact]
    public async Task A_review_is_recorded_with_its_outcome()
    {
        var caseId = await world.PlannedCaseAsync();
        var starts = LondonTime.At(PagesWorld.Today.AddDays(1), new(16, 0));
        await world.DoAsync(caseId, OrdinaryCast.Worker, new MeetingArranged("r-1", MeetingPurpose.Review, starts, starts.AddHours(1), new("Family centre", "By bus", "With us", "After school"), OrdinaryCast.Worker.Id, Role.SocialWorker, [OrdinaryCast.Child.Id, OrdinaryCast.Mother.Id, OrdinaryCast.Father.Id, OrdinaryCast.School.Id]));

        Assert.Equal(Budget["review with outcome"], await WalkAsync(
            caseId,
            ["Record a meeting"],
            [("on-day", "10"), ("note", "Robin said: breakfast is good."), ("progress-o1", "OnTrack"), ("outcomes", "RemainsInNeed"), ("reasons", "Mornings are better."), ("amendPlan", "no")]));
    }

    [Fact]
    public async Task A_meeting_is_booked() => Assert.Equal(Budget["meeting booked"], await WalkAsync(
        await world.PlannedCaseAsync(),
        ["Book a meeting"],
        [("slot", FirstOffered), ("venue", "Family centre"), ("transport", "By bus"), ("childCare", "With us"), ("timing", "After school")]));

    [Fact]
    public async Task A_plan_is_agreed_and_sent()
    {
        var caseId = await world.PlanningCaseAsync();
        await world.DoAsync(
            caseId,
            OrdinaryCast.Worker,
            new PlanDrafted(1, world.Plan()),
            new ViewsOnPlanRecorded(1, OrdinaryCast.Mother.Id, "She wants help in the mornings."),
            new ViewsOnPlanRecorded(1, OrdinaryCast.Father.Id, "He agrees."));

        Assert.Equal(Budget["plan agreed and sent"], await WalkAsync(caseId, ["Agree the plan and send it"], []));
    }

    [Fact]
    public async Task A_case_is_allocated()
    {
        var caseId = await world.CaseOfAsync("Alma Allotted", PagesWorld.Today, worker: null);

        Assert.Equal(Budget["case allocated"], await WalkAsync(caseId, ["Allocate the case"], [("worker", OrdinaryCast.Worker.Id)], by: OrdinaryCast.Manager.Id));
    }

    [Fact]
    public async Task What_follows_from_a_concern_is_decided()
    {
        var caseId = await world.CaseAsync(new SafeguardingConcernRaised("concern-1", PagesWorld.Today, "Shouting at night."));

        Assert.Equal(Budget["concern decided"], await WalkAsync(caseId, ["Decide what follows from a concern"], [("strategyDiscussion", "no"), ("reasons", "It came from the flat above.")], by: OrdinaryCast.Manager.Id));
    }

    [Fact]
    public async Task A_recommendation_to_close_is_decided()
    {
        var caseId = await world.PlannedCaseAsync();
        await world.DoAsync(
            caseId,
            OrdinaryCast.Worker,
            new MeetingHeld("r-1", PagesWorld.Today, [OrdinaryCast.Child.Id, OrdinaryCast.Mother.Id, OrdinaryCast.School.Id], "Robin said: breakfast is good.", OrdinaryCast.Worker.Id, Role.SocialWorker, new(MeetingPurpose.Review, LondonTime.At(PagesWorld.Today, new(8, 0)), LondonTime.At(PagesWorld.Today, new(9, 0)), new("Family centre", "By bus", "With us", "Before school"))),
            new ReviewOutcomeRecorded(PagesWorld.Today, [ReviewOutcome.NoLongerInNeed], "The goals are reached.", [new("o1", ProgressRating.Achieved)], AmendPlan: false, RecommendedRoute: "close"));

        Assert.Equal(Budget["closure decided"], await WalkAsync(caseId, ["Decide whether to close the case"], [("approve", "no"), ("reasons", "The family asks for two more weeks.")], by: OrdinaryCast.Manager.Id));
    }

    /// <summary>Walks from My work until something is saved.</summary>
    private async Task<Cost> WalkAsync(string caseId, string[] links, (string Name, string Value)[] answers, string? by = null)
    {
        using var browser = await world.BrowserAsync(by ?? OrdinaryCast.Worker.Id);
        await browser.GetAsync($"{StaffPages.Home}?child={caseId}");
        foreach (var link in links)
        {
            await browser.FollowAsync(link);
        }

        var (pages, fields) = (1, Questions(browser));
        await browser.PressAsync(
            browser.Page.Document.QuerySelector("main form[method=post] button.govuk-button")!.TextContent.Trim(),
            [.. answers.Select(answer => answer.Value == FirstOffered ? (answer.Name, browser.Page.Document.QuerySelector($"input[name={answer.Name}]")!.GetAttribute("value")!) : answer)]);
        Assert.Empty(browser.Page.Faults);
        if (browser.Page.Document.QuerySelector("main button[value=record]") is not null)
        {
            (pages, fields) = (pages + 1, fields + Questions(browser));
            await browser.PressAsync("Save");
        }

        Assert.NotNull(browser.Page.Document.QuerySelector(".govuk-notification-banner--success"));
        return new(links.Length, pages, fields);
    }

    private static int Questions(StaffBrowser browser) => browser.Page.Document.QuerySelectorAll("main form[method=post] > .govuk-form-group").Length;

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
