using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Register;
using static CinWorkflows.Scenarios.Tests.Breaches.ToldAfterwards;

namespace CinWorkflows.Scenarios.Tests.Breaches;

/// <summary>What is told months later does not make good what was overdue until a manager who did not tell of it accepts it.</summary>
public sealed class ToldLateScenarios
{
    private static readonly Actor Clerk = new("bs-1", Role.BusinessSupport);

    [Fact]
    public async Task N23_reviews_of_months_ago_told_in_one_minute_leave_the_review_owed_until_a_manager_accepts_each()
    {
        await using var world = await OverdueAsync("northamptonshire");
        var due = (await world.DutyAsync(DutyKind.HoldReview, "1")).Deadline!.Due;

        var first = await OwedAsync(world, HeldReview("r1", due.AddDays(-2)), "N23");
        var second = await OwedAsync(world, HeldReview("r2", due.AddDays(60)), "N23");

        Assert.True((await world.DutyAsync(DutyKind.HoldReview, "1")).IsOverdue(world.Today));
        await world.RefusedAsync(Outcome(world), "type");
        await world.DoAsync(Accept(first, world), OrdinaryCast.Manager);
        Assert.Equal(due.AddDays(-2), (await world.FileAsync()).Reviews[0].HeldOn);
        Assert.Equal(due.AddDays(-2).AddMonths(3), (await world.DutyAsync(DutyKind.HoldReview, "2")).Deadline!.Due);
        await world.DoAsync(Accept(second, world), OrdinaryCast.Manager);
        Assert.Equal(due.AddDays(60), (await world.FileAsync()).Reviews[1].HeldOn);
    }

    [Fact]
    public async Task N23_the_manager_who_tells_of_it_or_chaired_it_is_not_the_one_who_accepts_it()
    {
        await using var world = await OverdueAsync("northamptonshire");
        var due = (await world.DutyAsync(DutyKind.HoldReview, "1")).Deadline!.Due;

        var told = await OwedAsync(world, HeldReview("r1", due.AddDays(-2)), "N23", OrdinaryCast.Manager);
        await world.RefusedAsync(Accept(told, world), "actor.id", actor: OrdinaryCast.Manager);
        await world.DoAsync(new BreachAnswered(told.Id, world.Today, "Nobody of the family remembers it.", null), OrdinaryCast.ServiceManager);
        Assert.True((await world.DutyAsync(DutyKind.HoldReview, "1")).IsOverdue(world.Today));

        var chaired = await OwedAsync(world, HeldReview("r2", due.AddDays(-1)) with { ChairedBy = "tm-1", ChairedAs = Role.TeamManager }, "N23", Clerk);
        await world.RefusedAsync(Accept(chaired, world), "actor.id", actor: OrdinaryCast.Manager);
        await AcceptAllAsync(world, "r2");
        await world.NoDutyAsync(DutyKind.HoldReview, "1");
    }

