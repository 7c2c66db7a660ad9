using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Scenarios.Tests.Authority;

/// <summary>Restricted cases, and cases that somebody opens who does not work on them.</summary>
public sealed class NeedToKnowScenarios
{
    private const string Why = "The father works for the council, in the next room.";

    private static readonly Actor Colleague = new("sw-2", Role.SocialWorker);
    private static readonly Actor Elsewhere = new("sw-9", Role.SocialWorker);

    [Fact]
    public async Task A_case_that_is_opened_at_night_by_somebody_of_another_team_is_told_to_its_manager_at_once_and_answered_by_them()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await ElsewhereAsync(world);
        await world.GoToAsync("2026-01-10", "23:30");
        var before = world.SentTo("pat.manager").Count;

        await world.DoAsync(new GlassBroken("The child is at the hospital with a broken arm, and nobody on call knows the family."), Elsewhere);

        Assert.Equal(before + 1, world.SentTo("pat.manager").Count);
        var duty = await world.DutyAsync(DutyKind.AnswerBreach);
        await world.DoAsync(new BreachAnswered(duty.Subject!.Text, world.Today, "It was right: the hospital rang us."), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.AnswerBreach);
    }

    [Fact]
    public async Task Whoever_reads_a_case_opens_it_by_looking_and_a_restricted_one_is_opened_by_nobody()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await ElsewhereAsync(world);

        await world.RefusedAsync(new GlassBroken("To look at what was agreed last week."), "act.type", actor: Colleague);
        await world.RefusedAsync(new GlassBroken("as discussed"), "reason", actor: Elsewhere);
        await world.DoAsync(new CaseRestricted(["sw-1"], Why), OrdinaryCast.Manager);
        await world.RefusedAsync(new GlassBroken("The child is at the hospital with a broken arm."), "act.type", actor: Elsewhere);
    }

    [Fact]
    public async Task A_restricted_case_is_worked_on_by_whom_it_names_and_anybody_raises_a_concern_on_it()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await ElsewhereAsync(world);

        await world.RefusedAsync(new CaseRestricted(["sw-2"], Why), "named", actor: OrdinaryCast.Manager);
        await world.RefusedAsync(new CaseRestricted(["sw-1"], Why), "actor.role", actor: OrdinaryCast.Worker);
        await world.DoAsync(new CaseRestricted(["sw-1"], Why), OrdinaryCast.Manager);

        await world.RefusedAsync(new AssessmentStarted(world.Today), "actor.id", actor: Colleague);
        await world.RefusedAsync(new WorkerAssigned("sw-2", "Chris leaves."), "workerId", actor: OrdinaryCast.Manager);
        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "Seen with a bruise on the left arm."), Colleague);
        await world.RefusedAsync(new NamedPeopleAdded(["sw-9"], "Knows the family."), "actor.id", actor: Colleague);
        await world.DoAsync(new NamedPeopleAdded(["sw-9"], "Knows the family from before."), OrdinaryCast.Manager);
        await world.DoAsync(new AssessmentStarted(world.Today), Elsewhere);
        await world.DoAsync(new CaseRestrictionLifted("The father has left the council."), OrdinaryCast.Manager);
        Assert.Null((await world.FileAsync()).NamedPeople);
    }

    [Fact]
    public async Task A_service_manager_who_is_not_named_adds_somebody_and_lifts_nothing()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new CaseRestricted(["sw-1"], Why), OrdinaryCast.Manager);

        await world.RefusedAsync(new CaseRestrictionLifted("Nobody named is here any more."), "actor.id", actor: OrdinaryCast.ServiceManager);
        await world.DoAsync(new NamedPeopleAdded(["sm-1"], "Nobody named is here any more."), OrdinaryCast.ServiceManager);

        Assert.Equal(["sw-1", "tm-1", "sm-1"], (await world.FileAsync()).NamedPeople);
    }

    [Fact]
    public async Task A_service_manager_who_names_themselves_on_a_restricted_case_at_night_is_told_of_at_once_and_does_not_answer_it()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new CaseRestricted(["sw-1"], Why), OrdinaryCast.Manager);
        await world.GoToAsync("2026-01-10", "23:30");
        var before = world.SentTo("pat.manager").Count;

        await world.DoAsync(new NamedPeopleAdded(["sm-1"], "Nobody named can be found, and the hospital asks."), OrdinaryCast.ServiceManager);

        Assert.Equal(before + 1, world.SentTo("pat.manager").Count);
        var duty = await world.DutyAsync(DutyKind.AnswerBreach, (await world.FileAsync()).Breaches![^1].Id);
        await world.RefusedAsync(new BreachAnswered(duty.Subject!.Text, world.Today, "It was right: the hospital rang me."), "actor.id", actor: OrdinaryCast.ServiceManager);
        await world.DoAsync(new BreachAnswered(duty.Subject!.Text, world.Today, "It was right: the hospital rang us."), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.AnswerBreach, duty.Subject!.Text);
    }

    [Fact]
    public async Task Whoever_is_named_names_others_and_nobody_has_to_answer_for_it()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new CaseRestricted(["sw-1"], Why), OrdinaryCast.Manager);

        var before = (await world.FileAsync()).Breaches!.Count;
        await world.DoAsync(new NamedPeopleAdded(["sw-2"], "Stands in for the worker."), OrdinaryCast.Manager);

        Assert.Equal(before, (await world.FileAsync()).Breaches!.Count);
        Assert.Null((await world.FileAsync()).GlassBroken);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("It is another child of the same name.")]
    public async Task Whoever_opens_a_second_case_for_the_child_of_a_restricted_one_hears_that_there_is_one_and_whom_to_ring(string? reason)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new CaseRestricted(["sw-1"], Why), OrdinaryCast.Manager);
        var again = new CaseOpened(world.Today, new("child-9", "robin  EXAMPLE", new(2017, 6, 1), ReceivesPlan: false), OrdinaryCast.Team, null, []) { DuplicateReason = reason };

        var decision = await world.Host.Register.OpenAsync(new("CIN-TEST2", world.Pack.Id, null, Colleague, again), default);

        var refusal = Assert.Single(decision.Refusals);
        Assert.StartsWith("a restricted record exists for a child of this name and date of birth, or of this id. Ring Pat", refusal.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(CaseWorld.CaseId, refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_becomes_due_on_a_restricted_case_is_told_to_those_who_are_named_and_above_them_nothing_of_what_it_is()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new CaseRestricted(["sw-1"], Why), OrdinaryCast.Manager);
        var before = world.SentTo("pat.manager").Count;

        await world.GoToAsync("2026-04-30");

        Assert.True(world.SentTo("pat.manager").Count > before);
        var staff = OrdinaryCast.Staff().Where(member => member.Id is not ("sw-1" or "tm-1" or "sm-1")).Select(member => member.Email).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain(world.Sent, message => message.Date >= new DateTimeOffset(2026, 1, 6, 0, 0, 0, TimeSpan.Zero) && message.To is EmailDestination { Address: var to } && staff.Contains(to));
        Assert.All(world.SentTo("lee.director"), message =>
        {
            Assert.DoesNotContain("Robin", message.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("assessment", message.Text, StringComparison.OrdinalIgnoreCase);
        });
    }

    private static async Task ElsewhereAsync(CaseWorld world)
    {
        await world.Host.Staff.SaveTeamAsync(new("team-9", "Team 9", "northamptonshire"), default);
        await world.Host.Staff.SaveStaffAsync(new(Elsewhere.Id, "Sky Elsewhere", "sky@council.example", "team-9", [Role.SocialWorker]), default);
    }
}
