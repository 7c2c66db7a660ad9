using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Scenarios.Tests.Meetings;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Records.Acts;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests.Corrections;

/// <summary>A correction that shows that another entry, which stays as it is, did not keep a rule: it is found as it would be, recorded in that order.</summary>
public sealed class JudgedByAnotherScenarios
{
    [Theory]
    [InlineData("northamptonshire", "N8")]
    [InlineData("hillingdon", "H8")]
    public async Task N8_H8_a_discussion_whose_day_is_corrected_to_after_the_arrangement_shows_that_it_was_arranged_before(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.FulfilAsync(DutyKind.StartAssessment);
        await world.FulfilAsync(DutyKind.ConcludeAssessment);
        var before = world.Host.Clock.GetUtcNow();
        await world.GoToAsync($"{world.WorkingDayIn(3):yyyy-MM-dd}");
        await world.FulfilAsync(DutyKind.DiscussAttendees);
        var talk = await EntryAsync<AttendeesDiscussed>(world);
        await CorrectAsync(world, talk, LondonTime.DateOf(before));
        var told = await world.Host.Register.RecordAsync(CaseWorld.CaseId, new(null, OrdinaryCast.Worker, WalkAroundMeetings.FirstMeeting(world)) { At = before }, default);
        Assert.Empty(told.Receipt!.Breaches);
        var arranged = await EntryAsync<MeetingArranged>(world);

        var found = await CorrectAsync(world, talk, world.Today);

        var breach = Assert.Single(found);
        Assert.Equal((clause, arranged.Sequence, OrdinaryCast.Worker.Id), (breach.Clause, breach.Entry, breach.AnswerableId));
        var kept = Assert.Single((await world.FileAsync()).Breaches!);
        Assert.Equal(($"{arranged.Sequence}-1", world.Today), (kept.Id, kept.On));
        await world.DutyAsync(DutyKind.AnswerBreach, kept.Id);

        // Another day after it is the same breach, and the answer to it stands.
        await world.DoAsync(new BreachAnswered(kept.Id, world.Today, "It was talked about in supervision."), OrdinaryCast.Manager);
        Assert.Empty(await CorrectAsync(world, talk, world.Today, "The note has another hour."));
        await world.NoDutyAsync(DutyKind.AnswerBreach);
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N8_H8_a_discussion_that_stays_before_the_arrangement_shows_nothing(string pack)
    {
        await using var world = await WalkAroundMeetings.DiscussedAsync(pack);
        await world.DoAsync(WalkAroundMeetings.FirstMeeting(world));
        var talk = await EntryAsync<AttendeesDiscussed>(world);

        Assert.Empty(await CorrectAsync(world, talk, ((AttendeesDiscussed)talk.Act).On, "Is old enough to say so."));
    }

    [Fact]
    public async Task N6_an_assessment_whose_start_is_corrected_to_an_earlier_day_shows_that_the_first_meeting_was_late()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync("2025-12-08");
        await world.DoAsync(new AssessmentStarted(world.Today));
        foreach (var kind in (DutyKind[])[DutyKind.ConcludeAssessment, DutyKind.DiscussAttendees, DutyKind.HoldFirstPlanningMeeting])
        {
            await world.FulfilAsync(kind);
        }

        var (started, arranged, held) = (await EntryAsync<AssessmentStarted>(world), await EntryAsync<MeetingArranged>(world), await EntryAsync<MeetingHeld>(world));
        Assert.DoesNotContain((await world.FileAsync()).Breaches ?? [], breach => breach.Clause == "N6");
        var right = (AssessmentStarted)started.Act with { On = CaseWorld.Day("2025-12-09") };

        var reason = (MeetingArranged)arranged.Act with { TimeReason = "The start was entered wrongly." };
        var decided = await world.TryAsync(new EntriesCorrected([new(started.Sequence, right), new(arranged.Sequence, reason)], "The day was wrong."));

        Assert.True(decided.Receipt is not null, string.Join("; ", decided.Refusals));
        Assert.Contains(decided.Receipt.Breaches, breach => breach.Clause == "N6" && breach.Entry == held.Sequence);
        Assert.Contains((await world.FileAsync()).Breaches!, breach => breach.Clause == "N6" && breach.Id.StartsWith($"{held.Sequence}-", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<Breach>> CorrectAsync(CaseWorld world, RecordedAct talk, DateOnly on, string decision = "Wishes to come.")
    {
        var right = (AttendeesDiscussed)talk.Act with { On = on, ChildDecision = decision };
        var decided = await world.TryAsync(new EntriesCorrected([new(talk.Sequence, right)], "The day was wrong."));
        Assert.True(decided.Receipt is not null, string.Join("; ", decided.Refusals));
        return decided.Receipt.Breaches;
    }

    private static async Task<RecordedAct> EntryAsync<T>(CaseWorld world) =>
        (await world.Host.Services.GetRequiredService<IActStore>().HistoryAsync(CaseWorld.CaseId, default)).Last(entry => entry.Act is T);
}
