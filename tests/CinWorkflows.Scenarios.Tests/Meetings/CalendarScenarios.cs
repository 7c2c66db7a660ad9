using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.MeetingCalendars;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>A meeting in a real calendar, where people also change things by hand.</summary>
public sealed class CalendarScenarios
{
    private static readonly string Chair = OrdinaryCast.Staff().First(member => member.Id == OrdinaryCast.Worker.Id).Email;

    private readonly TownCalendar _calendar = new();

    [Fact]
    public async Task N12_a_meeting_stands_in_the_calendar_with_staff_and_professionals_and_without_the_family()
    {
        await using var world = await ArrangedAsync();

        var (meeting, file) = (_calendar.Meetings[_calendar.Only], await world.FileAsync());

        Assert.Equal((file.Meetings[0].StartsAt, file.Meetings[0].EndsAt), (meeting.StartsAt, meeting.EndsAt));
        Assert.Equal([Chair, OrdinaryCast.School.Email!], meeting.Attendees.Select(person => person.Address));
        Assert.DoesNotContain(OrdinaryCast.Child.Name.Split(' ')[0], meeting.Subject + meeting.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Moved_in_the_calendar_within_its_limit_it_is_moved_on_record_and_everybody_is_told()
    {
        await using var world = await ArrangedAsync();
        var before = (await world.FileAsync()).Meetings[0];
        var told = world.SentTo("alex").Count;

        _calendar.MoveByHand(_calendar.Only, before.StartsAt.AddHours(1), TimeSpan.FromMinutes(45));
        await LookAsync(world);

        var after = (await world.FileAsync()).Meetings[0];
        Assert.Equal((before.StartsAt.AddHours(1), before.Revision + 1, null), (after.StartsAt, after.Revision, after.Differs));
        Assert.Equal(told + 1, world.SentTo("alex").Count);
        await world.NoDutyAsync(DutyKind.SettleCalendar);
    }

    [Fact]
    public async Task N6_moved_in_the_calendar_past_its_limit_it_is_a_duty_and_the_record_stays()
    {
        await using var world = await ArrangedAsync();
        var before = (await world.FileAsync()).Meetings[0];
        var limit = (await world.DutyAsync(DutyKind.HoldFirstPlanningMeeting)).Deadline!.Due;

        var late = LondonTime.At(limit.AddDays(7), new(16, 0));
        _calendar.MoveByHand(_calendar.Only, late, TimeSpan.FromHours(1));
        await LookAsync(world);
        await LookAsync(world);

        await world.DutyAsync(DutyKind.SettleCalendar, before.Id);
        var meeting = (await world.FileAsync()).Meetings[0];
        Assert.Equal((before.StartsAt, CalendarDifference.Moved, late), (meeting.StartsAt, meeting.Differs!.Difference, meeting.Differs.StartsAt!.Value));
    }

    [Fact]
    public async Task Kept_as_it_is_on_record_it_is_put_back_into_the_calendar()
    {
        await using var world = await ArrangedAsync();
        var meeting = (await world.FileAsync()).Meetings[0];
        _calendar.DeleteByHand(_calendar.Only);
        await LookAsync(world);
        await world.DutyAsync(DutyKind.SettleCalendar, meeting.Id);

        await world.DoAsync(new MeetingKept(meeting.Id, "It was deleted by mistake."));

        await world.NoDutyAsync(DutyKind.SettleCalendar);
        Assert.Equal(meeting.StartsAt, _calendar.Meetings[_calendar.Only].StartsAt);
    }

    [Fact]
    public async Task N11_a_chair_who_declines_is_a_duty_until_another_chairs()
    {
        await using var world = await ArrangedAsync();
        var meeting = (await world.FileAsync()).Meetings[0];
        _calendar.Answer(_calendar.Only, Chair, CalendarAnswer.Declined);
        await LookAsync(world);
        await world.DutyAsync(DutyKind.SettleCalendar, meeting.Id);

        var changed = new MeetingAttendeesChanged(meeting.Id, meeting.Attendees, OrdinaryCast.Manager.Id, OrdinaryCast.Manager.Role, "The worker is away.", "The worker is away.");
        await world.DoAsync(changed, OrdinaryCast.Manager);

        await world.NoDutyAsync(DutyKind.SettleCalendar);
        Assert.Equal(1, _calendar.Meetings[_calendar.Only].Revision);
    }

    [Fact]
    public async Task N26_a_professional_who_declines_in_the_calendar_is_recorded_as_not_attending()
    {
        await using var world = await ArrangedAsync();

        _calendar.Answer(_calendar.Only, OrdinaryCast.School.Email!, CalendarAnswer.Declined);
        await LookAsync(world);

        Assert.Equal([OrdinaryCast.School.Id], (await world.FileAsync()).Meetings[0].Declined!);
        await world.NoDutyAsync(DutyKind.SettleCalendar);
    }

    [Fact]
    public async Task A_cancelled_meeting_is_taken_out_of_the_calendar_once()
    {
        await using var world = await ArrangedAsync();

        await world.DoAsync(new MeetingCancelled((await world.FileAsync()).Meetings[0].Id, "The mother is ill."));
        await LookAsync(world);

        Assert.Equal((1, 0), (_calendar.Withdrawn, _calendar.Meetings.Count));
    }

    [Fact]
    public async Task A_meeting_cancelled_after_its_chair_has_left_is_taken_out_of_the_calendar_all_the_same()
    {
        await using var world = await ArrangedAsync();
        var chair = OrdinaryCast.Staff().First(member => member.Id == OrdinaryCast.Worker.Id);
        await world.Host.Staff.SaveStaffAsync(chair with { Email = "" }, default);

        await world.DoAsync(new MeetingCancelled((await world.FileAsync()).Meetings[0].Id, "The worker has left."));

        Assert.Equal((1, 0), (_calendar.Withdrawn, _calendar.Meetings.Count));
    }

    [Fact]
    public async Task Told_that_its_promise_is_in_doubt_the_calendar_is_looked_at_and_asked_again_at_once()
    {
        _calendar.Promised = new("sub-1", "secret", new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero));
        await using var world = await ArrangedAsync();
        await LookAsync(world);
        var (book, at) = (world.Host.Services.GetRequiredService<ICalendarBook>(), world.Host.Clock.GetUtcNow());
        Assert.Equal(_calendar.Promised, _calendar.Asked[^1]);

        Assert.True(await book.ToldOfChangeAsync("sub-1", "secret", CalendarNews.PromiseInDoubt, at, default));
        await world.Host.SettleAsync();
        Assert.Equal(at, _calendar.Asked[^1]!.ExpiresAt);

        await LookAsync(world);
        Assert.Equal(_calendar.Promised, _calendar.Asked[^1]);
    }

    [Fact]
    public async Task A_calendar_that_cannot_be_used_is_a_duty()
    {
        _calendar.RefusesAll = true;
        await using var world = await ArrangedAsync();

        await world.DutyAsync(DutyKind.SettleCalendar);
        Assert.Equal(CalendarDifference.NotPlaced, (await world.FileAsync()).Meetings[0].Differs!.Difference);
    }

    private static async Task LookAsync(CaseWorld world)
    {
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow() + CalendarLook.Every);
    }

    private async Task<CaseWorld> ArrangedAsync()
    {
        var world = await CaseWorld.InAsync("northamptonshire", "2026-01-05", services => services.AddSingleton<IMeetingCalendars>(_calendar));
        await world.ArrangeFirstMeetingAsync();
        return world;
    }
}
