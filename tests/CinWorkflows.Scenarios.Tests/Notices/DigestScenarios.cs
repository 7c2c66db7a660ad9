using CinWorkflows.Cases.Assessments;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Notices;
using CinWorkflows.Rules.Words;
using CinWorkflows.Scenarios.Tests.Meetings;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Scenarios.Tests.Notices;

public sealed class DigestScenarios
{
    [Fact]
    public async Task The_digest_goes_at_half_past_eight_on_working_days_once_to_each_person_and_never_empty()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));

        // The meeting is due on 19 January; 5 working days before is the 12th.
        await world.GoToAsync("2026-01-12", "08:29");
        Assert.DoesNotContain(world.SentTo("chris"), message => message.Key.StartsWith("digest/", StringComparison.Ordinal));
        await world.GoToAsync("2026-01-12", "08:31");

        var digest = Assert.Single(world.SentTo("chris"), message => message.Key.StartsWith("digest/", StringComparison.Ordinal));
        Assert.Contains(CaseWorld.CaseId, digest.Text);
        await world.GoToAsync("2026-01-12", "23:00");
        Assert.Single(world.SentTo("chris"), message => message.Key.StartsWith("digest/", StringComparison.Ordinal));

        // It is due still, and nothing has come about it: the next day's would say nothing new.
        await world.GoToAsync("2026-01-14", "12:00");
        Assert.Equal(
            ["digest/northamptonshire/2026-01-12/sw-1"],
            world.SentTo("chris").Select(message => message.Key).Where(key => key.StartsWith("digest/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Whoever_manages_the_team_besides_their_own_reads_what_is_overdue_in_it()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.AddElsewhereAsync();
        await world.SaveElsewhereAsync("tm-9", new() { ManagedTeams = [OrdinaryCast.Team] });
        await world.DoAsync(new AssessmentStarted(world.Today));

        await world.GoToAsync("2026-01-26", "12:00");

        var digest = Assert.Single(world.SentTo("tm-9"), message => message.Key == "digest/northamptonshire/2026-01-26/tm-9");
        Assert.Contains("Your teams", digest.Text, StringComparison.Ordinal);
        Assert.Contains("1 overdue in the team", digest.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prompt_reminders_go_out_in_working_hours_only_London_time_in_winter_and_summer()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync("2026-02-02");
        await world.ReachReviewAsync();
        await world.GoToAsync("2026-09-01");

        var notices = (await world.ViewAsync()).Timeline.OfType<TimelineNotice>().Where(notice => notice is { Urgency: Urgency.Prompt, RecipientId: not null, Dropped: false }).ToList();
        Assert.NotEmpty(notices);
        Assert.All(notices, notice =>
        {
            var london = TimeZoneInfo.ConvertTime(notice.At, LondonTime.Zone);
            Assert.True(world.Pack.Authority.WorkingCalendar().IsWorkingDay(DateOnly.FromDateTime(london.DateTime)), $"{notice.NoticeKey} went out on {london:f}");
            Assert.InRange(TimeOnly.FromDateTime(london.DateTime), new TimeOnly(8, 0), new TimeOnly(17, 0));
        });
    }

    [Fact]
    public async Task A_duty_done_before_its_digest_is_left_out_of_it()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.GoToAsync("2026-01-12", "08:10");

        await world.DoAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction), OrdinaryCast.Manager);
        await world.GoToAsync("2026-01-12", "12:00");

        Assert.DoesNotContain(world.SentTo("chris"), message => message.Key.StartsWith("digest/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_the_reminders_missed_before_a_date_was_known_only_the_furthest_goes_out()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync("2026-01-30");
        await world.OpenAsync(referredOn: "2026-01-05");

        // Recorded on the 30th: the meeting was due on the 19th, five working days after which is the 26th.
        await world.DoAsync(new AssessmentStarted(CaseWorld.Day("2026-01-05")));

        Assert.Equal(["late-5@2026-01-19"], await world.NoticesAsync(DutyKind.HoldFirstPlanningMeeting));
    }
}
