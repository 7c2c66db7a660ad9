using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Pages.Tests.Duties;

/// <summary>What is to be done about a meeting is done on the page that its button leads to.</summary>
[Collection(PagesCollection.Name)]
public sealed class MeetingButtonTests(PagesWorld world)
{
    private static readonly DateTimeOffset Starts = LondonTime.At(PagesWorld.Today.AddDays(1), new(16, 0));

    [Fact]
    public async Task After_the_case_was_given_to_somebody_else_it_is_said_who_chairs()
    {
        var caseId = await ReviewBookedAsync();
        await world.DoAsync(caseId, OrdinaryCast.Manager, new WorkerAssigned("sw-2", "The worker changed teams."));
        using var browser = await ButtonAsync(caseId, "Say who chairs and who comes", "sw-2");
        Assert.Contains("Chris Worker was to chair", browser.Page.Text, StringComparison.Ordinal);

        await browser.PressAsync("Continue");
        Assert.Equal(["Say why it changes"], browser.Page.Faults);
        await browser.PressAsync("Continue", ("reason", "The case was given to another worker."));
        await browser.PressAsync("Save");

        var changed = Assert.Single((await world.ActsAsync(caseId)).OfType<MeetingAttendeesChanged>());
        Assert.Equal(("r-1", "sw-2", 4), (changed.MeetingId, changed.ChairId, changed.Attendees.Count));
    }

    [Fact]
    public async Task A_review_that_was_cancelled_is_booked_again()
    {
        var caseId = await ReviewBookedAsync();
        await world.DoAsync(caseId, OrdinaryCast.Worker, new MeetingCancelled("r-1", "The mother is in hospital."));
        using var browser = await world.BrowserAsync();

        await browser.GetAsync($"{StaffPages.Home}?child={caseId}");
        var line = browser.Page.Document.QuerySelectorAll("li").First(one => one.TextContent.Contains("Arrange the meeting again", StringComparison.Ordinal));
        await browser.GetAsync(line.QuerySelector("a.cin-work__do")!.GetAttribute("href")!);

        Assert.Matches("Book a meeting: [A-Za-z ]*[Rr]eview", browser.Page.Text);
    }

    [Fact]
    public async Task A_meeting_is_moved_to_the_time_that_somebody_proposes()
    {
        var caseId = await ReviewBookedAsync();
        await world.FindAsync(caseId, new MeetingTimeProposed("r-1", OrdinaryCast.School.Id, Starts.AddDays(1), Starts.AddDays(1).AddHours(1)));
        using var browser = await ButtonAsync(caseId, "Settle what is open about a meeting", "sw-1");
        Assert.Contains("Jo Teacher proposes another time", browser.Page.Text, StringComparison.Ordinal);

        await browser.PressAsync("Continue", ("what", "time-1"), ("reason", "The school cannot come earlier."));
        await browser.PressAsync("Save");

        var moved = Assert.Single((await world.ActsAsync(caseId)).OfType<MeetingMoved>());
        Assert.Equal((Starts.AddDays(1), Starts.AddDays(1).AddHours(1)), (moved.StartsAt, moved.EndsAt));
    }

    [Fact]
    public async Task A_meeting_that_the_calendar_shows_otherwise_is_kept_as_it_is_on_record()
    {
        var caseId = await ReviewBookedAsync();
        await world.FindAsync(caseId, new MeetingDifferedInCalendar("r-1", CalendarDifference.Deleted));
        using var browser = await ButtonAsync(caseId, "Settle what is open about a meeting", "sw-1");
        Assert.Contains("It was deleted or cancelled in the calendar.", browser.Page.Text, StringComparison.Ordinal);

        await browser.PressAsync("Continue", ("what", "keep"), ("reason", "It was deleted by mistake."));
        await browser.PressAsync("Save");

        Assert.Single((await world.ActsAsync(caseId)).OfType<MeetingKept>());
    }

    private async Task<string> ReviewBookedAsync()
    {
        var caseId = await world.PlannedCaseAsync();
        await world.DoAsync(caseId, OrdinaryCast.Worker, new MeetingArranged("r-1", MeetingPurpose.Review, Starts, Starts.AddHours(1), new("Family centre", "By bus", "With us", "After school"), OrdinaryCast.Worker.Id, Role.SocialWorker, [OrdinaryCast.Child.Id, OrdinaryCast.Mother.Id, OrdinaryCast.Father.Id, OrdinaryCast.School.Id]));
        return caseId;
    }

    private async Task<StaffBrowser> ButtonAsync(string caseId, string button, string person)
    {
        var browser = await world.BrowserAsync(person);
        await browser.GetAsync($"{StaffPages.Home}?child={caseId}");
        await browser.FollowAsync(button);
        return browser;
    }
}
