using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Plans;

/// <summary>
/// Who disagrees with a version of the plan, does not sign it or has not answered it, until they sign it or a review has said what becomes of that (N14, N37, H12).
/// </summary>
public static class PlanDisagreements
{
    /// <summary>Those that no review has answered: the version and the person, as duties name them.</summary>
    /// <param name="file">The case.</param>
    public static IReadOnlyList<PlanSubject> Open(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return
        [
            .. file.Plans.SelectMany(plan => plan.Replies
                .Select(reply => reply.PersonId)
                .Distinct()
                .Where(person => (plan.DisagreementOf(person) ?? plan.UnsignedBy(person)) is { } said && Answers(file, plan.Version, person) <= (said.AnsweredBefore ?? 0))
                .Select(person => new PlanSubject(plan.Version, person))),
        ];
    }

    /// <summary>How many reviews have answered a person's disagreement with a version so far.</summary>
    internal static int Answers(CaseFile file, int version, string person) =>
        file.Reviews.Count(review => review.Disagreements?.Contains(new PlanSubject(version, person).Text) == true);

    /// <summary>Refuses the outcome of a review that leaves a disagreement without an answer, or answers none.</summary>
    internal static IEnumerable<Refusal> Check(IReadOnlyList<DisagreementAnswered>? answers, CaseDesk desk)
    {
        if (!desk.Pack.ClocksStartWithAnchor)
        {
            yield break;
        }

        var (open, clause) = (Open(desk.File), Clause(desk.Pack));
        foreach (var one in open.Where(one => answers?.Any(answer => answer.PersonId == one.Recipient) != true))
        {
            yield return new("disagreements", $"{InWords(one, desk.File)}: say in 'disagreements' what becomes of it.", clause);
        }

        for (var index = 0; index < answers?.Count; index++)
        {
            var answer = answers[index];
            if (open.All(one => one.Recipient != answer.PersonId))
            {
                yield return new($"disagreements[{index}].personId", $"no disagreement of '{answer.PersonId}' waits for an answer: leave it out.");
            }

            foreach (var refusal in CaseDesk.Reason($"disagreements[{index}].response", EmptyWords.AreNoConsequence(answer.Response) ? null : answer.Response, "what becomes of the disagreement", clause))
            {
                yield return refusal;
            }
        }
    }

    /// <summary>What somebody said to a version, in words: "'father-1' does not wish to sign version 1 of the plan".</summary>
    internal static string InWords(PlanSubject one, CaseFile file)
    {
        var what = file.Plan(one.Version)?.UnsignedBy(one.Recipient ?? "")?.Reply switch
        {
            PlanReply.Declined => "does not wish to sign",
            PlanReply.NoReply => "has not answered",
            _ => "disagrees with",
        };
        return $"'{one.Recipient}' {what} version {one.Version} of the plan";
    }

    private static string Clause(PolicyPack pack) =>
        pack.FurtherDuties.Values.FirstOrDefault(rule => rule.When == TriggerKind.PlanDisagreed)?.Duty.Clause ?? pack.Plan.RepliesClause;
}
