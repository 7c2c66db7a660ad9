using CinWorkflows.Workflows.MeetingCalendars;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using CinWorkflows.Workflows.Tests.Messages;
using Microsoft.Extensions.Logging;
using Moq;

namespace CinWorkflows.Workflows.Tests.MeetingCalendars;

public sealed class CalendarDispatchTests
{
    private const string Box = "samira.okafor@testshire.example";

    /// <summary>Before the meeting m1 starts.</summary>
    private static readonly DateTimeOffset Now = new(2026, 1, 12, 10, 0, 0, TimeSpan.Zero);

    private readonly TestCase _record = new();
    private readonly Mock<IStaffDirectory> _staff = new();
    private readonly Mock<ICalendarBook> _book = new();
    private readonly Mock<IMeetingCalendar> _calendar = new();
    private readonly Mock<IMeetingCalendars> _calendars = new();
    private readonly Mock<TimeProvider> _clock = new();
    private readonly Mock<ILogger<CalendarDispatch>> _logger = new();
    private readonly Dictionary<string, CalendarAttempt> _recorded = [];

    public CalendarDispatchTests()
    {
        _clock.Setup(clock => clock.GetUtcNow()).Returns(Now);
        _calendars.Setup(calendars => calendars.Find("northamptonshire")).Returns(_calendar.Object);
        _calendars.Setup(calendars => calendars.MailboxOf(It.IsAny<string>(), It.IsAny<string>())).Returns((string _, string chair) => chair);
        _book.Setup(book => book.WaitingAsync(It.IsAny<CancellationToken>())).ReturnsAsync([]);
        _book.Setup(book => book.RecordAttemptAsync(It.IsAny<string>(), It.IsAny<CalendarAttempt>(), It.IsAny<CancellationToken>()))
            .Callback((string key, CalendarAttempt attempt, CancellationToken _) => _recorded[key] = attempt)
            .Returns(Task.CompletedTask);
        _calendar.Setup(calendar => calendar.PutAsync(It.IsAny<CalendarMeeting>(), It.IsAny<string?>(), It.IsAny<CalendarMerge>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new CalendarReceipt(CalendarState.Placed, "event-1", null));
        Withdrawing(new(CalendarState.Withdrawn, "event-1", null));
    }

    [Fact]
    public async Task A_withdrawal_needs_no_chair_and_takes_the_calendar_in_which_the_meeting_stands()
    {
        Due(Entry("m1", withdrawn: true));

        await RunAsync();

        Assert.Equal((CalendarState.Withdrawn, Box), (_recorded["CIN-2026-0001/m1"].Receipt.State, _recorded["CIN-2026-0001/m1"].Mailbox));
        _calendar.Verify(calendar => calendar.WithdrawAsync(It.Is<CalendarMeeting>(meeting => meeting.Mailbox == Box), "event-1", It.IsAny<string>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task What_was_never_put_anywhere_is_withdrawn_without_asking()
    {
        Due(Entry("m1", withdrawn: true) with { Mailbox = null, EventId = null });

        await RunAsync();

        Assert.Equal(CalendarState.Withdrawn, Assert.Single(_recorded.Values).Receipt.State);
        _calendar.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task A_meeting_whose_chair_is_gone_cannot_be_put_and_says_why()
    {
        Due(Entry("m1"));

        await RunAsync();

        var attempt = Assert.Single(_recorded.Values);
        Assert.Equal((CalendarState.Failed, CalendarProblem.ChairGone, null), (attempt.Receipt.State, attempt.Receipt.Problem, attempt.NextAttemptAt));
    }

    [Fact]
    public async Task A_withdrawal_that_failed_is_tried_again_once_a_day()
    {
        Withdrawing(new(CalendarState.Failed, "event-1", "403 ErrorAccessDenied"));
        Due(Entry("m1", withdrawn: true));

        await RunAsync();

        var attempt = Assert.Single(_recorded.Values);
        Assert.Equal((CalendarState.Failed, Now.AddDays(1)), (attempt.Receipt.State, attempt.NextAttemptAt));
    }

    [Fact]
    public async Task A_withdrawal_that_failed_is_not_tried_for_ever_but_until_the_meeting_is_over()
    {
        Withdrawing(new(CalendarState.Failed, "event-1", "403 ErrorAccessDenied"));
        _clock.Setup(clock => clock.GetUtcNow()).Returns(TestCase.MovedStart.AddMinutes(60));
        Due(Entry("m1", withdrawn: true) with { State = CalendarState.Failed });

        await RunAsync();

        var attempt = Assert.Single(_recorded.Values);
        Assert.Equal((CalendarState.Withdrawn, CalendarProblem.MeetingOver, null), (attempt.Receipt.State, attempt.Receipt.Problem, attempt.NextAttemptAt));
    }

    [Fact]
    public async Task Given_up_after_two_days_a_meeting_is_not_tried_again_by_itself()
    {
        _staff.Setup(staff => staff.FindAsync(TestCase.Worker, It.IsAny<CancellationToken>())).ReturnsAsync(_record.Staff[TestCase.Worker]);
        _calendar.Setup(calendar => calendar.PutAsync(It.IsAny<CalendarMeeting>(), It.IsAny<string?>(), It.IsAny<CalendarMerge>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new CalendarReceipt(CalendarState.Pending, null, "503"));
        Due(Entry("m1") with { OrderedAt = Now.AddDays(-2) });

        await RunAsync();

        var attempt = Assert.Single(_recorded.Values);
        Assert.Equal((CalendarState.Failed, "503", null), (attempt.Receipt.State, attempt.Receipt.Problem, attempt.NextAttemptAt));
    }

    [Theory]
    [InlineData(FaultCause.Busy, CalendarState.Failed)]
    [InlineData(FaultCause.Quota, CalendarState.Pending)]
    public async Task What_waits_for_its_turn_is_not_given_up_however_long_that_is(FaultCause cause, CalendarState state)
    {
        Withdrawing(new(CalendarState.Pending, "event-1", "429") { Fault = new Fault.Passing(cause) });
        Due(Entry("m1", withdrawn: true) with { OrderedAt = Now.AddDays(-3) });

        await RunAsync();

        Assert.Equal(state, Assert.Single(_recorded.Values).Receipt.State);
    }

    [Fact]
    public async Task What_the_service_does_not_permit_now_waits_and_the_next_of_that_calendar_is_not_tried()
    {
        Withdrawing(new(CalendarState.Pending, "event-1", "403 ErrorAccessDenied") { Fault = new Fault.Passing(FaultCause.NotPermitted) });
        Due(Entry("m1", withdrawn: true), Entry("r2", withdrawn: true));

        await RunAsync();

        var (key, attempt) = Assert.Single(_recorded);
        var denied = new ServiceWait($"northamptonshire/calendar/{Box}", FaultCause.NotPermitted);
        Assert.Equal(("CIN-2026-0001/m1", CalendarState.Pending, denied, Now.AddMinutes(1)), (key, attempt.Receipt.State, attempt.WaitsFor, attempt.NextAttemptAt));
        _book.Verify(book => book.PostponeAsync("CIN-2026-0001/r2", 1, It.Is<WaitingLine>(line => line.Wait == denied && line.NextTryAt == Now.AddMinutes(1)), It.IsAny<CancellationToken>()), Times.Once);
        _calendar.Verify(calendar => calendar.WithdrawAsync(It.IsAny<CalendarMeeting>(), It.IsAny<string?>(), It.IsAny<string>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Taken_to_another_chairs_calendar_it_is_known_that_we_take_it_out_before_we_do()
    {
        _staff.Setup(staff => staff.FindAsync(TestCase.Worker, It.IsAny<CancellationToken>())).ReturnsAsync(_record.Staff[TestCase.Worker]);
        var known = false;
        _book.Setup(book => book.LeavingAsync("CIN-2026-0001/m1", It.IsAny<CancellationToken>())).Callback(() => known = true).Returns(Task.CompletedTask);
        _calendar.Setup(calendar => calendar.WithdrawAsync(It.Is<CalendarMeeting>(meeting => meeting.Mailbox == "former@council.example"), It.IsAny<string?>(), It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => new CalendarReceipt(known ? CalendarState.Withdrawn : CalendarState.Failed, null, null));
        Due(Entry("m1") with { Mailbox = "former@council.example" });

        await RunAsync();

        var attempt = Assert.Single(_recorded.Values);
        Assert.Equal((CalendarState.Pending, null), (attempt.Receipt.State, attempt.Mailbox));
    }

    [Fact]
    public async Task One_that_cannot_be_recorded_does_not_stop_the_others()
    {
        _book.Setup(book => book.RecordAttemptAsync("CIN-2026-0001/m1", It.IsAny<CalendarAttempt>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new InvalidOperationException("samira.okafor@testshire.example"));
        Due(Entry("m1", withdrawn: true), Entry("r2", withdrawn: true));

        Assert.Equal(2, await RunAsync());

        Assert.Equal("CIN-2026-0001/r2", Assert.Single(_recorded).Key);
    }

    private Task<int> RunAsync()
    {
        var writing = new CalendarWriting(_record.Record.Object, _staff.Object, _calendars.Object, TestPacks.Library, TestCase.Settings);
        var placing = new CalendarPlacing(_book.Object, Mock.Of<ICaseRecord>(), new CalendarOnlookers(_record.Record.Object, new(null!)), new CalendarFindings(null!));
        return new CalendarDispatch(_book.Object, _calendars.Object, writing, placing, _clock.Object, _logger.Object).RunOnceAsync(CancellationToken.None);
    }

    private void Due(params CalendarEntryView[] entries) =>
        _book.Setup(book => book.DueAsync(It.IsAny<DateTimeOffset>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync(entries);

    private void Withdrawing(CalendarReceipt receipt) => _calendar
        .Setup(calendar => calendar.WithdrawAsync(It.IsAny<CalendarMeeting>(), It.IsAny<string?>(), It.IsAny<string>(), It.IsAny<CancellationToken>()))
        .ReturnsAsync(receipt);

    private static CalendarEntryView Entry(string meetingId, bool withdrawn = false) => new()
    {
        Order = new("CIN-2026-0001", meetingId, "northamptonshire", 1, withdrawn, Now.AddDays(1)),
        State = CalendarState.Pending,
        Mailbox = Box,
        EventId = "event-1",
        PlacedRevision = 0,
        OnlineLink = null,
        Attempts = 0,
        OrderedAt = Now,
        NextAttemptAt = Now,
        Problem = null,
        Answers = new Dictionary<string, CalendarAnswer>(),
    };
}