    [Fact]
    public async Task N23_a_manager_who_tells_of_it_in_the_workers_name_does_not_accept_it()
    {
        await using var world = await OverdueAsync("northamptonshire");
        var due = (await world.DutyAsync(DutyKind.HoldReview, "1")).Deadline!.Due;

        var decision = await world.Host.Register.RecordAsync(CaseWorld.CaseId, new(null, OrdinaryCast.Manager, HeldReview("r1", due.AddDays(-2))) { RecordedFor = "sw-1" }, default);
        await world.Host.SettleAsync();

        Assert.NotNull(decision.Receipt);
        var breach = (await world.FileAsync()).Breaches!.Single(kept => kept.StillOwed == true);
        await world.RefusedAsync(Accept(breach, world), "actor.id", actor: OrdinaryCast.Manager);
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task WT_an_assessment_that_is_said_to_have_ended_in_time_once_it_is_overdue_does_not_go_by_in_silence(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.FulfilAsync(DutyKind.StartAssessment);
        var due = (await world.DutyAsync(DutyKind.ConcludeAssessment)).Deadline!;
        await world.GoToAsync($"{due.Due.AddDays(60):yyyy-MM-dd}");

        var breach = await world.BreachAsync(new AssessmentConcluded(due.Due.AddDays(-1), AssessmentOutcome.Section17Support), "type", due.Clause);

        Assert.Null(breach.StillOwed);
        await world.NoDutyAsync(DutyKind.ConcludeAssessment);
    }

    [Theory]
    [InlineData("northamptonshire", "N19g")]
    [InlineData("hillingdon", "H16g")]
    public async Task N19g_H16g_visits_of_months_ago_told_at_once_leave_the_visit_owed_until_a_manager_accepts_each(string pack, string clause)
    {
        await using var world = await OverdueAsync(pack);
        var visit = await world.DutyAsync(DutyKind.VisitChild);
        var due = visit.Deadline!.Due;
        var first = await OwedAsync(world, new VisitMade(due.AddDays(-1), ChildSeen: true, SeenAlone: true), clause);
        var second = await OwedAsync(world, new VisitMade(due.AddDays(5), ChildSeen: true, SeenAlone: true), clause);

        Assert.Equal((due, 0), ((await world.DutyAsync(DutyKind.VisitChild)).Deadline!.Due, (await world.FileAsync()).Visits.Count));
        await world.DoAsync(Accept(second, world), OrdinaryCast.Manager);
        Assert.Equal((due.AddDays(5), 1), ((await world.FileAsync()).Visits.LastOn, (await world.FileAsync()).Visits.Count));
        await world.DoAsync(Accept(first, world), OrdinaryCast.Manager);
        Assert.Equal((due.AddDays(5), 2), ((await world.FileAsync()).Visits.LastOn, (await world.FileAsync()).Visits.Count));
        Assert.Null((await world.FileAsync()).Visits.Owing);
        Assert.True((await world.DutyAsync(DutyKind.VisitChild)).Deadline!.Due > due);
    }

    [Theory]
    [InlineData("northamptonshire", "N29")]
    [InlineData("hillingdon", "H28")]
    public async Task N29_H28_the_specific_review_told_late_is_that_review_once_each_limit_is_accepted(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        var gate = (await world.DutyAsync(DutyKind.HoldTwelveMonthReview)).Deadline!.Due;
        await world.GoToAsync($"{gate.AddDays(60):yyyy-MM-dd}");

        var told = HeldReview("r1", gate.AddDays(-5)) with { ChairedBy = "tm-1", ChairedAs = Role.TeamManager };
        await OwedAsync(world, told with { Unarranged = told.Unarranged! with { Purpose = MeetingPurpose.TwelveMonthReview } }, clause);
        await world.DutyAsync(DutyKind.HoldTwelveMonthReview);
        await AcceptAllAsync(world, "r1");
        await world.NoDutyAsync(DutyKind.HoldTwelveMonthReview);
    }

    [Fact]
    public async Task H24_a_review_on_paper_told_late_is_not_approved_by_whoever_told_of_it()
    {
        await using var world = await OverdueAsync("hillingdon");
        var due = (await world.DutyAsync(DutyKind.HoldReview, "1")).Deadline!.Due;

        await world.BreachAsync(new ReviewHeldWithoutMeeting(due.AddDays(-2), "By telephone with each of them."), "type", "H24", OrdinaryCast.Manager);
        await world.RefusedAsync(new ReviewWithoutMeetingApproved("It was thorough."), "actor.id", actor: OrdinaryCast.Manager);
        await world.DutyAsync(DutyKind.HoldReview, "1");
    }

    [Fact]
    public async Task H20_a_review_on_paper_that_was_agreed_to_and_is_told_late_counts_once_it_is_accepted()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new ReviewWithoutMeetingApproved("All agree."), OrdinaryCast.Manager);
        var due = (await world.DutyAsync(DutyKind.HoldReview, "1")).Deadline!.Due;
        await world.GoToAsync($"{due.AddDays(60):yyyy-MM-dd}");

        var breach = await OwedAsync(world, new ReviewHeldWithoutMeeting(due.AddDays(-2), "By telephone with each of them."), "H20");
        await world.DutyAsync(DutyKind.HoldReview, "1");
        await world.DoAsync(Accept(breach, world), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.HoldReview, "1");
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public async Task N23_what_is_told_within_five_working_days_counts_at_once(int workingDays, bool owed)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var calendar = world.Pack.Authority.WorkingCalendar();
        var due = (await world.DutyAsync(DutyKind.HoldReview, "1")).Deadline!.Due;
        var held = calendar.PreviousWorkingDay(due);
        await world.GoToAsync($"{calendar.Add(held, new(workingDays, Unit.WorkingDays)).Date:yyyy-MM-dd}");
        Assert.True(world.Today > due);

        var breaches = (await world.TryAsync(HeldReview("r1", held))).Receipt!.Breaches;

