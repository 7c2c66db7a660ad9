using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Acts;

public sealed class TellsOfDangerTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    public static TheoryData<string, Act, bool> Acts => new()
    {
        { "N25, H22", new SafeguardingConcernRaised("c1", Day, "A bruise."), true },
        { "N34, H32: a strategy discussion follows", new SafeguardingConcernDiscussed("c1", Day, StrategyDiscussion: true, "The bruise."), true },
        { "N25, H22: none follows", new SafeguardingConcernDiscussed("c1", Day, StrategyDiscussion: false, "Football."), false },
        { "N34, H32: a review", new ReviewOutcomeRecorded(Day, [ReviewOutcome.RiskOfSignificantHarm], "The bruise.", [], AmendPlan: false), true },
        { "a review without", new ReviewOutcomeRecorded(Day, [ReviewOutcome.RemainsInNeed], "Goes on.", [], AmendPlan: false), false },
        { "N45: a move", new MoveAssessed("t1", Day, TransferRisk.Raised, "Much.", "Note.", new(Concern: true, "Five moves.")), true },
        { "N45: a move without", new MoveAssessed("t1", Day, TransferRisk.Raised, "Much.", "Note.", new(Concern: false, "Five moves.")), false },
        { "N45: a child who came", new TransferInDecided(Day, TransferInDecision.Accept, Day, "Moved.") { Trafficking = new(Concern: true, "Five moves.") }, true },
    };

    [Theory]
    [MemberData(nameof(Acts))]
    public void An_act_that_tells_of_a_danger_says_so_that_its_answer_names_whom_to_ring(string what, Act act, bool danger) =>
        Assert.True(act.TellsOfDanger == danger, what);
}
