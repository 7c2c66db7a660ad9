using CinWorkflows.Cases.Contacts;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Meetings;

namespace CinWorkflows.Records.Tests.Calendars;

public abstract class CalendarBookContract(RecordStore store) : SeenCalendarContract(store)
{
    [Fact]
    public async Task Ordered_ItIsDueAtOnce_AndOnceOnly()
    {
        await OrderAsync(0);

        var due = Assert.Single(await Calendars.DueAsync(Now, 10, None));

        Assert.Equal((new CalendarOrder("C-1", "m1", "northamptonshire", 0, false, Ends), CalendarState.Pending, null), (due.Order, due.State, due.EventId));
        Assert.Equal(Now, await Calendars.NextDueAsync(None));
        Assert.Empty(await Calendars.DueAsync(Now.AddTicks(-1), 10, None));
    }

    [Fact]
    public async Task Placed_ItIsNotDue_AndStandsInItsCalendar()
    {
        await OrderAsync(0);
        await AttemptAsync(0, Placed);

        Assert.Empty(await Calendars.DueAsync(Now.AddDays(9), 10, None));
        var entry = Assert.Single(await Calendars.WatchedInAsync("northamptonshire", Box, Now, None));
        Assert.Equal((CalendarState.Placed, "event-1", 0), (entry.State, entry.EventId, entry.PlacedRevision));
        Assert.Empty(await Calendars.WatchedInAsync("hillingdon", Box, Now, None));
    }

    [Fact]
    public async Task Failing_ItIsTriedAgain_AndKeepsTheEntrysId()
    {
        await OrderAsync(0);
        await AttemptAsync(0, Placed);
        await OrderAsync(1);
        await AttemptAsync(1, new(CalendarState.Pending, null, "throttled"), nextInMinutes: 5);

        var due = Assert.Single(await Calendars.DueAsync(Now.AddMinutes(5), 10, None));
        Assert.Equal(("event-1", "throttled", 1, 0), (due.EventId, due.Problem, due.Attempts, due.PlacedRevision));
    }

    [Fact]
    public async Task AnAttemptAtAnOlderRevision_LeavesTheNewerToBeDone()
    {
        await OrderAsync(0);
        await OrderAsync(1);
        await AttemptAsync(0, Placed);

        var due = Assert.Single(await Calendars.DueAsync(Now, 10, None));
        Assert.Equal((1, "event-1", 0), (due.Order.Revision, due.EventId, due.PlacedRevision));
    }

    [Fact]
    public async Task AnOlderOrder_ThatComesLate_ChangesNothing()
    {
        await OrderAsync(2);
        await OrderAsync(1);

        Assert.Equal(2, Assert.Single(await Calendars.DueAsync(Now, 10, None)).Order.Revision);
    }

    [Fact]
    public async Task CalendarsToLookAt_AreThoseInWhichSomethingStands_NotLookedAtLately()
    {
        await OrderAsync(0);
        Assert.Empty(await Calendars.ToLookAtAsync(Now, Now, 10, None));

        await AttemptAsync(0, Placed);
        var first = Assert.Single(await Calendars.ToLookAtAsync(Now, Now, 10, None));
        Assert.Equal(("northamptonshire", Box, null), (first.Authority, first.Mailbox, first.Subscription));

        var known = first with { Subscription = new("sub-1", "secret", Now.AddDays(6)) };
        await Calendars.LookedAsync(known, Now, None);
        Assert.Empty(await Calendars.ToLookAtAsync(Now.AddMinutes(-1), Now, 10, None));
        Assert.Equal(known, Assert.Single(await Calendars.ToLookAtAsync(Now, Now, 10, None)));
    }

    [Theory]
    [InlineData("sub-1", "secret", true)]
    [InlineData("sub-1", "guess", false)]
    [InlineData("sub-2", "secret", false)]
    public async Task ToldOfAChange_ByItsSecretOnly_TheCalendarIsLookedAtSoon(string subscription, string secret, bool genuine)
    {
        await OrderAsync(0);
        await AttemptAsync(0, Placed);
        var calendar = Assert.Single(await Calendars.ToLookAtAsync(Now, Now, 10, None));
        await Calendars.LookedAsync(calendar with { Subscription = new("sub-1", "secret", Now.AddDays(6)) }, Now, None);

        Assert.Equal(genuine, await Calendars.ToldOfChangeAsync(subscription, secret, CalendarNews.Changed, Now, None));
        Assert.Equal(genuine ? 1 : 0, (await Calendars.ToLookAtAsync(Now.AddMinutes(-1), Now, 10, None)).Count);
    }

