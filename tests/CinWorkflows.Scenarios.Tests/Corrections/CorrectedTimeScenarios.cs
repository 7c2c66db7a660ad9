using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using static CinWorkflows.Scenarios.Tests.Meetings.WalkAroundMeetings;

namespace CinWorkflows.Scenarios.Tests.Corrections;

/// <summary>No meeting moves into the past by a correction either, whoever makes it; what was wrong about a time that is over is put right.</summary>
public sealed class CorrectedTimeScenarios
{
    [Theory]
    [InlineData("sw-1", Role.SocialWorker)]
    [InlineData("tm-1", Role.TeamManager)]
    public async Task N9_N23_a_review_that_is_to_come_is_not_corrected_to_a_time_that_has_passed(string actor, Role role)
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        await world.GoToAsync("2026-08-03");
        var meeting = ReviewMeeting(world, "r1", "sw-1", Role.SocialWorker) with { TimeReason = "The family was abroad." };
        await world.DoAsync(meeting);
        var arranged = (await world.FileAsync()).Sequence;
        await world.DoAsync(new MeetingMoved("r1", meeting.StartsAt.AddHours(-1), meeting.EndsAt.AddHours(-1), "The school asked.", TimeReason: "The family was abroad."));
        var moved = (await world.FileAsync()).Sequence;

        await world.RefusedAsync(To(arranged, On(meeting, "2026-04-07")), "corrections[0].replacement.startsAt", actor: new(actor, role));
        await world.RefusedAsync(
            new EntriesCorrected([new(moved, new MeetingMoved("r1", At("2026-04-07", "16:00"), At("2026-04-07", "17:00"), "The school asked."))], "The day was wrong."),
            "corrections[0].replacement.startsAt",
            actor: new(actor, role));
        await world.DoAsync(To(arranged, On(meeting, $"{LondonTime.DateOf(meeting.StartsAt).AddDays(1):yyyy-MM-dd}")), OrdinaryCast.Manager);
    }

    [Fact]
    public async Task N23_what_was_announced_and_is_over_is_not_corrected_to_before_it_was_announced()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        var announced = world.Today;
        var meeting = ReviewMeeting(world, "r1", "sw-1", Role.SocialWorker);
        await world.DoAsync(meeting);
        var arranged = (await world.FileAsync()).Sequence;
        await world.GoToAsync($"{LondonTime.DateOf(meeting.StartsAt).AddDays(10):yyyy-MM-dd}");

        await world.RefusedAsync(To(arranged, On(meeting, $"{announced.AddDays(-1):yyyy-MM-dd}")), "corrections[0].replacement.startsAt", actor: OrdinaryCast.Manager);
        var day = world.Pack.Authority.WorkingCalendar().PreviousWorkingDay(LondonTime.DateOf(meeting.StartsAt).AddDays(-1));
        await world.DoAsync(To(arranged, On(meeting, $"{day:yyyy-MM-dd}")), OrdinaryCast.Manager);
        await world.DoAsync(new MeetingHeld("r1", day, ["mother-1", "school-1"], "What helps was gone through."));
    }

    [Fact]
    public async Task N23_the_time_of_a_meeting_that_was_held_is_put_right_to_the_day_on_which_it_was()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        var meeting = ReviewMeeting(world, "r1", "sw-1", Role.SocialWorker, LondonTime.At(world.WorkingDayIn(20), new(16, 0)));
        await world.DoAsync(meeting);
        var arranged = (await world.FileAsync()).Sequence;
        await world.GoToAsync($"{world.WorkingDayIn(4):yyyy-MM-dd}");
        await world.DoAsync(new MeetingHeld("r1", world.Today, ["mother-1", "school-1"], "What helps was gone through."));
        var held = world.Today;
        await world.GoToAsync($"{held.AddDays(3):yyyy-MM-dd}");

        await world.DoAsync(To(arranged, On(meeting, $"{held:yyyy-MM-dd}")), OrdinaryCast.Manager);
    }

    [Fact]
    public async Task N9_a_meeting_told_of_afterwards_is_put_right_freely()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        await world.GoToAsync($"{world.WorkingDayIn(14):yyyy-MM-dd}");
        var calendar = world.Pack.Authority.WorkingCalendar();
        var day = calendar.PreviousWorkingDay(world.Today.AddDays(-1));
        var meeting = ReviewMeeting(world, "r1", "sw-1", Role.SocialWorker, LondonTime.At(day, new(16, 0)));
        await world.DoAsync(meeting);

        await world.DoAsync(To((await world.FileAsync()).Sequence, On(meeting, $"{calendar.PreviousWorkingDay(day.AddDays(-1)):yyyy-MM-dd}")), OrdinaryCast.Manager);
    }

    private static EntriesCorrected To(long sequence, Act replacement) => new([new(sequence, replacement)], "The day was wrong.");

    private static MeetingArranged On(MeetingArranged meeting, string day) => meeting with { StartsAt = At(day, "16:00"), EndsAt = At(day, "17:00") };
}
