using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Scenarios.Tests.Circulation;

/// <summary>Who takes part, and so who gets the plan and comes to meetings, is a practitioner's word, and no clerk's alone (N8, N20, H8, H18).</summary>
public sealed class JoinedByAClerkScenarios
{
    private static readonly Actor Clerk = new("bs-1", Role.BusinessSupport);

    private static readonly ParticipantDetails Club = new("club", ParticipantKind.Agency, "Rick Friendly", ReceivesPlan: true, "rick@club.example", "Nene Youth Club");

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N8_N20_H8_H18_whom_a_clerk_adds_gets_no_plan_and_no_invitation_until_a_practitioner_has_confirmed_it(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachPlanAsync();
        await world.DoAsync(new PlanCirculated(1, world.Today));

        await world.RefusedAsync(new ParticipantAdded(Club), "actor.role", actor: Clerk);
        Assert.NotNull((await AddAsync(world, new(Club))).Receipt);
        var entry = (await world.FileAsync()).Unconfirmed!.Single();
        await world.DutyAsync(DutyKind.ConfirmEntry, entry.Id);
        await world.NoDutyAsync(DutyKind.GivePlanByHand, "v1/club");
        await world.RefusedAsync(new PlanGivenByHand(1, "club", world.Today), "personId", actor: Clerk);
        await world.RefusedAsync(Review(world), "attendees[1]", actor: Clerk);
        await world.GoToAsync($"{world.WorkingDayIn(7):yyyy-MM-dd}");
        Assert.Empty(world.SentTo("rick"));

        await world.DoAsync(new EntryConfirmed(entry.Sequence));

        await world.DutyAsync(DutyKind.GivePlanByHand, "v1/club");
        await world.DoAsync(new PlanGivenByHand(1, "club", world.Today), Clerk);
        Assert.NotNull((await world.FileAsync()).Participant("club"));
    }

    [Fact]
    public async Task N20_nor_is_a_relative_given_the_plan_on_a_clerks_word()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachPlanAsync();
        await AddAsync(world, new(new("uncle-1", ParticipantKind.Other, "Uncle Ray", ReceivesPlan: true, "ray@family.example")));

        await world.DoAsync(new PlanCirculated(1, world.Today));
        await world.GoToAsync($"{world.WorkingDayIn(3):yyyy-MM-dd}");

        Assert.Empty(world.SentTo("ray"));
        Assert.DoesNotContain("uncle-1", (await world.FileAsync()).Plans[0].Recipients);
    }

    [Fact]
    public async Task N54_what_somebody_must_not_be_told_is_kept_from_them_at_once_whoever_adds_them()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachPlanAsync();

        await AddAsync(world, new(new("uncle-1", ParticipantKind.Other, "Uncle Ray", ReceivesPlan: false, "ray@family.example") { Restriction = new([DisclosureTopic.Plan], "He threatened the mother.") }));

        Assert.Equal("uncle-1", Assert.Single((await world.FileAsync()).Restrictions!).PersonId);
        Assert.Null((await world.FileAsync()).Participant("uncle-1"));
    }

    [Fact]
    public async Task N20_H18_nor_is_somebody_put_on_the_case_by_a_clerk_who_puts_its_opening_right()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachPlanAsync();
        var opened = (CaseOpened)(await world.Host.Reader.ActsAsync(CaseWorld.CaseId, default))[0].Act;

        await world.RefusedAsync(new EntriesCorrected([new(1, opened with { Participants = [.. opened.Participants!, Club] })], "The club was forgotten."), "actor.role", actor: Clerk);
    }

    [Fact]
    public async Task Who_takes_part_is_put_right_by_whoever_might_record_it()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachPlanAsync();
        await world.DoAsync(new ParticipantAdded(Club), OrdinaryCast.Manager);

        await world.DoAsync(new EntriesCorrected([new((await world.FileAsync()).Sequence, new ParticipantAdded(Club with { Organisation = "Nene Sports Club" }))], "Its name was wrong."));
    }

    private static MeetingArranged Review(CaseWorld world)
    {
        var startsAt = LondonTime.At(world.WorkingDayIn(14), new(16, 0));
        return new("m9", MeetingPurpose.Review, startsAt, startsAt.AddHours(1), new("Family centre", "By bus.", "Not needed.", "After school."), "sw-1", Role.SocialWorker, ["mother-1", "club"]);
    }

    private static async Task<Decision> AddAsync(CaseWorld world, ParticipantAdded added)
    {
        var decision = await world.Host.Register.RecordAsync(CaseWorld.CaseId, new(null, Clerk, added) { RecordedFor = "sw-1" }, default);
        await world.Host.SettleAsync();
        return decision;
    }
}