    [Theory]
    [InlineData(CalendarNews.Changed, false)]
    [InlineData(CalendarNews.PromiseInDoubt, true)]
    public async Task ToldThatItsPromiseIsInDoubt_ItCountsAsRunOut(CalendarNews news, bool runOut)
    {
        var calendar = await SubscribedAsync();

        await Calendars.ToldOfChangeAsync("sub-1", "secret", news, Now.AddMinutes(1), None);

        var known = Assert.Single(await Calendars.ToLookAtAsync(Now.AddMinutes(-1), Now, 10, None));
        Assert.Equal(runOut ? Now.AddMinutes(1) : calendar.Subscription!.ExpiresAt, known.Subscription!.ExpiresAt);
        Assert.Equal(("sub-1", "https://cin.example/told"), (known.Subscription.Id, known.Subscription.Address));
    }

    [Fact]
    public async Task ToldWhileItIsLookedAt_ItIsLookedAtAgain()
    {
        var calendar = await SubscribedAsync();
        await Calendars.ToldOfChangeAsync("sub-1", "secret", CalendarNews.PromiseInDoubt, Now.AddMinutes(2), None);

        await Calendars.LookedAsync(calendar, Now.AddMinutes(1), None);

        var known = Assert.Single(await Calendars.ToLookAtAsync(Now.AddMinutes(-1), Now, 10, None));
        Assert.Equal(Now.AddMinutes(2), known.Subscription!.ExpiresAt);
        await Calendars.LookedAsync(calendar, Now.AddMinutes(3), None);
        Assert.Empty(await Calendars.ToLookAtAsync(Now.AddMinutes(-1), Now, 10, None));
    }

    [Fact]
    public async Task Link_IsToBeTold_UntilItIs_AndAgainWhenItIsAnother()
    {
        await OrderAsync(0);
        await AttemptAsync(0, Placed);
        Assert.Empty(await Calendars.LinksToTellAsync(10, None));

        await AttemptAsync(0, Placed with { OnlineLink = "https://teams.example/1", DialIn = new("020 7946 0000", "123") });
        var entry = Assert.Single(await Calendars.LinksToTellAsync(10, None));
        Assert.Equal(("https://teams.example/1", new DialIn("020 7946 0000", "123"), Now), (entry.OnlineLink, entry.DialIn, entry.LinkedAt));

        await Calendars.LinkToldAsync(Key, entry.LinkedAt!.Value, None);
        await AttemptAsync(0, Placed);
        Assert.Empty(await Calendars.LinksToTellAsync(10, None));
        await AttemptAsync(0, Placed with { OnlineLink = "https://teams.example/2" }, at: Now.AddMinutes(1));
        Assert.Equal("https://teams.example/2", Assert.Single(await Calendars.LinksToTellAsync(10, None)).OnlineLink);
    }

    [Fact]
    public async Task Link_WaitsForTheLettersAboutItsMeetingThatHaveNotLeft()
    {
        await OrderAsync(0, letter: true);
        await AttemptAsync(0, Placed with { OnlineLink = "https://teams.example/1" });
        Assert.Empty(await Calendars.LinksToTellAsync(10, None));

        await Outbox.RecordAttemptAsync("C-1/letter", new(Now, new(DeliveryState.Accepted, "sent", null), null, Medium.Email, []), None);
        Assert.Single(await Calendars.LinksToTellAsync(10, None));
    }

    [Fact]
    public async Task Link_OfAnEntryThatIsGone_IsGone()
    {
        await OrderAsync(0);
        await AttemptAsync(0, Placed with { OnlineLink = "https://teams.example/1" });
        await Calendars.GoneAsync(Key, None);

        Assert.Empty(await Calendars.LinksToTellAsync(10, None));
        Assert.Null(Assert.Single(await Calendars.OfCaseAsync("C-1", None)).OnlineLink);
    }

    [Fact]
    public async Task Failed_ItIsUnplaced_UntilReported_AndAgainAtItsNextRevision()
    {
        await OrderAsync(0);
        await AttemptAsync(0, new(CalendarState.Failed, null, "mailboxUnknown"));
        Assert.Equal(Key, Assert.Single(await Calendars.UnplacedAsync(10, None)).Order.Key);

        await Calendars.ReportedAsync(Key, 0, None);
        Assert.Empty(await Calendars.UnplacedAsync(10, None));

        await OrderAsync(1);
        await AttemptAsync(1, new(CalendarState.Failed, null, "mailboxUnknown"));
        Assert.Equal(1, Assert.Single(await Calendars.UnplacedAsync(10, None)).Order.Revision);
    }

