using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Plans;

/// <summary>
/// How the parts of a plan hang together: each need has an outcome, each outcome a measure and an action, each action a day that lies
/// ahead, within the plan and no later than its outcome's (N13, N18, N19a–c, H15, H16a–c). Whether it is wise is for people to judge.
/// </summary>
internal static class PlanStructure
{
    public static IEnumerable<Refusal> Check(PlanContent plan, DateOnly agreedOn, CaseDesk desk) =>
    [
        .. Ids(plan),
        .. plan.Needs.SelectMany((need, index) => Need(plan, need, $"content.needs[{index}]", Clause(PlanField.Outcomes, desk))),
        .. plan.Outcomes.SelectMany((outcome, index) => Outcome(plan, outcome, $"content.outcomes[{index}]", agreedOn, desk)),
        .. plan.Actions.SelectMany((action, index) => Action(plan, action, $"content.actions[{index}]", agreedOn, desk)),
    ];

    private static IEnumerable<Refusal> Ids(PlanContent plan)
    {
        var parts = plan.Needs.Select((need, index) => ($"content.needs[{index}].id", need.Id))
            .Concat(plan.Outcomes.Select((outcome, index) => ($"content.outcomes[{index}].id", outcome.Id)))
            .Concat(plan.Actions.Select((action, index) => ($"content.actions[{index}].id", action.Id)))
            .ToList();
        foreach (var id in parts.GroupBy(part => part.Item2).Where(group => group.Count() > 1))
        {
            yield return new("content", $"the id '{id.Key}' is given twice; needs, outcomes and actions each have their own.");
        }

        foreach (var refusal in parts.SelectMany(part => CaseDesk.Id(part.Item1, part.Item2, "the id of a need, outcome or action")))
        {
            yield return refusal;
        }
    }

    private static IEnumerable<Refusal> Need(PlanContent plan, PlannedNeed need, string field, string? clause)
    {
        if (plan.Outcomes.All(outcome => outcome.NeedId != need.Id))
        {
            yield return new(field, $"no outcome meets the need '{need.Id}': say what will be better for the child.", clause);
        }
    }

    private static IEnumerable<Refusal> Outcome(PlanContent plan, PlannedOutcome outcome, string field, DateOnly agreedOn, CaseDesk desk)
    {
        var clause = Clause(PlanField.Outcomes, desk);
        if (string.IsNullOrWhiteSpace(outcome.Measure))
        {
            yield return new($"{field}.measure", "an outcome needs a measure by which progress is judged.", clause);
        }

        if (plan.Needs.All(need => need.Id != outcome.NeedId))
        {
            yield return new($"{field}.needId", $"'{outcome.NeedId}' is not a need of this plan.", clause);
        }

        if (plan.Actions.All(action => action.OutcomeId != outcome.Id))
        {
            yield return new(field, $"no action serves the outcome '{outcome.Id}'.", clause);
        }

        foreach (var refusal in Day(plan, outcome.By, $"{field}.by", desk.File.CurrentPlan?.Outcomes.Contains(outcome.Id) == true ? null : agreedOn, clause))
        {
            yield return refusal;
        }
    }

    private static IEnumerable<Refusal> Action(PlanContent plan, PlannedAction action, string field, DateOnly agreedOn, CaseDesk desk)
    {
        var clause = Clause(PlanField.Actions, desk);
        if (plan.Outcomes.All(outcome => outcome.Id != action.OutcomeId))
        {
            yield return new($"{field}.outcomeId", $"'{action.OutcomeId}' is not an outcome of this plan.", clause);
        }

        if (IsDone(desk.File, action.Id))
        {
            yield break;
        }

        if (plan.Outcomes.FirstOrDefault(outcome => outcome.Id == action.OutcomeId) is { } served && action.By > served.By)
        {
            yield return new($"{field}.by", $"{action.By:yyyy-MM-dd} is after the day by which the outcome '{served.Id}' is reached, which it serves ({served.By:yyyy-MM-dd}): give an earlier day, or the outcome a later one.", clause);
        }

        foreach (var refusal in Day(plan, action.By, $"{field}.by", agreedOn, clause))
        {
            yield return refusal;
        }
    }

    /// <summary>Whether the plan in force has an action of that id that is done: it stands in the next version as it was.</summary>
    public static bool IsDone(CaseFile file, string actionId) => file.CurrentPlan?.Actions.Any(action => action.Id == actionId && action.DoneOn is not null) == true;

    private static IEnumerable<Refusal> Day(PlanContent plan, DateOnly by, string field, DateOnly? notBefore, string? clause)
    {
        if (by < plan.StartsOn || by > plan.ExpectedEndOn)
        {
            yield return new(field, $"{by:yyyy-MM-dd} lies outside the plan ({plan.StartsOn:yyyy-MM-dd} to {plan.ExpectedEndOn:yyyy-MM-dd}).", clause);
        }
        else if (by < notBefore)
        {
            yield return new(field, $"{by:yyyy-MM-dd} had passed when the plan was agreed ({notBefore:yyyy-MM-dd}): give a day that lies ahead.", clause);
        }
    }

    private static string? Clause(PlanField field, CaseDesk desk) =>
        desk.Pack.Plan.Smart ?? desk.Pack.Plan.Checklist.FirstOrDefault(item => item.Field == field)?.Clause;
}
