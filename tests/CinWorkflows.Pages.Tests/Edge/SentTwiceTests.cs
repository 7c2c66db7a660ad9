using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Directory;

namespace CinWorkflows.Pages.Tests.Edge;

/// <summary>A second click records nothing more and is answered as the first; two people at a time do not stand in each other's way.</summary>
[Collection(PagesCollection.Name)]
public sealed class SentTwiceTests(PagesWorld world)
{
    [Fact]
    public async Task A_concern_that_is_sent_twice_is_recorded_once_and_answered_as_the_first_time()
    {
        var caseId = await world.CaseAsync();
        using var browser = await world.BrowserAsync();
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/record/concern");

        var first = await browser.PressAsync("Raise a concern", ("concern", "Shouting at night."));
        var second = await browser.PressAgainAsync();

        Assert.Equal(first.Address, second.Address);
        Assert.Contains("The concern is recorded", second.Text, StringComparison.Ordinal);
        Assert.Single((await world.ActsAsync(caseId)).OfType<SafeguardingConcernRaised>());
    }

    [Fact]
    public async Task Two_people_who_raise_a_concern_at_a_time_are_both_recorded()
    {
        var caseId = await world.CaseAsync();
        using var worker = await world.BrowserAsync();
        using var manager = await world.BrowserAsync("tm-1");
        await worker.GetAsync($"{StaffPages.Home}/cases/{caseId}/record/concern");
        await manager.GetAsync($"{StaffPages.Home}/cases/{caseId}/record/concern");

        await Task.WhenAll(worker.PressAsync("Raise a concern", ("concern", "Shouting at night.")), manager.PressAsync("Raise a concern", ("concern", "A bruise on the arm.")));

        Assert.Contains("The concern is recorded", worker.Page.Text, StringComparison.Ordinal);
        Assert.Contains("The concern is recorded", manager.Page.Text, StringComparison.Ordinal);
        var raised = (await world.ActsAsync(caseId)).OfType<SafeguardingConcernRaised>().ToList();
        Assert.Equal(["A bruise on the arm.", "Shouting at night."], raised.Select(act => act.Concern).Order(StringComparer.Ordinal));
        Assert.Equal(2, raised.Select(act => act.ConcernId).Distinct().Count());
    }

    [Fact]
    public async Task A_meeting_that_was_not_booked_is_recorded_once_though_it_is_saved_twice()
    {
        var caseId = await world.PlannedCaseAsync();
        using var browser = await world.BrowserAsync();
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/meetings");
        await browser.FollowAsync("Record one that was not booked here");
        await browser.PressAsync("Continue", ("purpose", "Review"), ("time", "09:00"), ("on-day", "10"), ("attended", OrdinaryCast.Mother.Id), ("note", "Breakfast is good."), ("chairedBy", browser.Page.Document.QuerySelector("#chairedBy option[value$='/sw-1']")!.GetAttribute("value")!));

        await SavedTwiceAsync(browser);

        Assert.Single((await world.ActsAsync(caseId)).OfType<MeetingHeld>(), held => held.Unarranged?.Purpose == MeetingPurpose.Review);
    }

    [Fact]
    public async Task A_meeting_that_was_booked_is_recorded_once_though_the_page_was_opened_without_saying_which()
    {
        var caseId = await world.PlannedCaseAsync();
        var starts = LondonTime.At(PagesWorld.Today.AddDays(1), new(16, 0));
        await world.DoAsync(caseId, OrdinaryCast.Worker, new MeetingArranged("r-1", MeetingPurpose.Review, starts, starts.AddHours(1), new("Family centre", "By bus", "With us", "After school"), OrdinaryCast.Worker.Id, Role.SocialWorker, [OrdinaryCast.Child.Id, OrdinaryCast.Mother.Id, OrdinaryCast.Father.Id, OrdinaryCast.School.Id]));
        using var browser = await world.BrowserAsync();
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}");
        await browser.FollowAsync("Record a meeting");
        await browser.PressAsync("Continue", ("on-day", "10"), ("note", "Breakfast is good."));

        await SavedTwiceAsync(browser);

        Assert.Single((await world.ActsAsync(caseId)).OfType<MeetingHeld>(), held => held.MeetingId == "r-1");
    }

    [Fact]
    public async Task Somebody_who_joins_the_case_is_added_once_though_it_is_saved_twice()
    {
        var caseId = await world.CaseAsync();
        using var browser = await world.BrowserAsync();
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/record/person-joins");
        await browser.PressAsync("Continue", ("name", "Jean Neighbour"), ("kind", "Other"), ("plan", "no"));

        await SavedTwiceAsync(browser);

        Assert.Single((await world.ActsAsync(caseId)).OfType<ParticipantAdded>());
    }

    [Fact]
    public async Task Whoever_has_several_roles_saves_twice_in_the_same_of_them()
    {
        await world.Get<IStaffRegister>().SaveStaffAsync(new("both-1", "Kit Both", "kit@council.example", OrdinaryCast.Team, [Role.BusinessSupport, Role.SocialWorker]), default);
        var caseId = await world.CaseAsync();
        using var browser = await world.BrowserAsync("both-1");
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/record/visit");
        await browser.PressAsync("Continue", ("seen", "alone"), ("words", "I like breakfast."));

        await SavedTwiceAsync(browser);

        Assert.Single((await world.ActsAsync(caseId)).OfType<VisitMade>());
    }

    private static async Task SavedTwiceAsync(StaffBrowser browser)
    {
        Assert.Empty(browser.Page.Faults);
        var first = await browser.PressAsync("Save");
        Assert.NotNull(first.Document.QuerySelector(".govuk-notification-banner--success"));

        var second = await browser.PressAgainAsync();

        Assert.Empty(second.Faults);
        Assert.Equal(first.Address, second.Address);
    }
}
