using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>A move ends by what is so, and by whom it is to say (N47, N61).</summary>
public sealed class WithdrawnByWhomScenarios
{
    [Fact]
    public async Task N47_a_family_that_lives_there_is_not_said_not_to_move_and_no_clerk_ends_a_move()
    {
        await using var world = await Moves.NotifiedAsync();
        var stays = new TransferWithdrawn(Moves.First, world.Today, WithdrawalReason.NotMoving, "They stay where they are.");

        await world.RefusedAsync(stays, "why", "N47");
        await world.RefusedAsync(stays with { Why = WithdrawalReason.Returned, Reasons = "They are back." }, "actor.role", actor: new Actor("bs-1", Role.BusinessSupport));
        await world.DoAsync(stays with { Why = WithdrawalReason.Returned, Reasons = "They are back." });
    }
}
