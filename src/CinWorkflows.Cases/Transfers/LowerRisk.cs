using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Transfers;

/// <summary>A risk of a move that is lower than before gives more time, also to what is late already: nobody who works on the case gives that to themselves (N49).</summary>
internal static class LowerRisk
{
    /// <summary>Refuses a lower risk by anybody but a manager who does not hold the case, and without the reason; a risk that is equal or higher is anybody's.</summary>
    /// <param name="desk">The case, and who records it.</param>
    /// <param name="before">The risk as it stands.</param>
    /// <param name="since">Since when, in words, such as <c>on 2026-10-02</c>.</param>
    /// <param name="now">The risk from now on.</param>
    /// <param name="why">Why it is lower.</param>
    public static IEnumerable<Refusal> Refuse(CaseDesk desk, TransferRisk before, string since, TransferRisk now, string? why)
    {
        if (RankOf(now) >= RankOf(before) || !desk.Pack.ClocksStartWithAnchor)
        {
            return [];
        }

        var clause = desk.ClauseOf(TransferRuleKind.TimelyAcceptance);
        return
        [
            .. TransferRules.ByAManager(desk, $"the risk was assessed as {CodeWords.Of(before)} {since}: a lower one moves limits later, so a manager who does not hold the case records it, with the reason in 'whyLower'.", clause),
            .. CaseDesk.Reason("whyLower", EmptyWords.OrNoProof(why), $"why the risk is lower than {since}", clause),
        ];
    }

    /// <summary>Whether a risk is higher than before.</summary>
    public static bool Rises(TransferRisk before, TransferRisk now) => RankOf(now) > RankOf(before);

    private static int RankOf(TransferRisk risk) => risk switch
    {
        TransferRisk.Urgent => 2,
        TransferRisk.Raised => 1,
        _ => 0,
    };
}
