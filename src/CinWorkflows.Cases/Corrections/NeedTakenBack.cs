using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Corrections;

/// <summary>
/// Two people end a case in which a need was found (N32, H30), whatever is put right before: whoever took back an entry that showed a need
/// does not end the case as one without.
/// </summary>
public static class NeedTakenBack
{
    /// <summary>Whether an act shows a need of the child: a danger, an assessment that found one, a plan of either kind, a change that calls for a review.</summary>
    /// <param name="act">The act.</param>
    public static bool IsShownBy(Act act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return act.TellsOfDanger
            || act is AssessmentConcluded { Outcome: AssessmentOutcome.Section17Support } or PlanDrafted or PlanAgreed or CircumstancesChanged or ChildProtectionPlanStarted
            || act is EpisodeAdopted adopted && (adopted.AssessmentConcludedOn ?? adopted.PlanStartedOn ?? adopted.ChildProtectionSince ?? adopted.Section47Since) is not null;
    }

    /// <summary>Refuses an end without a need by whoever took back what showed one.</summary>
    /// <param name="desk">The case and who ends it.</param>
    internal static IEnumerable<Refusal> Refuse(CaseDesk desk)
    {
        if (desk.Pack.ClocksStartWithAnchor && desk.File.Corrections?.LastOrDefault(correction => correction.NeedTakenBackById == desk.Actor.Id) is { } own)
        {
            yield return new(
                "actor.id",
                $"you took back an entry that showed a need of the child (by entry {own.Id}): whoever does that does not end the case as one without a need. Somebody else decides that.",
                desk.Pack.Rule(DutyKind.DecideClosure).Clause);
        }
    }
}
