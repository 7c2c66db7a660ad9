using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using static CinWorkflows.Scenarios.Tests.Meetings.WalkAroundMeetings;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>Who chaired a meeting is judged by who held the case on its day, not by who holds it when it is told (N11, H25, H26).</summary>
public sealed class ChairOfThatDayScenarios
{
    private DateOnly _held;

    [Theory]
    [InlineData("northamptonshire", Role.SocialWorker)]
    [InlineData("hillingdon", Role.LeadProfessional)]
    public async Task N11_H25_whoever_held_the_case_that_day_chaired_rightly_though_another_holds_it_now(string pack, Role role)
    {
        await using var world = await GivenAwayAsync(pack, role);

        Assert.DoesNotContain(await HeldAsync(world, "sw-1", role), breach => breach.Field == "chairedAs");
    }

    [Fact]
    public async Task N11_whoever_holds_it_only_now_did_not()
    {
        await using var world = await GivenAwayAsync("northamptonshire", Role.SocialWorker);

        Assert.Contains(await HeldAsync(world, "sw-2", Role.SocialWorker), breach => breach is { Field: "chairedAs", Clause: "N11" });
    }

    [Fact]
    public async Task H26_a_review_of_a_case_that_was_allocated_that_day_was_none_of_an_unallocated_one()
    {
        await using var world = await ReviewOfAsync("hillingdon");
        await world.DoAsync(new ReviewChairAgreed(Role.LeadProfessional, "sw-1"), OrdinaryCast.Manager);
        await NextDayAsync(world);
        await world.DoAsync(new WorkerUnassigned("The worker is ill."), OrdinaryCast.Manager);

        Assert.DoesNotContain(await HeldAsync(world, "sw-1", Role.LeadProfessional), breach => breach.Field == "chairedAs");
    }

    /// <summary>One holds the case on the day of the meeting, another from the next on, on which it is told.</summary>
    private async Task<CaseWorld> GivenAwayAsync(string pack, Role role)
    {
        var world = await ReviewOfAsync(pack);
        if (role == Role.LeadProfessional)
        {
            await world.DoAsync(new ReviewChairAgreed(role, "sw-1"), OrdinaryCast.Manager);
        }

        await NextDayAsync(world);
        await world.DoAsync(new WorkerAssigned("sw-2", "The worker is ill."), OrdinaryCast.Manager);
        return world;
    }

    private Task NextDayAsync(CaseWorld world)
    {
        _held = world.Today;
        return world.GoToAsync($"{world.WorkingDayIn(1):yyyy-MM-dd}");
    }

    private async Task<IReadOnlyList<Breach>> HeldAsync(CaseWorld world, string chairId, Role role)
    {
        var startsAt = LondonTime.At(_held, new(18, 0));
        var decision = await world.TryAsync(new MeetingHeld(
            "told", _held, ["mother-1", "father-1", "school-1", "child-1"], "All was talked through.", chairId, role, new(MeetingPurpose.Review, startsAt, startsAt.AddHours(1))));
        Assert.True(decision.Receipt is not null, string.Join("; ", decision.Refusals));
        return decision.Receipt.Breaches;
    }
}
