using CinWorkflows.Cases;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.MeetingCalendars;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Runtime;
using Moq;

namespace CinWorkflows.Web.Tests.Attention;

public sealed class CalendarFaultTests
{
    private static readonly DateTimeOffset Start = LondonTime.At(new(2026, 3, 20), new(16, 0));

    [Fact]
    public async Task A_cancelled_meeting_that_still_stands_in_the_calendar_is_shown_with_what_to_do()
    {
        var fault = Assert.Single(await FaultsAsync(Failed("cancelled", withdrawn: true, "403 ErrorAccessDenied")));

        Assert.Equal(("CIN-5", "cancelled", "403 ErrorAccessDenied"), (fault.CaseId, fault.MeetingId, fault.Reason));
        Assert.True(fault.Withdrawal);
        Assert.Contains("Delete it there by hand", fault.WhatToDo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_meeting_that_somebody_put_back_into_the_calendar_is_shown_with_what_to_do()
    {
        var fault = Assert.Single(await FaultsAsync(Failed("cancelled", withdrawn: true, CalendarProblem.RestoredByHand)));

        Assert.Contains("somebody put it back", fault.WhatToDo, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CalendarProblem.DeletedByHand, "deleted the meeting")]
    [InlineData(CalendarProblem.NoOnlineLink, "licence for Teams")]
    [InlineData(CalendarProblem.ChairGone, "staff directory")]
    [InlineData(CalendarProblem.NoCalendar, "No calendar is set up")]
    [InlineData("404 ErrorInvalidUser", "mailbox")]
    public async Task A_meeting_that_is_not_in_the_calendar_is_shown_with_what_puts_it_right(string problem, string advice)
    {
        var fault = Assert.Single(await FaultsAsync(Failed("arranged", withdrawn: false, problem)));

        Assert.False(fault.Withdrawal);
        Assert.Equal(problem, fault.Reason);
        Assert.Contains(advice, fault.WhatToDo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_that_was_held_needs_no_place_in_the_calendar() =>
        Assert.Empty(await FaultsAsync(Failed("held", withdrawn: false, CalendarProblem.DeletedByHand)));

    private static async Task<IReadOnlyList<(string CaseId, string MeetingId, bool Withdrawal, string Reason, string WhatToDo)>> FaultsAsync(params CalendarEntryView[] failed)
    {
        await using var host = await ApiHost.StartAsync();
        host.NoCalendarNeedsAttention();
        host.Calendars.Setup(book => book.FailedAsync(100, It.IsAny<CancellationToken>())).ReturnsAsync(failed);
        host.Reader.Setup(reader => reader.FileAsync("CIN-5", It.IsAny<CancellationToken>())).ReturnsAsync(File());
        host.Reader.Setup(reader => reader.MessagesAsync(It.IsAny<MessageFilter>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        host.Reader.Setup(reader => reader.BehindAsync(It.IsAny<DateTimeOffset>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        host.Reader.Setup(reader => reader.UnheardAsync(It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        host.Workflows.Setup(client => client.QueryAsync(It.IsAny<InstanceQuery>(), It.IsAny<CancellationToken>()))
            .Returns(AsyncEnumerable.Empty<InstanceStatus>());

        var answer = await host.GetAsync("/attention");

        return [.. answer.Json.GetProperty("calendars").EnumerateArray().Select(fault => (
            fault.GetProperty("caseId").GetString()!,
            fault.GetProperty("meetingId").GetString()!,
            fault.GetProperty("withdrawal").GetBoolean(),
            fault.GetProperty("reason").GetString()!,
            fault.GetProperty("whatToDo").GetString()!))];
    }

    private static CalendarEntryView Failed(string meetingId, bool withdrawn, string problem) => new()
    {
        Order = new("CIN-5", meetingId, "northamptonshire", 1, withdrawn, Start.AddHours(1)),
        State = CalendarState.Failed,
        Mailbox = "team@council.example",
        EventId = "event-1",
        PlacedRevision = 0,
        OnlineLink = null,
        Attempts = 1,
        OrderedAt = ApiHost.Now,
        NextAttemptAt = null,
        Problem = problem,
        Answers = new Dictionary<string, CalendarAnswer>(),
    };

    private static CaseFile File() => new()
    {
        CaseId = "CIN-5",
        Pack = PackLibrary.Shipped.Current("northamptonshire", new(2026, 3, 10))!.Pack.Reference,
        ReferredOn = new(2026, 3, 2),
        Allocation = new("team-1", "sw-1"),
        Meetings = [Meeting("arranged", MeetingState.Arranged), Meeting("held", MeetingState.Held), Meeting("cancelled", MeetingState.Cancelled)],
    };

    private static Meeting Meeting(string id, MeetingState state) =>
        new(id, MeetingPurpose.Review, state, Start, Start.AddHours(1), "sw-1", Role.SocialWorker, ["p-1"]);
}
