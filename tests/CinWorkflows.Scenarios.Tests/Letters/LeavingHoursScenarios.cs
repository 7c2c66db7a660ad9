using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests.Letters;

/// <summary>Nobody is interrupted at night, at a weekend or on a bank holiday for what can wait.</summary>
public sealed class LeavingHoursScenarios
{
    [Fact]
    public async Task N12_an_invitation_arranged_at_night_leaves_in_the_morning()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.FulfilAsync(DutyKind.ConcludeAssessment);
        await world.FulfilAsync(DutyKind.DiscussAttendees);
        await world.GoToAsync($"{world.Today:yyyy-MM-dd}", "22:30");
        var startsAt = LondonTime.At(world.WorkingDayIn(7), new(16, 0));
        await world.DoAsync(new MeetingArranged(
            "m1", MeetingPurpose.FirstPlanning, startsAt, startsAt.AddHours(1), new("Family centre", "Taxi", "Crèche", "After school"), "sw-1", Role.SocialWorker, ["child-1", "mother-1", "father-1", "school-1"]));

        Assert.DoesNotContain(world.Sent, message => message.Kind == MessageKind.Invitation);
        await world.GoToAsync($"{world.Today.AddDays(1):yyyy-MM-dd}", "07:59");
        Assert.DoesNotContain(world.SentTo("alex"), message => message.Kind == MessageKind.Invitation);
        await world.GoToAsync($"{world.Today:yyyy-MM-dd}", "08:01");
        Assert.Single(world.SentTo("alex"), message => message.Kind == MessageKind.Invitation);
    }

    [Fact]
    public async Task After_the_service_was_down_over_Easter_the_owner_gets_one_mail_on_Tuesday_morning_and_none_on_Sunday_night()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync("2026-03-19");
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.FulfilAsync(DutyKind.DiscussAttendees);
        var before = world.SentTo("chris").Count;

        // The meeting is due on Thursday 2 April; the service is down until the night of Easter Sunday.
        world.Host.Clock.AdvanceTo(LondonTime.At(CaseWorld.Day("2026-04-05"), new(2, 8)));
        await world.Host.SettleAsync();
        Assert.Equal(before, world.SentTo("chris").Count);
        Assert.Contains("due@2026-04-02", await world.NoticesAsync(DutyKind.HoldFirstPlanningMeeting));
        Assert.DoesNotContain("due-2@2026-04-02", await world.NoticesAsync(DutyKind.HoldFirstPlanningMeeting));

        await world.GoToAsync("2026-04-07", "12:00");
        var meeting = world.SentTo("chris").Skip(before).Where(message => message.Kind == MessageKind.Notice && message.Key.Contains("/HoldFirstPlanningMeeting@", StringComparison.Ordinal)).ToList();
        Assert.Contains("(5 days late)", Assert.Single(meeting).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_arises_and_is_done_within_a_minute_is_not_announced()
    {
        await using var world = await CaseWorld.InAsync("northamptonshire", "2026-01-05", services => services.AddSingleton(
            new MessageSettings(new("CinWorkflows", "no-reply@cinworkflows.example"), "http://127.0.0.1:5080") { NoticesGatherFor = TimeSpan.FromMinutes(1) }));
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.GoToAsync("2026-01-05", "12:00");

        Assert.DoesNotContain(world.SentTo("chris"), message => message.Key.Contains("/StartAssessment@", StringComparison.Ordinal));
        Assert.Contains(world.SentTo("chris"), message => message.Key.Contains("/DiscussAttendees@", StringComparison.Ordinal));
    }

    [Fact]
    public async Task N25_a_concern_reaches_the_manager_at_any_hour()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync("2026-04-02");
        await world.ReachPlanAsync();
        await world.GoToAsync("2026-04-19", "02:08");

        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "Seen with a bruise."));

        Assert.Contains(world.SentTo("pat"), message => message.Key.Contains("/DiscussSafeguardingConcern", StringComparison.Ordinal));
    }
}
