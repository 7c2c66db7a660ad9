using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.FurtherDuties;

/// <summary>A chain, a gate and a closure that no line of code knows: an invented authority's pack asks for them.</summary>
public sealed class FurtherDutyScenarios
{
    [Fact]
    public async Task Not_seen_alone_goes_to_the_manager_within_48_hours_and_to_a_visit_within_5_working_days()
    {
        await using var world = await EastmereAsync();
        await world.ReachReviewAsync();

        await world.DoAsync(new VisitMade(world.Today, ChildSeen: true, SeenAlone: false));
        var at = world.Host.Clock.GetUtcNow();
        var tell = await world.DutyAsync(DutyKind.FurtherDuty, await SubjectAsync(world, "discussNotSeenAlone"));
        Assert.Equal(at.AddHours(48), tell.Deadline!.DueAt);
        Assert.Equal("Discuss with the Team Leader why the child was not seen alone", tell.Title);
        Assert.Contains(world.SentTo("chris.worker"), message => message.Subject.Contains(tell.Title!, StringComparison.Ordinal));

        var manager = world.SentTo("pat.manager").Count(message => message.Subject.Contains(tell.Title!, StringComparison.Ordinal));
        await world.Host.AdvanceToAsync(at.AddHours(49));
        Assert.Equal(manager + 1, world.SentTo("pat.manager").Count(message => message.Subject.Contains(tell.Title!, StringComparison.Ordinal)));

        await world.DoAsync(new FurtherDutyDone(tell.Subject!.Text, world.Today, "The mother was in the room."));
        var visit = await world.DutyAsync(DutyKind.FurtherDuty, await SubjectAsync(world, "seeChildAlone"));
        Assert.Equal(world.Pack.Authority.WorkingCalendar().AddWorkingDays(world.Today, 5), visit.Deadline!.Due);

        await world.DoAsync(new VisitMade(world.Today, ChildSeen: true, SeenAlone: true));
        Assert.DoesNotContain(await SubjectsAsync(world), subject => subject.StartsWith("seeChildAlone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task At_three_months_the_manager_decides_and_the_next_gate_follows()
    {
        await using var world = await EastmereAsync();
        await world.ReachReviewAsync();
        var start = (await world.FileAsync()).FirstPlan!.StartsOn!.Value;
        var gate = await world.DutyAsync(DutyKind.FurtherDuty, "monthGate/step1");
        Assert.Equal((start.AddMonths(3), Role.TeamManager), (gate.Deadline!.Due, gate.Owner));

        await world.Host.AdvanceToAsync(LondonTime.At(start.AddMonths(3), new(10, 0)));
        var done = new FurtherDutyDone("monthGate/step1", world.Today, "Half of the goals are reached.", "panel");
        await world.RefusedAsync(done, "actor.role", "E13");
        await world.RefusedAsync(done with { Decision = null }, "decision", "E13", OrdinaryCast.Manager);
        await world.DoAsync(done, OrdinaryCast.Manager);

        await world.NoDutyAsync(DutyKind.FurtherDuty, "monthGate/step1");
        Assert.Equal(start.AddMonths(6), (await world.DutyAsync(DutyKind.FurtherDuty, "monthGate/step2")).Deadline!.Due);
        await world.DutyAsync(DutyKind.FurtherDuty, "panel/step1");
    }

    [Fact]
    public async Task Closure_outside_a_review_waits_three_months_after_a_child_protection_plan()
    {
        await using var world = await EastmereAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new ChildProtectionPlanStarted(world.Today));
        await world.DoAsync(new ChildProtectionPlanEnded(world.Today));
        var ended = world.Today;
        await world.RefusedAsync(new ClosureRecommended(world.Today, "close", "The goals are reached."), "on", "E15");

        await world.Host.AdvanceToAsync(LondonTime.At(ended.AddMonths(3), new(10, 0)));
        await world.DoAsync(new ClosureRecommended(world.Today, "close", "The goals are reached."));
        await world.DutyAsync(DutyKind.DecideClosure);
        await world.FulfilAsync(DutyKind.CompleteAction);
        OpenItemDecision[] settled =
        [
            new("visit", "None is made any more.", "The school sees the child each day."),
            new("review/1", "It is not held any more.", "The goals are reached."),
            .. (await SubjectsAsync(world)).Select(duty => new OpenItemDecision($"furtherDuty/{duty}", "It is not done any more.", "The goals are reached.")),
        ];
        await world.DoAsync(new ClosureDecided(world.Today, Approve: true, "close", ContinuingSupport.None, "Agreed.", settled), OrdinaryCast.Manager);

        Assert.Equal(CaseStage.Ended, (await world.FileAsync()).Stage);
    }

    [Fact]
    public async Task A_shipped_procedure_still_closes_only_on_the_outcome_of_a_review()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.ReachReviewAsync();

        await world.RefusedAsync(new ClosureRecommended(world.Today, "close", "Reasons."), "type");
    }

    private static Task<CaseWorld> EastmereAsync()
    {
        using var stream = typeof(FurtherDutyScenarios).Assembly.GetManifestResourceStream("packs/eastmere-1.0.json")!;
        using var reader = new StreamReader(stream);
        var reading = PackLibrary.Of([("eastmere-1.0.json", reader.ReadToEnd())]);
        Assert.True(reading.IsWhole, string.Join("; ", reading.Faults));
        return CaseWorld.InAsync("eastmere", "2026-01-05", packs: reading.Library);
    }

    private static async Task<IReadOnlyList<string>> SubjectsAsync(CaseWorld world) =>
        [.. (await world.ViewAsync()).Duties.Where(view => view.Duty.Kind == DutyKind.FurtherDuty).Select(view => view.Duty.Subject!.Text)];

    private static async Task<string> SubjectAsync(CaseWorld world, string id) =>
        (await SubjectsAsync(world)).Single(subject => subject.StartsWith(id, StringComparison.Ordinal));
}
