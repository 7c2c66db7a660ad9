using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Pages.Tests.Teams;

[Collection(PagesCollection.Name)]
public sealed class TeamTests(PagesWorld world)
{
    private const string Team = $"{StaffPages.Home}/team";

    [Fact]
    public async Task A_manager_sees_how_each_case_of_the_team_stands_and_keeps_the_filter_in_sight()
    {
        var late = await world.CaseOfAsync("Lara Lateman", PagesWorld.Today.AddDays(-30));
        var onTime = await world.CaseOfAsync("Ola Ontime", PagesWorld.Today, new AssessmentStarted(PagesWorld.Today));
        using var browser = await world.BrowserAsync("tm-1");

        await browser.GetAsync(StaffPages.Home);
        await browser.FollowAsync("Team");
        Assert.Matches("Late.*Lara Lateman Chris Worker", browser.Page.Text);
        Assert.Contains(Row(browser, onTime), cell => cell is "On time" or "Watch");
        Assert.Contains("Late", Row(browser, late));

        await browser.FollowAsync("Late");
        Assert.Equal("true", browser.Page.Document.QuerySelector(".cin-filters__link[href*='show=Red']")!.GetAttribute("aria-current"));
        Assert.Empty(browser.Page.Document.QuerySelectorAll($"a[href='{StaffPages.Home}/cases/{onTime}']"));
        Assert.NotEmpty(browser.Page.Document.QuerySelectorAll($"a[href='{StaffPages.Home}/cases/{late}']"));

        await browser.GetAsync($"{Team}?sort=Child&worker=sw-1");
        var names = browser.Page.Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Equal("ascending", browser.Page.Document.QuerySelector("th[aria-sort] a[href*='sort=Child']")!.ParentElement!.GetAttribute("aria-sort"));
    }

