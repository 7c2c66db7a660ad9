using CinWorkflows.Cases;
using CinWorkflows.Workflows.MeetingCalendars;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace CinWorkflows.Workflows.Tests.MeetingCalendars;

public sealed class CalendarLookTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 12, 10, 0, 0, TimeSpan.Zero);

    private readonly WatchedCalendar _watched = new("northamptonshire", "team@council.example", null);
    private readonly Mock<ICalendarBook> _book = new();
    private readonly Mock<IMeetingCalendar> _calendar = new();
    private readonly Mock<IMeetingCalendars> _calendars = new();
    private readonly Mock<ICaseRecord> _record = new();

    public CalendarLookTests()
    {
        _calendars.Setup(calendars => calendars.Find(_watched.Authority)).Returns(_calendar.Object);
        _book.Setup(book => book.ToLookAtAsync(Now - CalendarLook.Every, Now - WatchedCalendar.LookedAtAfterItsEnd, It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync([_watched]);
        _book.Setup(book => book.WatchedInAsync(_watched.Authority, _watched.Mailbox, Now - WatchedCalendar.LookedAtAfterItsEnd, It.IsAny<CancellationToken>())).ReturnsAsync([Entry("C-1"), Entry("C-2")]);
        _calendar.Setup(calendar => calendar.StandingAsync(_watched.Mailbox, Now.AddDays(-90), It.IsAny<CancellationToken>())).ReturnsAsync([Seen("C-1"), Seen("C-2")]);
        _record.Setup(record => record.ReadAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).ReturnsAsync((string caseId, CancellationToken _) => Sheet(caseId));
    }

    [Fact]
    public async Task What_cannot_be_settled_on_our_side_is_said_as_such_and_stops_none_of_the_others()
    {
        _record.Setup(record => record.ReadAsync("C-1", It.IsAny<CancellationToken>())).ThrowsAsync(new InvalidOperationException("C-1"));

        await RunAsync();

        _book.Verify(book => book.NotLookedAsync(_watched, Now, CalendarProblem.NotSettled, It.IsAny<CancellationToken>()), Times.Once);
        _book.Verify(book => book.SeenAsync("C-2/m1", It.IsAny<CalendarEntry>(), It.IsAny<IReadOnlyDictionary<string, CalendarAnswer>>(), Now, It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task A_calendar_that_cannot_be_read_says_what_its_service_says()
    {
        _calendar.Setup(calendar => calendar.StandingAsync(_watched.Mailbox, It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>())).ThrowsAsync(new HttpRequestException("Microsoft Graph: 403 ErrorAccessDenied"));

        await RunAsync();

        _book.Verify(book => book.NotLookedAsync(_watched, Now, "Microsoft Graph: 403 ErrorAccessDenied", It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task What_stands_is_read_after_it_is_known_what_should_so_that_nothing_placed_meanwhile_is_missed()
    {
        var asked = false;
        _book.Setup(book => book.WatchedInAsync(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>())).Callback(() => asked = true).ReturnsAsync([Entry("C-1")]);
        _calendar.Setup(calendar => calendar.StandingAsync(It.IsAny<string>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>()))
            .Callback(() => Assert.True(asked, "what should stand is asked first"))
            .ReturnsAsync([Seen("C-1")]);

        await RunAsync();

        _book.Verify(book => book.LookedAsync(_watched, Now, It.IsAny<CancellationToken>()), Times.Once);
    }

    private Task RunAsync()
    {
        var clock = new FakeTimeProvider(Now);
        var findings = new CalendarFindings(null!);
        var settlement = new CalendarSettlement(_record.Object, Mock.Of<ICaseReader>(), _book.Object, Mock.Of<IStaffDirectory>(), new(Mock.Of<ICaseReader>(), findings), findings, clock);
        return new CalendarLook(_book.Object, _calendars.Object, settlement, clock, NullLogger<CalendarLook>.Instance).RunOnceAsync(CancellationToken.None);
    }

    private static CaseSheet Sheet(string caseId) => new(
        new() { CaseId = caseId, Pack = new("northamptonshire", "3.1.4"), ReferredOn = new(2026, 1, 5), Allocation = new("team-1", "sw-1") },
        1,
        new Dictionary<string, StepResult>(),
        [],
        new HashSet<string>());

    private static CalendarEntry Seen(string caseId) => new("event-1", $"{caseId}/m1", Now, Now.AddHours(1), Cancelled: false, []);

    private static CalendarEntryView Entry(string caseId) => new()
    {
        Order = new(caseId, "m1", "northamptonshire", 0, Withdrawn: false, Now.AddDays(1)),
        State = CalendarState.Placed,
        Mailbox = "team@council.example",
        EventId = "event-1",
        PlacedRevision = 0,
        OnlineLink = null,
        Attempts = 1,
        FirstOrderedAt = caseId == "C-1" ? Now.AddDays(-90) : Now.AddDays(-1),
        OrderedAt = Now,
        NextAttemptAt = null,
        Problem = null,
        Answers = new Dictionary<string, CalendarAnswer>(),
    };
}
