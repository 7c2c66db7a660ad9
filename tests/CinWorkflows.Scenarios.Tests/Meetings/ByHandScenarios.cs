using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Letters.Delivering;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Wording;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>Whoever tells somebody by hand knows what to say, by when, and has a paper to hand over (N12, N14, H11).</summary>
public sealed class ByHandScenarios
{
    private static readonly string Father = OrdinaryCast.Father.Id;

    [Fact]
    public async Task N12_whoever_tells_somebody_of_a_change_reads_what_it_was_what_it_is_and_does_it_before_the_meeting()
    {
        await using var world = await ArrangedAsync();
        var first = await world.DutyAsync(DutyKind.InformByHand, Subject(0));
        Assert.Equal((CaseWorld.Day("2026-01-12"), true), (first.Deadline!.Due, first.Deadline.Explain().Contains("before the meeting", StringComparison.Ordinal)));
        await world.DoAsync(new InformedByHand(InformedPerson.Invitation("m1", 0), Father, world.Today, "By telephone."));

        var meeting = (await world.FileAsync()).Meeting("m1")!;
        await world.DoAsync(new MeetingMoved("m1", meeting.StartsAt.AddDays(1), meeting.EndsAt.AddDays(1), "The hall is taken.") { Venue = "Town hall" });
        await world.GoToAsync("2026-01-06", "12:00");

        var duty = await world.DutyAsync(DutyKind.InformByHand, Subject(1));
        Assert.Equal(CaseWorld.Day("2026-01-13"), duty.Deadline!.Due);
        var told = world.SentTo("max.support")[^1].Text;
        Assert.Contains("Wednesday 14 January 2026, 16:00 to 17:00, Town hall", told, StringComparison.Ordinal);
        Assert.Contains("It was to start on Tuesday 13 January 2026 at 16:00. That time is no longer right.", told, StringComparison.Ordinal);
        Assert.Contains("It was to be at Family centre. That place is no longer right.", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task N12_whoever_tells_somebody_that_a_meeting_is_off_names_the_time_that_they_know()
    {
        await using var world = await ArrangedAsync();
        await world.DoAsync(new InformedByHand(InformedPerson.Invitation("m1", 0), Father, world.Today, "By telephone."));

        await world.DoAsync(new MeetingCancelled("m1", "The mother is ill."));
        await world.GoToAsync("2026-01-06", "12:00");

        Assert.Contains("Tuesday 13 January 2026, 16:00 to 17:00, Family centre does not take place.", world.SentTo("max.support")[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task N12_the_letter_that_somebody_would_have_had_is_there_to_be_printed()
    {
        await using var world = await ArrangedAsync();
        var page = await PaperAsync(world, await world.DutyAsync(DutyKind.InformByHand, Subject(0)));

        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.Contains("Dear Sam Example,", page, StringComparison.Ordinal);
        Assert.Contains("Tuesday 13 January 2026, 16:00 to 17:00", page, StringComparison.Ordinal);
        Assert.Null(await PaperAsync(world, await world.DutyAsync(DutyKind.HoldFirstPlanningMeeting)));
    }

    [Fact]
    public async Task N14_a_plan_that_is_given_by_hand_is_there_to_be_printed_and_says_how_it_is_signed()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachPlanAsync();
        await world.FulfilAsync(DutyKind.CirculatePlan);

        var page = await PaperAsync(world, await world.DutyAsync(DutyKind.GivePlanByHand, $"v1/{Father}"));

        Assert.Contains("write your name and the date", page, StringComparison.Ordinal);
        Assert.Contains("Signed:", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task N12_the_timeline_says_what_was_said_then()
    {
        await using var world = await ArrangedAsync();
        var meeting = (await world.FileAsync()).Meeting("m1")!;
        await world.DoAsync(new MeetingMoved("m1", meeting.StartsAt.AddDays(1), meeting.EndsAt.AddDays(1), "The hall is taken."));
        await world.DoAsync(new MeetingCancelled("m1", "The mother is ill."));

        var (view, acts) = (await world.ViewAsync(), await world.Host.Reader.ActsAsync(CaseWorld.CaseId, default));
        var told = view.Timeline.OfType<TimelineDuty>()
            .Where(entry => entry.Opened && entry.DutyKey.StartsWith($"{DutyKind.InformByHand}:", StringComparison.Ordinal))
            .Select(entry => TimelineWords.What(entry, view, world.Pack, subject => MeetingNewsThen.Of(subject, acts)))
            .ToList();

        Assert.Equal(3, told.Count);
        Assert.Contains("Invitation: the first planning meeting on 13 January 2026 at 16:00, at Family centre", told[0], StringComparison.Ordinal);
        Assert.Contains("What has changed about a meeting: the first planning meeting on 14 January 2026 at 16:00", told[1], StringComparison.Ordinal);
        Assert.Contains("The first planning meeting on 14 January 2026 at 16:00 does not take place", told[2], StringComparison.Ordinal);
    }

    private static string Subject(int revision) => new InformedSubject(InformedPerson.Invitation("m1", revision), Father).Text;

    private static async Task<string?> PaperAsync(CaseWorld world, Duty duty) =>
        await world.Host.Services.GetRequiredService<HandedLetter>().FindAsync(await world.ViewAsync(), duty, default);

    private static async Task<CaseWorld> ArrangedAsync()
    {
        var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.FulfilAsync(DutyKind.StartAssessment);
        await world.FulfilAsync(DutyKind.DiscussAttendees);
        await world.DoAsync(new MeetingArranged(
            "m1",
            MeetingPurpose.FirstPlanning,
            LondonTime.At(CaseWorld.Day("2026-01-13"), new(16, 0)),
            LondonTime.At(CaseWorld.Day("2026-01-13"), new(17, 0)),
            new("Family centre", "A taxi is booked.", "The aunt looks after the baby.", "After school."),
            OrdinaryCast.Worker.Id,
            Role.SocialWorker,
            [OrdinaryCast.Child.Id, OrdinaryCast.Mother.Id, Father, OrdinaryCast.School.Id]));
        return world;
    }
}
