using System.Net;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Disability;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Directory;

namespace CinWorkflows.Pages.Tests.Duties;

/// <summary>What is to be done is done on the page that its button leads to.</summary>
[Collection(PagesCollection.Name)]
public sealed class DutyButtonTests(PagesWorld world)
{
    [Fact]
    public async Task A_section_47_enquiry_is_concluded_and_then_what_its_conference_decided()
    {
        var caseId = await world.CaseAsync(new SafeguardingConcernRaised("c-1", PagesWorld.Today.AddDays(-2), "Shouting at night, and a bruise."));
        await world.DoAsync(
            caseId,
            OrdinaryCast.Manager,
            new SafeguardingConcernDiscussed("c-1", PagesWorld.Today.AddDays(-1), StrategyDiscussion: true, "The threshold may be met."),
            new StrategyDiscussionHeld(PagesWorld.Today.AddDays(-1), Section47: true, "Police, health and school agree."));
        using var browser = await ButtonAsync(caseId, "Conclude the section 47 enquiry", "tm-1");
        await browser.PressAsync("Continue");
        Assert.Equal(["Say how it ended", "Say why"], browser.Page.Faults);

        await browser.PressAsync("Continue", ("outcome", nameof(Section47Outcome.Conference)), ("reasons", "Police and health see a continuing risk."));
        await browser.PressAsync("Save");
        await browser.FollowAsync("Conclude the section 47 enquiry");
        Assert.Contains("led to a child protection conference", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Record that a child protection plan began", browser.Page.Text, StringComparison.Ordinal);
        await browser.PressAsync("Continue", ("outcome", nameof(Section47Outcome.NoContinuingRisk)), ("reasons", "The grandmother has moved in, and the father has left."));
        await browser.PressAsync("Save");

        Assert.Equal([Section47Outcome.Conference, Section47Outcome.NoContinuingRisk], (await world.ActsAsync(caseId)).OfType<Section47Ended>().Select(ended => ended.Outcome));
        Assert.Empty((await world.FileAsync(caseId)).OpenEnquiries);
    }

    [Fact]
    public async Task A_plan_is_taken_over_with_who_does_now_what_it_says_and_who_was_told()
    {
        var caseId = await world.PlannedCaseAsync();
        await world.DoAsync(caseId, OrdinaryCast.Manager, new WorkerAssigned("sw-2", "The worker changed teams."));
        using var browser = await ButtonAsync(caseId, "Take over the plan", "sw-2");
        Assert.Contains("Who does this now: Enrol Robin in the breakfast club?", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("It was for Chris Worker", browser.Page.Text, StringComparison.Ordinal);

        await browser.PressAsync("Continue", ("with", OrdinaryCast.Child.Id), ("with", OrdinaryCast.Mother.Id), ("with", OrdinaryCast.School.Id), ("how", "By telephone and at a visit."));
        Assert.Equal(["Tell Sam Example, or say why they were not told"], browser.Page.Faults);
        await browser.PressAsync("Continue", ($"not-told-{OrdinaryCast.Father.Id}", "He is abroad, and hears it when he is back."));
        await browser.PressAsync("Save");

        var taken = Assert.Single((await world.ActsAsync(caseId)).OfType<PlanTakenOver>());
        Assert.Equal([new ActionGiven("a1", "sw-2")], taken.Actions!);
        Assert.Equal(OrdinaryCast.Father.Id, Assert.Single(taken.NotWith!).PersonId);
    }

    [Fact]
    public async Task Arrangements_are_agreed_anew_with_what_is_known_in_the_form()
    {
        var caseId = await world.PlannedCaseAsync();
        await world.DoAsync(caseId, OrdinaryCast.Manager, new RegimeChosen(RegimeKind.AgreedWithFamily, PagesWorld.Today, new Period(1, Unit.Months), null, [], OrdinaryCast.Mother.Id, "The family asks for fewer visits.")
        {
            AgreedOn = PagesWorld.Today,
            AlsoAgreed = [OrdinaryCast.Father.Id],
            ReviewBy = PagesWorld.Today.AddMonths(2),
            DisabilityEvidence = "Page 2 of the assessment: cerebral palsy.",
            EvidencedOn = PagesWorld.Today.AddDays(-8),
            EvidencedBy = "Dr Jones, paediatrician",
        });
        using var browser = await world.BrowserAsync("tm-1");
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}");
        await browser.FollowAsync("Agree the arrangements for a disabled child");
        Assert.Contains("were agreed until 10 May 2026", browser.Page.Text, StringComparison.Ordinal);

        await browser.PressAsync("Continue", ("reasons", "The need is as it was, and the family wishes it so."), ("reviewBy-day", "10"), ("reviewBy-month", "9"), ("reviewBy-year", "2026"));
        Assert.Equal(["Say who with parental responsibility agreed", "Say on which day they agreed."], browser.Page.Faults);
        await browser.PressAsync("Continue", ("agreedBy", OrdinaryCast.Mother.Id), ("agreedBy", OrdinaryCast.Father.Id), ("agreedOn-day", "10"), ("agreedOn-month", "3"), ("agreedOn-year", "2026"));
        await browser.PressAsync("Save");

        var chosen = (await world.ActsAsync(caseId)).OfType<RegimeChosen>().Last();
        Assert.Equal((new Period(1, Unit.Months), "Dr Jones, paediatrician", new DateOnly(2026, 9, 10)), (chosen.ReviewEvery, chosen.EvidencedBy, chosen.ReviewBy));
        Assert.Equal([OrdinaryCast.Father.Id], chosen.AlsoAgreed!);
    }

    [Fact]
    public async Task Adulthood_is_planned_ahead_of_the_birthday()
    {
        var caseId = await world.OpenAsync(new CaseOpened(PagesWorld.Today.AddDays(-8), new("child-17", "Rowan Seventeen", new(2008, 9, 1), ReceivesPlan: true), OrdinaryCast.Team, OrdinaryCast.Worker.Id, [], [OrdinaryCast.School]), OrdinaryCast.Manager);
        using var browser = await ButtonAsync(caseId, "Record the plan for turning 18", "sw-1");

        await browser.PressAsync("Continue");
        Assert.Equal(["Say how support goes on"], browser.Page.Faults);
        await browser.PressAsync("Continue", ("plan", "Adult services assess in spring; Rowan wishes to stay at college."));
        await browser.PressAsync("Save");

        Assert.Single((await world.ActsAsync(caseId)).OfType<AdulthoodPlanned>());
    }

    [Fact]
    public async Task What_an_authority_asks_for_besides_is_recorded_as_done()
    {
        var worker = new Actor("sw-e", Role.SocialWorker);
        await world.Get<IStaffRegister>().SaveTeamAsync(new("team-e", "Eastmere team", "eastmere"), default);
        await world.Get<IStaffRegister>().SaveStaffAsync(new(worker.Id, "Ellis Eastmere", "ellis@eastmere.example", "team-e", [worker.Role]), default);
        var caseId = await world.OpenAsync(new CaseOpened(PagesWorld.Today.AddDays(-8), new("child-18", "Sasha Eastmere", new(2017, 6, 1), ReceivesPlan: true), "team-e", worker.Id, [], [OrdinaryCast.School]), worker, "eastmere");
        await world.DoAsync(caseId, worker, new VisitMade(PagesWorld.Today, ChildSeen: true, SeenAlone: false, "Sasha’s aunt stayed in the room."));
        using var browser = await ButtonAsync(caseId, "Record that it is done", worker.Id);
        Assert.Contains("Discuss with the Team Leader why the child was not seen alone", browser.Page.Text, StringComparison.Ordinal);

        await browser.PressAsync("Continue", ("note", "The Team Leader and I talked it through: the next visit is at school."));
        await browser.PressAsync("Save");

        Assert.StartsWith("discussNotSeenAlone", Assert.Single((await world.ActsAsync(caseId)).OfType<FurtherDutyDone>()).Duty, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_by_another_entry_says_by_which_and_asks_nothing()
    {
        var caseId = await world.PlannedCaseAsync();
        await world.DoAsync(caseId, OrdinaryCast.Worker, new PlanReplyRecorded(1, OrdinaryCast.Mother.Id, PlanReply.Disagrees, PagesWorld.Today, "The visits are too early in the day."));

        using var browser = await ButtonAsync(caseId, "Record that it is done", "sw-1");

        Assert.Contains("This is done by itself once this is recorded: review outcome recorded.", browser.Page.Text, StringComparison.Ordinal);
        Assert.Null(browser.Page.Document.QuerySelector("main form[method=post]"));
    }

    [Fact]
    public async Task A_plan_of_which_only_the_dates_came_is_written_here()
    {
        var caseId = await world.OpenAsync(new EpisodeAdopted
        {
            AdoptedOn = PagesWorld.Today,
            ReferredOn = PagesWorld.Today.AddDays(-60),
            Child = new("child-19", "Remy Adopted", new(2017, 6, 1), ReceivesPlan: false),
            TeamId = OrdinaryCast.Team,
            WorkerId = OrdinaryCast.Worker.Id,
            AssessmentStartedOn = PagesWorld.Today.AddDays(-58),
            AssessmentConcludedOn = PagesWorld.Today.AddDays(-40),
            PlanStartedOn = PagesWorld.Today.AddDays(-35),
        }, OrdinaryCast.Manager);

        using var browser = await ButtonAsync(caseId, "Write the plan", "sw-1");

        Assert.EndsWith("/plan/write", browser.Page.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, browser.Page.Status);
    }

    /// <summary>A browser on the page to which a button of what is to be done for a child leads.</summary>
    private async Task<StaffBrowser> ButtonAsync(string caseId, string button, string person)
    {
        var browser = await world.BrowserAsync(person);
        await browser.GetAsync($"{StaffPages.Home}?child={caseId}");
        await browser.FollowAsync(button);
        return browser;
    }
}
