using CinWorkflows.Cases.Transfers;

namespace CinWorkflows.Cases.Plans;

/// <summary>
/// A child in need who moves stays one (N44): until this authority's own plan is made in the meeting after the move (N62), the reviews and
/// visits of the plan that came go on from the last ones there; while the child is assessed anew, the visits do.
/// </summary>
public static class PlanAfterMove
{
    /// <summary>The plan that came with a child who was taken over on what came; null elsewhere.</summary>
    /// <param name="file">The case.</param>
    public static TransferredPlan? TakenOver(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.TransferIn is { Decision: TransferInDecision.Accept, Plan: { } plan } ? plan : null;
    }

    /// <summary>The plan whose visits go on while a child who was taken over is assessed anew, until there is a plan of this authority; null elsewhere.</summary>
    /// <param name="file">The case.</param>
    public static TransferredPlan? WhileReassessed(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file is { CurrentPlan: null, TransferIn: { Decision: TransferInDecision.Reassess, Plan: { } plan } } ? plan : null;
    }

    /// <summary>Whether the frequency of visits is another authority's: of a plan that came, and not agreed here with the family.</summary>
    internal static bool SetsVisits(CaseFile file) =>
        file.Regime.AgreedVisits is null && (file.CurrentPlan is { CameFrom: not null } || WhileReassessed(file) is not null);

    /// <summary>The version that is made in the meeting after the move, agreed or the next; null before that meeting, and where no plan was taken over.</summary>
    /// <param name="file">The case.</param>
    public static int? MadeInMeeting(CaseFile file) => TakenOver(file) is not null && file.TransferMeeting is { HeldOn: { } held }
        ? file.Plans.FirstOrDefault(plan => !plan.Adopted && plan.AgreedOn >= held)?.Version ?? PlanRulesOfOrder.Next(file)
        : null;

    /// <summary>Whether a plan of this authority is still to be made in that meeting, which was held.</summary>
    /// <param name="file">The case.</param>
    public static bool IsOwed(CaseFile file) => MadeInMeeting(file) is { } version && file.Plan(version) is not { AgreedOn: not null };

    /// <summary>Whether a version is made by the rules of a first plan: it is the first, or that of the meeting after the move.</summary>
    internal static bool IsFirst(int version, CaseFile file) => version == 1 || version == MadeInMeeting(file);

    /// <summary>The case with the plan that came in force. It was circulated there, and the family knows it.</summary>
    internal static CaseFile InForce(this CaseFile file, DateOnly on) => TakenOver(file) is { } plan
        ? file with
        {
            Plans =
            [
                new PlanVersion
                {
                    Version = 1,
                    AgreedOn = on,
                    StartsOn = plan.StartsOn,
                    ExpectedEndOn = plan.ExpectedEndOn,
                    VisitEvery = plan.VisitEvery,
                    CirculatedOn = on,
                    Adopted = true,
                    CameFrom = file.TransferIn!.From,
                },
            ],
        }
        : file;
}
