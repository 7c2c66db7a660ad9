using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Meetings;

namespace CinWorkflows.Records.Tests.Calendars;

/// <summary>What is kept of what was seen in a calendar, in which people write too.</summary>
public abstract class SeenCalendarContract(RecordStore store) : RecordTest(store)
{
    private protected const string Key = "C-1/m1";
    private protected const string Box = "team@council.example";

    private protected DateTimeOffset Ends => Now.AddDays(1);

    private protected static readonly CalendarReceipt Placed = new(CalendarState.Placed, "event-1", null);

    private CalendarEntry Seen => new("event-1", Key, Now, Now.AddHours(1), false, [new("school@example.org", CalendarAnswer.Declined) { ProposedStart = Now, ProposedEnd = Now.AddHours(1) }])
    {
        Venue = "Library",
        Version = "v2",
        Online = true,
        OnlineLink = "https://teams.example/1",
    };

    [Fact]
    public async Task Seen_ItsAnswersItsLinkAndHowItStandsAreKept()
    {
        await OrderAsync(0);
        await AttemptAsync(0, Placed);
        await Calendars.SeenAsync(Key, Seen, new Dictionary<string, CalendarAnswer> { ["school"] = CalendarAnswer.Declined }, Now, None);

        var entry = Assert.Single(await Calendars.OfCaseAsync("C-1", None));
        Assert.Equal(KeyValuePair.Create("school", CalendarAnswer.Declined), Assert.Single(entry.Answers));
        Assert.Equal(("https://teams.example/1", "v2", "Library"), (entry.OnlineLink, entry.Standing!.Version, entry.Standing.Venue));
        Assert.Equal(("school@example.org", Now), (entry.Standing.Answers[0].Address, entry.Standing.Answers[0].ProposedStart));
    }

    [Fact]
    public async Task Over_ItsCalendarIsLookedAtForAWeek_AndIsThenNoMoreReadable_NorUnreadable()
    {
        await OrderAsync(0);
        await AttemptAsync(0, Placed);
        var calendar = Assert.Single(await Calendars.ToLookAtAsync(Now, Ends.AddTicks(-10), 10, None));
        await Calendars.NotLookedAsync(calendar, Now, "404", None);
        Assert.Single(await Calendars.UnreadableAsync(Now, Ends.AddTicks(-10), 10, None));

        Assert.Empty(await Calendars.ToLookAtAsync(Now, Ends, 10, None));
        Assert.Empty(await Calendars.WatchedInAsync("northamptonshire", Box, Ends, None));
        Assert.Empty(await Calendars.UnreadableAsync(Now, Ends, 10, None));

        await Calendars.SeenAsync(Key, Seen with { StartsAt = Ends, EndsAt = Ends.AddDays(60) }, new Dictionary<string, CalendarAnswer>(), Now, None);
        Assert.Equal(Ends.AddDays(60), Assert.Single(await Calendars.WatchedInAsync("northamptonshire", Box, Ends, None)).Order.EndsAt);
    }

    [Fact]
    public async Task DeletedBeforeAChangeOfOurs_AndPutBack_TheChangeIsBroughtToIt()
    {
        await OrderAsync(0);
        await AttemptAsync(0, Placed);
        await OrderAsync(1);
        await AttemptAsync(1, new(CalendarState.Failed, null, "deletedByHand"));
        var gone = Assert.Single(await Calendars.WatchedInAsync("northamptonshire", Box, Now, None));
        Assert.Equal((CalendarState.Failed, null, null), (gone.State, gone.EventId, gone.PlacedRevision));
        Assert.Empty(await Calendars.UnplacedAsync(10, None));

        await Calendars.SeenAsync(Key, Seen, new Dictionary<string, CalendarAnswer>(), Now.AddMinutes(5), None);

        var due = Assert.Single(await Calendars.DueAsync(Now.AddMinutes(5), 10, None));
        Assert.Equal((CalendarState.Pending, "event-1", null), (due.State, due.EventId, due.Standing));
    }

    [Fact]
    public async Task PutBackAfterWeTookItOut_ItIsWrong_UntilItIsGoneAgain_OrOver()
    {
        await OrderAsync(0);
        await AttemptAsync(0, Placed);
        await OrderAsync(1, withdrawn: true);
        await AttemptAsync(1, new(CalendarState.Withdrawn, "event-1", null));
        Assert.Equal(CalendarState.Withdrawn, Assert.Single(await Calendars.WatchedInAsync("northamptonshire", Box, Now, None)).State);

        await Calendars.RestoredAsync(Key, stands: true, None);
        Assert.Equal("restoredByHand", Assert.Single(await Calendars.FailedAsync(10, None)).Problem);
        Assert.Empty(await Calendars.DueAsync(Ends.AddTicks(-10), 10, None));
        Assert.Single(await Calendars.DueAsync(Ends, 10, None));
        Assert.Single(await Calendars.WatchedInAsync("northamptonshire", Box, Now, None));

        await Calendars.RestoredAsync(Key, stands: false, None);
        Assert.Empty(await Calendars.FailedAsync(10, None));
        Assert.Empty(await Calendars.DueAsync(Ends, 10, None));
    }

    [Fact]
    public async Task Leaving_ItsEntryIsNotKnownAnyMore_SoThatItMayBeMadeAnew()
    {
        await OrderAsync(0);
        await AttemptAsync(0, Placed);
        await OrderAsync(1);

        await Calendars.LeavingAsync(Key, None);

        Assert.Null(Assert.Single(await Calendars.DueAsync(Now, 10, None)).EventId);
    }

