using System.Text.Json;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Plans;

/// <summary>
/// What the next version of a plan owes to the one in force: an outcome that is not reached goes on in it, or it is said why not (N13, N28, H27); and what a
/// review decided to amend is amended, or it is said why nothing changed (N33, H31).
/// </summary>
internal static class NextVersion
{
    /// <summary>The edition of packs from which on it is asked for; cases under earlier ones go on as they are.</summary>
    private const int FromEdition = 4;

    public static IEnumerable<Refusal> Check(PlanAgreed agreed, CaseDesk desk) =>
        desk.Pack.Edition < FromEdition ? [] : [.. OutcomesGoOn(agreed, desk), .. Dropped(agreed, desk), .. IsAmended(agreed, desk)];

    /// <summary>The outcomes of the version in force that no review has found achieved.</summary>
    /// <param name="file">The case.</param>
    /// <param name="past">The acts before.</param>
    private static IReadOnlyList<string> NotReached(CaseFile file, IReadOnlyList<PastAct> past)
    {
        var ratings = past.Select(act => act.Act).OfType<ReviewOutcomeRecorded>().SelectMany(review => review.Progress).ToLookup(progress => progress.OutcomeId, progress => progress.Rating, StringComparer.Ordinal);
        return [.. (file.CurrentPlan?.Outcomes ?? []).Where(id => !(ratings[id].Any() && ratings[id].Last() == ProgressRating.Achieved))];
    }

    private static IEnumerable<Refusal> OutcomesGoOn(PlanAgreed agreed, CaseDesk desk) => NotReached(desk.File, desk.Past)
        .Except(agreed.Content.Outcomes.Select(outcome => outcome.Id), StringComparer.Ordinal)
        .Where(id => agreed.DroppedOutcomes?.Any(dropped => dropped.OutcomeId == id) != true)
        .Select(id => new Refusal(
            "droppedOutcomes",
            $"no review has found the outcome '{id}' of version {agreed.Version - 1} achieved: go on with it under the same id, or say in 'droppedOutcomes' why not.",
            Clause(desk.Pack)));

    private static IEnumerable<Refusal> Dropped(PlanAgreed agreed, CaseDesk desk)
    {
        var notReached = NotReached(desk.File, desk.Past);
        foreach (var (index, dropped) in (agreed.DroppedOutcomes ?? []).Index())
        {
            if (!notReached.Contains(dropped.OutcomeId))
            {
                yield return new($"droppedOutcomes[{index}].outcomeId", $"the version in force has no outcome '{dropped.OutcomeId}' that is not achieved: leave it out.");
            }
            else if (agreed.Content.Outcomes.Any(outcome => outcome.Id == dropped.OutcomeId))
            {
                yield return new($"droppedOutcomes[{index}].outcomeId", $"the outcome '{dropped.OutcomeId}' stands in this version: it is not dropped.");
            }

            foreach (var refusal in CaseDesk.Reason($"droppedOutcomes[{index}].reason", dropped.Reason, "the reason", Clause(desk.Pack)))
            {
                yield return refusal;
            }
        }
    }

    private static IEnumerable<Refusal> IsAmended(PlanAgreed agreed, CaseDesk desk)
    {
        var isSame = AmendedPlans.Pending(desk.File).Count > 0
            && desk.Past.Select(act => act.Act).OfType<PlanAgreed>().LastOrDefault(last => last.Version == desk.File.CurrentPlan?.Version) is { } last
            && Words(last.Content) == Words(agreed.Content with { StartsOn = last.Content.StartsOn });
        var clause = desk.Pack.Rule(DutyKind.AmendPlan).Clause;
        return (isSame, agreed.UnchangedReason) switch
        {
            (true, null) => [new("content", "the review decided to amend the plan, and this version says word for word what the one in force says: change what is to change, or say in 'unchangedReason' why nothing does.", clause)],
            (true, { } reason) => CaseDesk.Reason("unchangedReason", reason, "the reason why nothing changes", clause),
            (false, not null) => [new("unchangedReason", "this version differs from the one in force, or no review decided to amend it: leave 'unchangedReason' out.")],
            _ => [],
        };
    }

    private static string Words(PlanContent content) => string.Join(' ', EmptyWords.In(JsonSerializer.Serialize(content, ActJson.Options)));

    private static string Clause(PolicyPack pack) => pack.Plan.Checklist.FirstOrDefault(item => item.Field == PlanField.Outcomes)?.Clause ?? pack.Plan.HolderClause;
}
