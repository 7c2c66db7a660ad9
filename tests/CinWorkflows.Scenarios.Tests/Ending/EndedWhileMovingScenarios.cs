using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Scenarios.Tests.Transfers;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Scenarios.Tests.Ending;

/// <summary>A case ends while the child moves: whoever waits for it elsewhere, and the family, hear of that (N44, N47, N61).</summary>
public sealed class EndedWhileMovingScenarios
{
    [Fact]
    public async Task N46_N61_whom_the_child_was_offered_to_and_the_family_hear_that_nothing_passes()
    {
        await using var world = await Moves.NotifiedAsync();
        await NextDayAsync(world);
        var before = world.SentTo("alex").Count;

        await EndAsync(world, settled => new BecameLookedAfter(world.Today, settled));
        await NextDayAsync(world);

        var letter = Assert.Single(world.SentTo("alex").Skip(before), message => message.Kind == MessageKind.TransferNews);
        Assert.Contains("has ended. It does not pass to", letter.Text, StringComparison.Ordinal);
        Assert.Contains((await world.ViewAsync()).Duties, view => view.Duty.Subject?.Text == $"transfer-t1-CaseEnded/{OrdinaryCast.Father.Id}");
        var confirm = await world.DutyAsync(DutyKind.ConfirmWithdrawal, "t1");
        Assert.Equal("N61", confirm.Clause);
        await world.GoToAsync($"{confirm.Deadline!.Due.AddDays(4):yyyy-MM-dd}");
        Assert.Contains(await world.NoticesAsync(DutyKind.ConfirmWithdrawal), notice => notice.StartsWith("due-manager", StringComparison.Ordinal));
        await world.DoAsync(new WithdrawalConfirmed(Moves.First, world.Today));
        await world.NoDutyAsync(DutyKind.ConfirmWithdrawal);
    }

    [Fact]
    public async Task N61_the_authority_that_holds_the_child_hears_from_a_person_that_the_child_has_died_and_no_letter_tells_the_family()
    {
        await using var world = await Moves.NotifiedAsync();
        await world.DoAsync(new TransferAccepted(Moves.First, world.Today, world.Today, "Jo Counterpart"));
        await NextDayAsync(world);
        var before = world.Sent.Count(message => message.Kind == MessageKind.TransferNews);

        await world.DoAsync(new ChildDied(world.Today));
        await NextDayAsync(world);

        Assert.NotNull((await world.DutyAsync(DutyKind.TellMisinformed)).Deadline);
        Assert.Equal(before, world.Sent.Count(message => message.Kind == MessageKind.TransferNews));
    }

    [Fact]
    public async Task N47_N52_an_authority_that_was_told_of_a_stay_is_told_that_nobody_here_goes_on_with_the_child()
    {
        await using var world = await Moves.ReportedAsync(temporaryUntil: CaseWorld.Day("2026-04-30"));
        await world.AssessAsync();
        await world.ShareAsync();
        await world.DoAsync(new TemporaryStayNotified(Moves.First, world.Today, "Rang the duty team; they have the address and our number."));
        await world.NoDutyAsync(DutyKind.TellMisinformed);

        await EndAsync(world, settled => new BecameLookedAfter(world.Today, settled));

        await world.DutyAsync(DutyKind.TellMisinformed);
    }

    [Fact]
    public async Task N44_N60_the_former_authority_is_told_of_a_child_whose_case_has_ended_before_it_was_decided_on()
    {
        await using var world = await TransferInScenarios.ReceivedAsync();

        await world.DoAsync(new ChildDied(world.Today));

        await world.DutyAsync(DutyKind.TellMisinformed);
    }

    [Fact]
    public async Task N61_a_manager_who_ends_the_case_otherwise_withdraws_the_move_first_and_says_that_the_case_ends()
    {
        await using var world = await Moves.ReportedAsync();
        await world.DoAsync(new ChildProtectionPlanStarted(world.Today));
        var ended = new CaseEndedForChildProtection(world.Today, "Taken over.");
        await world.RefusedAsync(ended, "type", "N61", OrdinaryCast.Manager);

        await world.DoAsync(new TransferWithdrawn(Moves.First, world.Today, WithdrawalReason.CaseEnded, "The protection plan takes over."), OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.DecideStay);
        await EndAsync(world, settled => ended with { Settled = settled }, OrdinaryCast.Manager);
        Assert.Equal(EndingReason.ChildProtection, (await world.FileAsync()).Ending!.Reason);
        Assert.Equal(Moves.Hillingdon, StatutoryLine.On(await world.FileAsync(), world.Pack, world.Today).Authority);
    }

    [Theory]
    [InlineData(WithdrawalReason.ConsentWithdrawn)]
    [InlineData(WithdrawalReason.CaseEnded)]
    public async Task N44_N47_whoever_ends_the_case_of_a_child_who_lives_in_another_area_decides_what_becomes_of_the_child(WithdrawalReason why)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await NextDayAsync(world);
        await world.ReportAsync();
        await world.DoAsync(new TransferWithdrawn(Moves.First, world.Today, why, "The mother has changed her mind."));
        await world.DutyAsync(DutyKind.DecideStay);
        var ended = new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction);
        var decided = ended with { Settled = [new("stay/t1", "The duty team in Hillingdon knows that the child lives there.", "A manager there was rung today.")] };

        await world.RefusedAsync(ended, "settled", actor: OrdinaryCast.Manager);
        await world.RefusedAsync(decided, "actor.role");
        await world.DoAsync(decided, OrdinaryCast.Manager);

        await world.NoDutyAsync(DutyKind.DecideStay);
        Assert.DoesNotContain((await world.FileAsync()).Breaches ?? [], breach => breach.Clause == "N47");
    }

    [Fact]
    public async Task N61_a_case_that_should_not_have_been_opened_is_not_ended_while_another_authority_reads_of_it()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.GoToAsync($"{world.WorkingDayIn(1):yyyy-MM-dd}");
        await world.ReportAsync();

        await world.RefusedAsync(new CaseOpenedInError("The sister was meant."), "type", "N61", OrdinaryCast.Manager);
    }

    private static Task NextDayAsync(CaseWorld world) => world.GoToAsync($"{world.WorkingDayIn(1):yyyy-MM-dd}");

    /// <summary>The end, with a decision on all that is open, as its refusal names it.</summary>
    private static async Task EndAsync(CaseWorld world, Func<IReadOnlyList<OpenItemDecision>, Act> end, Actor? actor = null)
    {
        var open = (await world.TryAsync(end([]), actor)).Refusals.Where(refusal => refusal.Field == "settled").Select(refusal => refusal.Reason.Split('\'')[^2]);
        if ((await world.FileAsync()).Ending is null)
        {
            await world.DoAsync(end([.. open.Select(matter => new OpenItemDecision(matter, "It is left.", "The care plan takes over."))]), actor);
        }
    }
}
