using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Workflows.Register;

/// <summary>What somebody said, and what an assessment recommends, that would be said no more once entries are put right (N7, N14, N37, H7, H12).</summary>
internal static class SaidNoMore
{
    /// <summary>Each in words, with its clause.</summary>
    /// <param name="before">The case as it stood, and its acts.</param>
    /// <param name="after">The case as it would stand, and its acts.</param>
    /// <param name="pack">The pack.</param>
    public static IEnumerable<(string What, string? Clause)> Between((CaseFile File, IReadOnlyList<PastAct> Acts) before, (CaseFile File, IReadOnlyList<PastAct> Acts) after, PolicyPack pack) =>
    [
        .. Disagreements(before.File).Except(Disagreements(after.File))
            .Select(lost => ($"this takes back that '{lost.PersonId}' disagrees with version {lost.Version} of the plan", (string?)pack.Plan.RepliesClause)),
        .. AssessmentConcluded.RecommendedBy(before.Acts).Except(AssessmentConcluded.RecommendedBy(after.Acts))
            .Select(id => ($"this takes back that the assessment recommends '{id}'", pack.Gates.GetValueOrDefault(GateKind.Attendance)?.Clause)),
    ];

    private static IEnumerable<(int Version, string PersonId)> Disagreements(CaseFile file) => file.Plans
        .SelectMany(plan => plan.Replies.Where(reply => reply.Reply == PlanReply.Disagrees).Select(reply => (plan.Version, reply.PersonId)));
}
