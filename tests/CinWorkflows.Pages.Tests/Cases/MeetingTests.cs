using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Pages.Tests.Cases;

[Collection(PagesCollection.Name)]
public sealed class MeetingTests(PagesWorld world)
{
    [Fact]
    public async Task A_meeting_is_booked_at_a_time_that_fits_and_stands_among_those_to_come()
    {
        var caseId = await world.PlannedCaseAsync();
        using var browser = await world.BrowserAsync();
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/meetings");
        await browser.FollowAsync("Book a meeting");
        var slot = browser.Page.Document.QuerySelector("input[name=slot]")!.GetAttribute("value")!;

        await browser.PressAsync("Continue", ("slot", slot), ("venue", "Family centre"), ("transport", "By bus"), ("childCare", "With us"), ("timing", "After school"));
        Assert.Contains("What follows when you save", browser.Page.Text, StringComparison.Ordinal);
        await browser.PressAsync("Save");

        Assert.Contains("The meeting is booked.", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Family centre", browser.Page.Text, StringComparison.Ordinal);
        Assert.Single((await world.ActsAsync(caseId)).OfType<MeetingArranged>());
    }

    [Fact]
    public async Task A_review_with_its_outcome_takes_a_form_and_a_check_and_shows_what_both_lead_to()
    {
        var caseId = await ReviewBookedAsync();
        using var browser = await world.BrowserAsync();

        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/record/meeting?about=r-1");
        await browser.PressAsync("Continue", ("on-day", "10"), ("on-month", "3"), ("note", "Robin said: breakfast is good."), ("progress-o1", "OnTrack"), ("outcomes", "RemainsInNeed"), ("reasons", "Mornings are better; bedtimes are not yet."), ("amendPlan", "no"));
        Assert.Contains("This is done", browser.Page.Text, StringComparison.Ordinal);
        await browser.PressAsync("Save");

        var acts = await world.ActsAsync(caseId);
        Assert.Single(acts.OfType<MeetingHeld>(), held => held.MeetingId == "r-1");
        Assert.Equal([ReviewOutcome.RemainsInNeed], Assert.Single(acts.OfType<ReviewOutcomeRecorded>()).Outcomes);
    }

    [Fact]
    public async Task What_an_outcome_lacks_is_said_at_its_field_and_neither_act_is_recorded()
    {
        var caseId = await ReviewBookedAsync();
        using var browser = await world.BrowserAsync();

        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/record/meeting?about=r-1");
        await browser.PressAsync("Continue", ("on-day", "10"), ("on-month", "3"), ("note", "Robin said: breakfast is good."), ("outcomes", "RemainsInNeed"), ("reasons", "Mornings are better."), ("amendPlan", "no"));

        Assert.Equal(["Say how far this is"], browser.Page.Faults);
        Assert.DoesNotContain(await world.ActsAsync(caseId), act => act is MeetingHeld { MeetingId: "r-1" });
    }

    private async Task<string> ReviewBookedAsync()
    {
        var caseId = await world.PlannedCaseAsync();
        var starts = LondonTime.At(PagesWorld.Today.AddDays(1), new(16, 0));
        await world.DoAsync(caseId, OrdinaryCast.Worker, new MeetingArranged("r-1", MeetingPurpose.Review, starts, starts.AddHours(1), new("Family centre", "By bus", "With us", "After school"), OrdinaryCast.Worker.Id, Role.SocialWorker, [OrdinaryCast.Child.Id, OrdinaryCast.Mother.Id, OrdinaryCast.Father.Id, OrdinaryCast.School.Id]));
        return caseId;
    }
}