    [Fact]
    public async Task What_will_be_late_in_two_weeks_stands_with_what_saves_it()
    {
        var caseId = await world.CaseOfAsync("Fay Forecast", PagesWorld.Today, new AssessmentStarted(PagesWorld.Today));
        using var browser = await world.BrowserAsync("tm-1");

        await browser.GetAsync($"{Team}/forecast");

        var row = Row(browser, caseId, "planning meeting");
        Assert.Contains(row, cell => cell.Contains("24 March 2026, in 14 days", StringComparison.Ordinal));
        Assert.Contains(row, cell => cell.Contains("Book a meeting", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_concern_waits_for_the_manager_with_who_raised_it_and_why_and_is_decided_with_a_reason()
    {
        var caseId = await world.CaseOfAsync("Cora Concern", PagesWorld.Today, new SafeguardingConcernRaised("concern-1", PagesWorld.Today, "Shouting was heard at night."));
        using var browser = await world.BrowserAsync("tm-1");

        await browser.GetAsync($"{Team}/approvals");
        var item = browser.Page.Document.QuerySelectorAll(".cin-work__item").Single(one => one.TextContent.Contains("Cora Concern", StringComparison.Ordinal));
        Assert.Contains("By Chris Worker", item.TextContent, StringComparison.Ordinal);
        Assert.Contains("Shouting was heard at night.", item.TextContent, StringComparison.Ordinal);

        await browser.GetAsync(item.QuerySelector("a.govuk-button")!.GetAttribute("href")!);
        await browser.PressAsync("Continue", ("strategyDiscussion", "no"), ("reasons", "The noise came from the flat above, and the children slept."));
        await browser.PressAsync("Save");

        var discussed = Assert.Single((await world.ActsAsync(caseId)).OfType<SafeguardingConcernDiscussed>());
        Assert.Equal(("concern-1", false), (discussed.ConcernId, discussed.StrategyDiscussion));
        await browser.GetAsync($"{Team}/approvals");
        Assert.DoesNotContain("Cora Concern", browser.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_discussion_of_several_decides_is_listed_also_for_a_manager_who_holds_the_case()
    {
        var caseId = await world.CaseOfAsync("Sol Several", PagesWorld.Today, new SafeguardingConcernRaised("concern-1", PagesWorld.Today, "A bruise that nobody explains."));
        await world.DoAsync(caseId, OrdinaryCast.Manager, new SafeguardingConcernDiscussed("concern-1", PagesWorld.Today, StrategyDiscussion: true, "The bruise is on the upper arm, and nobody can say how it came."));
        await world.DoAsync(caseId, OrdinaryCast.ServiceManager, new WorkerAssigned(OrdinaryCast.Manager.Id, "Covers for a colleague who is ill."));
        using var browser = await world.BrowserAsync("tm-1");

        await browser.GetAsync($"{Team}/approvals");

        var item = browser.Page.Document.QuerySelectorAll(".cin-work__item").Single(one => one.TextContent.Contains("Sol Several", StringComparison.Ordinal));
        Assert.Contains("Why: The bruise is on the upper arm", item.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_would_decide_on_a_case_that_they_hold_is_not_listed_for_them()
    {
        var caseId = await world.CaseOfAsync("Olive Own", PagesWorld.Today, new SafeguardingConcernRaised("concern-1", PagesWorld.Today, "A bruise that nobody explains."));
        await world.DoAsync(caseId, OrdinaryCast.ServiceManager, new WorkerAssigned(OrdinaryCast.Manager.Id, "Covers for a colleague who is ill."));
        using var browser = await world.BrowserAsync("tm-1");
        using var above = await world.BrowserAsync("sm-1");

        await browser.GetAsync($"{Team}/approvals");
        await above.GetAsync($"{Team}/approvals");

        Assert.DoesNotContain("Olive Own", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Olive Own", above.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_was_not_kept_is_answered_from_the_list()
    {
        var caseId = await world.LateCaseAsync("Brian Breach");
        using var browser = await world.BrowserAsync("tm-1");

        await browser.GetAsync($"{Team}/breaches");
        var item = browser.Page.Document.QuerySelectorAll(".cin-work__item").First(one => one.TextContent.Contains("Brian Breach", StringComparison.Ordinal));
        await browser.GetAsync(item.QuerySelector("a.govuk-button")!.GetAttribute("href")!);
        await browser.PressAsync("Continue", ("answer", "We talked about recording on the day, and look at it again in supervision."));
        await browser.PressAsync("Save");

        Assert.Single((await world.ActsAsync(caseId)).OfType<BreachAnswered>());
    }

    [Fact]
    public async Task What_was_not_kept_says_by_name_who_did_it()
    {
        var caseId = await world.CaseOfAsync("Greta Glass", PagesWorld.Today);
        await world.DoAsync(caseId, new("sw-9", Role.SocialWorker), new GlassBroken("The hospital rang: she was brought in after a fall."));
        using var browser = await world.BrowserAsync("tm-1");

        await browser.GetAsync($"{Team}/breaches");

        var item = browser.Page.Document.QuerySelectorAll(".cin-work__item").Single(one => one.TextContent.Contains("Greta Glass", StringComparison.Ordinal));
        Assert.Contains("Nat Elsewhere, who does not, opened it", item.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("sw-9", item.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brothers_and_sisters_whom_nobody_holds_are_allocated_together()
    {
        var first = await world.CaseOfAsync("Una Sibling", PagesWorld.Today, worker: null);
        var second = await world.CaseOfAsync("Theo Sibling", PagesWorld.Today, worker: null);
        using var browser = await world.BrowserAsync("tm-1");

        await browser.GetAsync($"{Team}/allocate?case={first}");
        Assert.Contains("May be brothers and sisters", browser.Page.Text, StringComparison.Ordinal);
        Assert.Equal(new[] { first, second }.Order(StringComparer.Ordinal), browser.Page.Document.QuerySelectorAll("input[name=cases][checked]").Select(box => box.GetAttribute("value")!).Order(StringComparer.Ordinal));
        await browser.PressAsync("Allocate", ("worker", "sw-2"));

        Assert.Contains("2 cases are allocated.", browser.Page.Text, StringComparison.Ordinal);
        Assert.Equal(("sw-2", "sw-2"), ((await world.FileAsync(first)).Allocation.WorkerId, (await world.FileAsync(second)).Allocation.WorkerId));
    }

    [Fact]
    public async Task Children_of_two_families_are_no_brothers_and_sisters_because_their_cases_call_a_parent_alike()
    {
        var (mother, other) = (OrdinaryCast.Mother with { Id = "parent-1", Name = "Ruby Redfield" }, OrdinaryCast.Mother with { Id = "parent-1", Name = "Gwen Greenhill" });
        var first = await world.CaseOfAsync("Rory Redfield", PagesWorld.Today, worker: null, new ParticipantAdded(mother));
        await world.CaseOfAsync("Gus Greenhill", PagesWorld.Today, worker: null, new ParticipantAdded(other));
        var half = await world.CaseOfAsync("Bea Blackwell", PagesWorld.Today, worker: null, new ParticipantAdded(mother));
        using var browser = await world.BrowserAsync("tm-1");

        await browser.GetAsync($"{Team}/allocate?case={first}");

        Assert.Equal(new[] { first, half }.Order(StringComparer.Ordinal), browser.Page.Document.QuerySelectorAll("input[name=cases][checked]").Select(box => box.GetAttribute("value")!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_case_that_somebody_holds_passes_on_with_a_reason_only_and_until_then_no_case_does()
    {
        var held = await world.CaseOfAsync("Hetty Held", PagesWorld.Today);
        var free = await world.CaseOfAsync("Freya Free", PagesWorld.Today, worker: null);
        using var browser = await world.BrowserAsync("tm-1");

        await browser.GetAsync($"{Team}/allocate?all=true&case={held}");
        var form = browser.Page.Document.QuerySelector("main form[method=post]")!;
        var sent = form.QuerySelectorAll("input[type=hidden]").Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!)).ToList();
        var page = await browser.SendAsync(new(HttpMethod.Post, $"{Team}/allocate?all=true") { Content = new FormUrlEncodedContent([.. sent, new("cases", held), new("cases", free), new("worker", "sw-2"), new("reason", "")]) });

        Assert.Equal("#reason", page.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href"));
        Assert.Contains("Hetty Held", Assert.Single(page.Faults), StringComparison.Ordinal);
        Assert.Null((await world.FileAsync(free)).Allocation.WorkerId);
    }

    [Fact]
    public async Task A_manager_of_another_team_does_not_see_this_one()
    {
        await world.CaseOfAsync("Nora Northern", PagesWorld.Today);
        using var browser = await world.BrowserAsync("tm-9");

        await browser.GetAsync($"{Team}?team={OrdinaryCast.Team}");

        Assert.Contains("South team", browser.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nora Northern", browser.Page.Text, StringComparison.Ordinal);
    }

    /// <summary>What the cells of a case's row say; of several rows, of the one that holds some words.</summary>
    private static IReadOnlyList<string> Row(StaffBrowser browser, string caseId, string words = "") =>
        [.. browser.Page.Document.QuerySelectorAll("tbody tr").First(row => row.QuerySelector($"a[href='{StaffPages.Home}/cases/{caseId}']") is not null && row.TextContent.Contains(words, StringComparison.OrdinalIgnoreCase))
            .QuerySelectorAll("td, th").Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
