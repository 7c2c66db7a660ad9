using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Workflows.Register;

/// <summary>
/// What somebody said, was told, or relies on, that would be said no more or read otherwise once entries are put right: a disagreement with
/// the plan (N14, N37, H12), whom an assessment recommends (N7, H7), the words of a danger and of a change (N24, N25, H21, H22), a plan that
/// people have (N22, H19), how somebody is known of whom something is restricted (N54), and what speaks against sharing (N53, N55).
/// </summary>
internal static class OtherwiseSaid
{
    /// <summary>Each in words, with its clause where one says so.</summary>
    /// <param name="corrections">What is put right.</param>
    /// <param name="history">The acts as they were recorded.</param>
    /// <param name="before">The case as it stood, and its acts.</param>
    /// <param name="after">The case as it would stand, and its acts.</param>
    /// <param name="pack">The pack.</param>
    public static IEnumerable<(string What, string? Clause)> Between(
        IEnumerable<EntryCorrection> corrections,
        IReadOnlyList<RecordedAct> history,
        (CaseFile File, IReadOnlyList<PastAct> Acts) before,
        (CaseFile File, IReadOnlyList<PastAct> Acts) after,
        PolicyPack pack) =>
    [
        .. Unsigned(before.File).Except([.. Unsigned(after.File), .. Disagreements(after.File)])
            .Select(lost => ($"this takes back that '{lost.PersonId}' does not wish to sign version {lost.Version} of the plan", (string?)pack.Plan.RepliesClause)),
        .. Disagreements(before.File).Except(Disagreements(after.File))
            .Select(lost => ($"this takes back that '{lost.PersonId}' disagrees with version {lost.Version} of the plan", (string?)pack.Plan.RepliesClause)),
        .. AssessmentConcluded.RecommendedBy(before.Acts).Except(AssessmentConcluded.RecommendedBy(after.Acts))
            .Select(id => ($"this takes back that the assessment recommends '{id}'", pack.Gates.GetValueOrDefault(GateKind.Attendance)?.Clause)),
        .. corrections
            .SelectMany(correction => history.Where(entry => entry.Sequence == correction.Sequence).Select(entry => Changed(entry.Act, correction.Replacement, before.File)))
            .OfType<string>()
            .Select(what => (what, (string?)null)),
        .. (before.File.Restrictions ?? []).Where(held => held.LiftedOn is null).Select(held => held.PersonId).Distinct()
            .Where(id => Known(id, before.Acts).Except(Known(id, after.Acts)).Any())
            .Select(id => ($"this changes how '{id}' is known, of whom something is restricted", (string?)null)),
    ];

    private static IEnumerable<(int Version, string PersonId)> Disagreements(CaseFile file) => file.Plans
        .SelectMany(plan => plan.Replies.Where(reply => reply.Reply == PlanReply.Disagrees).Select(reply => (plan.Version, reply.PersonId)));

    private static IEnumerable<(int Version, string PersonId)> Unsigned(CaseFile file) => file.Plans
        .SelectMany(plan => plan.Replies.Where(reply => reply.Reply == PlanReply.Declined).Select(reply => (plan.Version, reply.PersonId)));

    private static string? Changed(Act wrong, Act? right, CaseFile file) => wrong switch
    {
        _ when wrong == right => null,
        SharingAdviceGiven { MayShare: false } => "this takes back advice not to share",
        SharingAsked { Agrees: false } => "this takes back that somebody refused",
        _ when right is null => null,
        { TellsOfDanger: true } => "this changes what was said of a danger",
        CircumstancesChanged => "this changes what was said of a change of circumstances",
        PlanReplyRecorded { Reply: PlanReply.Disagrees } => "this changes what somebody disagrees with",
        PlanAgreed agreed when file.Plans.Any(plan => plan.Version == agreed.Version && plan.CirculatedOn is not null) => $"version {agreed.Version} of the plan was circulated, and this changes what it says; a new version reaches everybody",
        _ => null,
    };

    private static IEnumerable<KnownAs> Known(string personId, IReadOnlyList<PastAct> acts) => KnownAs.Of(personId, acts.Select(past => past.Act));
}
