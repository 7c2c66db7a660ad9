using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Scenarios.Tests.Meetings;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>A move that somebody reports who may not read the case is taken whatever the case holds, shows nothing of it, and overtakes nothing (N44, N54).</summary>
public sealed class ReportedUnseenScenarios
{
    private static readonly Actor Elsewhere = new("sw-9", Role.SocialWorker);

    [Fact]
    public async Task N44_the_first_that_is_reported_begins_the_transfer_and_its_limits()
    {
        await using var world = await StartAsync();

        await world.DoAsync(Report(world), Elsewhere);

        var move = Assert.Single((await world.FileAsync()).TransfersOut);
        Assert.Equal((Moves.First, null), (move.Id, move.ReportedAs));
        await world.DutyAsync(DutyKind.AssessMove, move.Label);
        await world.NoDutyAsync(DutyKind.ConsiderChange);
    }

    [Fact]
    public async Task N44_N54_a_further_one_overtakes_no_offer_and_the_worker_says_what_follows_from_it()
    {
        await using var world = await StartAsync();
        await world.ReportAsync();

        await world.DoAsync(Report(world) with { ToAuthority = Moves.Kent }, Elsewhere);

        var file = await world.FileAsync();
        Assert.Equal((Moves.First, Moves.Hillingdon, null), Assert.Single(file.TransfersOut) is var move ? (move.Id, move.To, move.WithdrawnOn) : default);
        var duty = await world.DutyAsync(DutyKind.ConsiderChange);
        Assert.Equal(("sw-1", "N24"), (duty.OwnerId, duty.Clause));
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.DoAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.Section17Support));
        await world.DutyAsync(DutyKind.ConsiderChange, duty.Subject!.Text);
        await world.DoAsync(new ChangeConsidered(duty.Subject.Text, world.Today, "They go on to Kent: recorded as the second move."));
        await world.NoDutyAsync(DutyKind.ConsiderChange);
    }

    [Fact]
    public async Task N44_once_an_earlier_move_is_over_the_case_numbers_the_next_itself()
    {
        await using var world = await StartAsync();
        await world.ReportAsync();
        await world.DoAsync(new TransferWithdrawn(Moves.First, world.Today, WithdrawalReason.Returned, "They are back with the grandmother."));

        await world.DoAsync(Report(world), Elsewhere);

        var (file, second) = (await world.FileAsync(), Moves.Numbered(2));
        Assert.Equal((second, 2, file.Sequence), (file.TransfersOut[1].Id, file.TransfersOut[1].Number, file.TransfersOut[1].ReportedAs));
        await world.DoAsync(Moves.Assessment(world, WhoMayKnow.AsRestricted(file, world.Today)) with { TransferId = second });
        await world.NoDutyAsync(DutyKind.AssessMove);
    }

    [Fact]
    public async Task N54_which_number_is_taken_is_the_same_of_every_case_and_shows_no_day_of_it()
    {
        await using var none = await StartAsync();
        await using var moved = await StartAsync();
        await using var ended = await StartAsync();
        await moved.ReportAsync();
        await ended.DoAsync(new BecameLookedAfter(ended.Today));
        var told = new List<string>();
        foreach (var world in (CaseWorld[])[none, moved, ended])
        {
            foreach (var number in (int[])[2, 3])
            {
                var refused = await world.TryAsync(Report(world) with { TransferId = Moves.Numbered(number) }, Elsewhere);
                told.Add(string.Join("; ", refused.Refusals.Select(refusal => $"{refusal.Field}: {refusal.Reason}")));
            }

            await world.DoAsync(Report(world) with { On = CaseWorld.Day("2025-11-03"), ResidentOn = CaseWorld.Day("2025-11-03") }, Elsewhere);
        }

        Assert.Equal($"transferId: whoever may not read the case gives '{Moves.First}', whichever move it is: the case numbers it itself.", Assert.Single(told.Distinct()));
        Assert.Equal((await none.FileAsync()).ReferredOn, (await none.FileAsync()).TransfersOut[0].ReportedOn);
        Assert.Equal(Role.TeamManager, (await ended.DutyAsync(DutyKind.ConsiderChange)).Owner);
        Assert.Empty((await ended.FileAsync()).TransfersOut);
    }

    private static async Task<CaseWorld> StartAsync()
    {
        var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.AddElsewhereAsync();
        return world;
    }

    private static MoveReported Report(CaseWorld world) => new(Moves.First, world.Today, Moves.Hillingdon, world.Today, HasMoved: true, 1);
}