        Assert.Equal(owed, breaches.Any(breach => breach is { Clause: "N23", StillOwed: true }));
        Assert.Equal(owed, (await world.FileAsync()).Meeting("r1")!.Owing is not null);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public async Task N23_within_how_many_days_it_is_told_is_the_authoritys_own_rule(int workingDays, bool owed)
    {
        var packs = PackLibrary.Of([("own.json", PackLibrary.Shipped.Find("northamptonshire", "3.1.4")!.Json
            .Replace("\"3.1.4\"", "\"3.1.9\"", StringComparison.Ordinal)
            .Replace("\"digestAt\"", "\"recordedWithin\": { \"amount\": 2, \"unit\": \"workingDays\" },\n  \"digestAt\"", StringComparison.Ordinal))]).Library;
        await using var world = await CaseWorld.InAsync("northamptonshire", "2026-01-05", packs: packs!);
        Assert.Equal("3.1.9", world.Pack.Version);
        await world.ReachReviewAsync();
        var calendar = world.Pack.Authority.WorkingCalendar();
        var held = calendar.PreviousWorkingDay((await world.DutyAsync(DutyKind.HoldReview, "1")).Deadline!.Due);
        await world.GoToAsync($"{calendar.Add(held, new(workingDays, Unit.WorkingDays)).Date:yyyy-MM-dd}");

        var breaches = (await world.TryAsync(HeldReview("r1", held))).Receipt!.Breaches;

        Assert.Equal(owed, breaches.Any(breach => breach is { Clause: "N23", StillOwed: true } && breach.Rule.Contains("within 2 working days", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task N19g_N23_what_is_told_late_while_nothing_is_overdue_is_no_breach()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var visited = world.Today;
        var due = (await world.DutyAsync(DutyKind.VisitChild)).Deadline!.Due;
        await world.GoToAsync($"{due:yyyy-MM-dd}");

        var decision = await world.TryAsync(new VisitMade(visited, ChildSeen: true, SeenAlone: true));

        Assert.Empty(decision.Receipt!.Breaches);
        Assert.Equal(visited, (await world.FileAsync()).Visits.LastOn);
    }

    [Fact]
    public async Task N19g_a_visit_told_late_in_its_visitors_name_is_owed_also_once_they_confirm_it()
    {
        await using var world = await OverdueAsync("northamptonshire");
        var due = (await world.DutyAsync(DutyKind.VisitChild)).Deadline!.Due;

        var decision = await world.Host.Register.RecordAsync(
            CaseWorld.CaseId, new(null, Clerk, new VisitMade(due.AddDays(-1), ChildSeen: true, SeenAlone: true)) { RecordedFor = "sw-1" }, default);
        await world.Host.SettleAsync();
        Assert.Contains(decision.Receipt!.Breaches, breach => breach is { Clause: "N19g", StillOwed: true });
        await world.DoAsync(new EntryConfirmed((await world.FileAsync()).Unconfirmed!.Single().Sequence));

        Assert.Equal(due, (await world.DutyAsync(DutyKind.VisitChild)).Deadline!.Due);
        var owing = Assert.Single((await world.FileAsync()).Visits.Owing!);
        await world.DoAsync(new BreachAnswered(owing.BreachIds.Single(), world.Today, "The school saw it.", Accepts: true), OrdinaryCast.Manager);
        Assert.Equal(due.AddDays(-1), (await world.FileAsync()).Visits.LastOn);
    }

    [Fact]
    public async Task N23_a_review_whose_day_is_put_back_by_a_correction_counts_no_more_than_one_told_so()
    {
        await using var world = await OverdueAsync("northamptonshire");
        var due = (await world.DutyAsync(DutyKind.HoldReview, "1")).Deadline!.Due;
        await world.Host.AdvanceToAsync(LondonTime.At(world.Today, new(18, 0)));
        await world.DoAsync(HeldReview("r1", world.Today));
        var entry = (await world.FileAsync()).Sequence;
        await world.NoDutyAsync(DutyKind.HoldReview, "1");

        await world.RefusedAsync(new EntriesCorrected([new(entry, HeldReview("r1", due.AddDays(-2)))], "The day was wrong."), "actor.role");
        await world.DoAsync(new EntriesCorrected([new(entry, HeldReview("r1", due.AddDays(-2)))], "The day was wrong."), OrdinaryCast.Manager);

        Assert.True((await world.DutyAsync(DutyKind.HoldReview, "1")).IsOverdue(world.Today));
        Assert.NotNull((await world.FileAsync()).Meeting("r1")!.Owing);
    }

    private static async Task<RecordedBreach> OwedAsync(CaseWorld world, Act act, string clause, Actor? actor = null)
    {
        var breach = await world.BreachAsync(act, "type", clause, actor);
        Assert.True(breach.StillOwed);
        return breach;
    }

    private static async Task AcceptAllAsync(CaseWorld world, string meetingId)
    {
        foreach (var id in (await world.FileAsync()).Meeting(meetingId)!.Owing!)
        {
            await world.DoAsync(new BreachAnswered(id, world.Today, "The family and the school remember it.", Accepts: true), OrdinaryCast.ServiceManager);
        }
    }

    private static ReviewOutcomeRecorded Outcome(CaseWorld world) =>
        new(world.Today, [ReviewOutcome.RemainsInNeed], "The services help.", [new("o1", ProgressRating.OnTrack)], AmendPlan: false);

    private static BreachAnswered Accept(RecordedBreach breach, CaseWorld world) => new(breach.Id, world.Today, "The family remembers it.", Accepts: true);
}
