using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>The worker who holds the case comes to its meetings, whoever chairs them (N12, H11).</summary>
public sealed class WorkerInvitedScenarios
{
    private static readonly string[] Attendees = [OrdinaryCast.Child.Id, OrdinaryCast.Mother.Id, OrdinaryCast.Father.Id, OrdinaryCast.School.Id];

    [Fact]
    public async Task H11_the_worker_is_invited_to_the_meeting_that_the_manager_chairs_and_hears_of_each_change()
    {
        await using var world = await ArrangedAsync();
        var invited = Assert.Single(ToldOf(world, "chris.worker"));
        Assert.Contains("Come to the meeting, which somebody else chairs.", invited.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("You chair", invited.Text, StringComparison.Ordinal);
        Assert.Contains("chris.worker@council.example", invited.Invitation!.Attendees.Select(attendee => attendee.Address));

        var meeting = (await world.FileAsync()).Meeting("m1")!;
        await world.DoAsync(new MeetingMoved("m1", meeting.StartsAt.AddMinutes(30), meeting.EndsAt.AddMinutes(30), "The hall is taken."));
        await LaterAsync(world);
        Assert.Contains("A meeting has a new time", ToldOf(world, "chris.worker")[^1].Text, StringComparison.Ordinal);

        await world.DoAsync(new MeetingCancelled("m1", "The manager is ill."));
        await LaterAsync(world);
        Assert.Equal([MessageKind.Invitation, MessageKind.Invitation, MessageKind.Cancellation], ToldOf(world, "chris.worker").Select(message => message.Kind));
        Assert.Equal(3, ToldOf(world, "pat.manager").Count);
    }

    [Fact]
    public async Task H11_a_case_that_is_given_away_brings_its_new_worker_to_the_meeting_and_tells_the_former_one()
    {
        await using var world = await ArrangedAsync();

        await world.DoAsync(new WorkerAssigned("sw-2", "Chris works in another team now."), OrdinaryCast.Manager);
        await LaterAsync(world);

        Assert.Equal([MessageKind.Invitation, MessageKind.Cancellation], ToldOf(world, "chris.worker").Select(message => message.Kind));
        Assert.Equal([MessageKind.Invitation], ToldOf(world, "kim.worker").Select(message => message.Kind));
    }

    [Fact]
    public async Task H11_that_somebody_else_is_invited_is_no_news_to_the_worker()
    {
        await using var world = await ArrangedAsync();

        await world.DoAsync(new MeetingAttendeesChanged("m1", [.. Attendees.Except([OrdinaryCast.School.Id])], "tm-1", Role.TeamManager, "The teacher is ill.", LeftOutReasons: CaseWorld.LeftOut(OrdinaryCast.School.Id)));
        await LaterAsync(world);

        Assert.Single(ToldOf(world, "chris.worker"));
    }

    [Fact]
    public async Task H11_the_worker_attends_in_the_calendar_too()
    {
        var calendar = new TownCalendar();
        await using var world = await ArrangedAsync(services => services.AddSingleton<IMeetingCalendars>(calendar));

        Assert.Equal(
            ["pat.manager@council.example", "chris.worker@council.example", OrdinaryCast.School.Email!],
            calendar.Meetings[calendar.Only].Attendees.Select(person => person.Address));
        await LaterAsync(world);
        Assert.Null((await world.FileAsync()).Meeting("m1")!.Differs);
    }

    private static async Task<CaseWorld> ArrangedAsync(Action<IServiceCollection>? change = null)
    {
        var world = await CaseWorld.InAsync("hillingdon", "2026-01-05", change);
        await world.OpenAsync();
        foreach (var kind in (DutyKind[])[DutyKind.StartAssessment, DutyKind.ConcludeAssessment, DutyKind.DiscussAttendees])
        {
            await world.FulfilAsync(kind);
        }

        var startsAt = LondonTime.At(world.WorkingDayIn(4), new(16, 0));
        await world.DoAsync(new MeetingArranged("m1", MeetingPurpose.FirstPlanning, startsAt, startsAt.AddHours(1), new("Family centre", "A taxi is booked.", "The aunt looks after the baby.", "After school."), "tm-1", Role.TeamManager, Attendees));
        await LaterAsync(world);
        return world;
    }

    private static Task LaterAsync(CaseWorld world) => world.Host.AdvanceToAsync(LondonTime.At(world.WorkingDayIn(1), new(12, 0)));

    private static List<OutgoingMessage> ToldOf(CaseWorld world, string address) =>
        [.. world.SentTo(address).Where(message => message.Kind is MessageKind.Invitation or MessageKind.Cancellation)];
}