    [Fact]
    public async Task Postponed_ItWaitsWithItsCalendar_AndCountsAsNoAttempt()
    {
        var line = new WaitingLine(new($"northamptonshire/calendar/{Box}", FaultCause.NotPermitted), 1, Now, Now.AddMinutes(15), "403");
        await OrderAsync(0);

        await Calendars.PostponeAsync(Key, 0, line, None);

        var due = Assert.Single(await Calendars.DueAsync(Now.AddMinutes(15), 10, None));
        Assert.Equal((line.Wait, "403", 0), (due.WaitsFor, due.Problem, due.Attempts));
        Assert.Empty(await Calendars.DueAsync(Now.AddMinutes(14), 10, None));
        await OrderAsync(1);
        await Calendars.PostponeAsync(Key, 0, line, None);
        Assert.Single(await Calendars.DueAsync(Now, 10, None));
    }

    [Fact]
    public async Task TakenOutByHandAndPutBack_ItStandsAtItsRevisionAgain()
    {
        await OrderAsync(0);
        await AttemptAsync(0, Placed);
        await Calendars.GoneAsync(Key, None);

        await Calendars.SeenAsync(Key, Seen, new Dictionary<string, CalendarAnswer>(), Now, None);

        var entry = Assert.Single(await Calendars.WatchedInAsync("northamptonshire", Box, Now, None));
        Assert.Equal((CalendarState.Placed, "event-1", 0, null), (entry.State, entry.EventId, entry.PlacedRevision, entry.Problem));
        Assert.Empty(await Calendars.FailedAsync(10, None));
    }

    [Fact]
    public async Task WithoutTheLinkThatWasAskedFor_ItStandsAndSomethingIsWrong_UntilTheLinkIsSeen()
    {
        await OrderAsync(0);
        await AttemptAsync(0, Placed with { Problem = "noOnlineLink" });
        Assert.Equal("noOnlineLink", Assert.Single(await Calendars.FailedAsync(10, None)).Problem);

        await Calendars.SeenAsync(Key, Seen, new Dictionary<string, CalendarAnswer>(), Now, None);

        Assert.Empty(await Calendars.FailedAsync(10, None));
    }

    [Fact]
    public async Task AboutToBeWritten_WhomWePutThereIsKept_AlsoWhereTheAttemptIsCutOff()
    {
        await OrderAsync(0);
        await Calendars.WritingAsync(Key, ["head@school.example"], None);
        await AttemptAsync(0, new(CalendarState.Pending, null, "timeout"), nextInMinutes: 1);

        Assert.Equal(["head@school.example"], Assert.Single(await Calendars.OfCaseAsync("C-1", None)).Ours);
    }

    [Fact]
    public async Task NotReadable_ACalendarIsSeenBySomebody_AndWhatWasToldOfItWaits()
    {
        await OrderAsync(0);
        await AttemptAsync(0, Placed);
        var calendar = Assert.Single(await Calendars.ToLookAtAsync(Now, Now, 10, None)) with { Subscription = new("sub-1", "secret", Now.AddDays(6)) };
        await Calendars.LookedAsync(calendar, Now, None);
        Assert.True(await Calendars.ToldOfChangeAsync("sub-1", "secret", CalendarNews.Changed, Now, None));

        await Calendars.NotLookedAsync(calendar, Now, "403 ErrorAccessDenied", None);
        await Calendars.NotLookedAsync(calendar, Now.AddMinutes(5), "403 ErrorAccessDenied", None);

        Assert.Equal(new(calendar.Authority, Box, Now, "403 ErrorAccessDenied"), Assert.Single(await Calendars.UnreadableAsync(Now, Now, 10, None)));
        Assert.Empty(await Calendars.UnreadableAsync(Now.AddMinutes(-1), Now, 10, None));
        Assert.Empty(await Calendars.ToLookAtAsync(Now.AddMinutes(4), Now, 10, None));
        Assert.Single(await Calendars.ToLookAtAsync(Now.AddMinutes(5), Now, 10, None));

        await Calendars.LookedAsync(calendar, Now.AddMinutes(10), None);
        Assert.Empty(await Calendars.UnreadableAsync(Now.AddDays(1), Now, 10, None));
    }

    private protected async Task<WatchedCalendar> SubscribedAsync()
    {
        await OrderAsync(0);
        await AttemptAsync(0, Placed);
        var calendar = Assert.Single(await Calendars.ToLookAtAsync(Now, Now, 10, None)) with
        {
            Subscription = new("sub-1", "secret", Now.AddDays(6)) { Address = "https://cin.example/told" },
        };
        await Calendars.LookedAsync(calendar, Now, None);
        return calendar;
    }

    private protected async Task OrderAsync(int revision, bool withdrawn = false, bool letter = false)
    {
        if (await Reader.FindAsync("C-1", None) is null)
        {
            await OpenAsync();
        }

        await Record.CompleteStepAsync(
            "C-1",
            new($"SendInvitations:m1/{revision}", Now, []),
            letter ? [new("C-1/letter", "C-1", MessageKind.Invitation, new("mother", IsStaff: false), "m1")] : [],
            new("C-1", "m1", "northamptonshire", revision, withdrawn, Ends),
            None);
    }

    private protected Task AttemptAsync(int revision, CalendarReceipt receipt, int? nextInMinutes = null, DateTimeOffset? at = null) => Calendars.RecordAttemptAsync(
        Key,
        new(at ?? Now, revision, Box, receipt, nextInMinutes is { } minutes ? Now.AddMinutes(minutes) : null),
        None);
}