    [Fact]
    public async Task Failed_AlsoAWithdrawal_IsListed_UntilItIsDone()
    {
        await OrderAsync(0);
        await AttemptAsync(0, Placed);
        Assert.Empty(await Calendars.FailedAsync(10, None));

        await OrderAsync(1, withdrawn: true);
        await AttemptAsync(1, new(CalendarState.Failed, null, "403"), nextInMinutes: 60);
        var failed = Assert.Single(await Calendars.FailedAsync(10, None));
        Assert.Equal((Key, true, "event-1", "403"), (failed.Order.Key, failed.Order.Withdrawn, failed.EventId, failed.Problem));
        Assert.Equal(Key, Assert.Single(await Calendars.DueAsync(Now.AddMinutes(60), 10, None)).Order.Key);

        await AttemptAsync(1, new(CalendarState.Withdrawn, null, null));
        Assert.Empty(await Calendars.FailedAsync(10, None));
    }

    [Fact]
    public async Task ToBeWrittenAgain_ItIsDueAtTheRevisionThatStands_WhereItStands()
    {
        await OrderAsync(0);
        await AttemptAsync(0, Placed);
        Assert.Empty(await Calendars.DueAsync(Now, 10, None));

        await Calendars.AgainAsync(Key, Now, None);

        var due = Assert.Single(await Calendars.DueAsync(Now, 10, None));
        Assert.Equal((CalendarState.Pending, 0, 0, 0, Now), (due.State, due.Order.Revision, due.PlacedRevision, due.Attempts, due.OrderedAt));
        await AttemptAsync(0, Placed);
        await Calendars.GoneAsync(Key, None);
        await Calendars.AgainAsync(Key, Now, None);
        Assert.Empty(await Calendars.DueAsync(Now, 10, None));
    }

    [Fact]
    public async Task TakenOutByHand_ItMayBePutBack_AndIsNoFailureOfOurs()
    {
        await OrderAsync(0);
        await AttemptAsync(0, Placed);
        await Calendars.GoneAsync(Key, None);

        Assert.Null(Assert.Single(await Calendars.WatchedInAsync("northamptonshire", Box, Now, None)).EventId);
        Assert.Empty(await Calendars.UnplacedAsync(10, None));
        Assert.Equal("deletedByHand", Assert.Single(await Calendars.FailedAsync(10, None)).Problem);
        await OrderAsync(1);
        Assert.Null(Assert.Single(await Calendars.DueAsync(Now, 10, None)).EventId);
    }

    [Fact]
    public async Task ThatWaitForOneCalendar_OneTries_AndAllGoOnOnceItGetsThrough()
    {
        var denied = new ServiceWait($"northamptonshire/calendar/{Box}", FaultCause.NotPermitted);
        var refused = new CalendarReceipt(CalendarState.Pending, null, "403");
        await OrderAsync(0);
        foreach (var meeting in (string[])["m2", "m3"])
        {
            await Record.CompleteStepAsync("C-1", new($"SendInvitations:{meeting}/0", Now, []), [], new("C-1", meeting, "northamptonshire", 0, Withdrawn: false, Ends), None);
        }

        foreach (var key in (string[])[Key, "C-1/m2", "C-1/m3"])
        {
            await Calendars.RecordAttemptAsync(key, new(Now, 0, Box, refused, Now.AddMinutes(1)) { WaitsFor = denied }, None);
        }

        Assert.Equal(Key, Assert.Single(await Calendars.DueAsync(Now.AddMinutes(1), 10, None)).Order.Key);
        await Calendars.RecordAttemptAsync(Key, new(Now.AddMinutes(1), 0, Box, refused, Now.AddMinutes(6)) { WaitsFor = denied }, None);
        Assert.Empty(await Calendars.DueAsync(Now.AddMinutes(5), 10, None));
        Assert.Equal(new WaitingLine(denied, 3, Now, Now.AddMinutes(6), "403"), Assert.Single(await Calendars.WaitingAsync(None)));

        await Calendars.RecordAttemptAsync(Key, new(Now.AddMinutes(6), 0, Box, Placed, null) { Frees = denied.Line }, None);

        Assert.Equal(["C-1/m2", "C-1/m3"], (await Calendars.DueAsync(Now.AddMinutes(6), 10, None)).Select(entry => entry.Order.Key));
        Assert.Empty(await Calendars.WaitingAsync(None));
    }
}
