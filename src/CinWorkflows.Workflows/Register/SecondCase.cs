using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Workflows.Register;

/// <summary>
/// A child has one open case; a second one comes about with its reason only: where it is opened, reopened or taken over by transfer, and where
/// it shows that two cases are of one child, by a date of birth or a name as they are right. Where it may only be the same child, whoever does it is asked too,
/// and answers in their name.
/// </summary>
internal static class SecondCase
{
    /// <summary>What speaks against an act.</summary>
    /// <param name="recorded">It, as it would be recorded.</param>
    /// <param name="file">Its case as it stands.</param>
    /// <param name="pack">The pack of the case.</param>
    /// <param name="acts">The acts of all cases.</param>
    /// <param name="restricted">The restricted cases among them.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async Task<Refusal?> RefuseAsync(RecordedAct recorded, CaseFile file, PolicyPack pack, IActStore acts, RestrictedMatch restricted, CancellationToken cancellationToken)
    {
        var (caseId, act) = (recorded.CaseId, recorded.Act);
        var (child, reason) = act switch
        {
            CaseOpened opened => (opened.Child, opened.DuplicateReason),
            EpisodeAdopted adopted => (adopted.Child, adopted.DuplicateReason),
            CaseReopened reopened => (await ChildAsync(caseId, acts, cancellationToken), reopened.DuplicateReason),
            TransferInDecided { Decision: TransferInDecision.Accept or TransferInDecision.Reassess } decided => (await ChildAsync(caseId, acts, cancellationToken), decided.DuplicateReason),
            _ => (null, null),
        };
        if (act is ParticipantChanged or ChildBorn)
        {
            return file.Ending is null ? await RefuseAlsoOfAsync(recorded, knownBefore: true, pack, acts, restricted, cancellationToken) : null;
        }

        var field = act is CaseOpened or EpisodeAdopted ? "act.child" : "act.duplicateReason";
        return child is null ? null : await restricted.RefuseAsync(field, recorded.Actor, reason, await OthersAsync(caseId, child, pack, acts, cancellationToken), pack, cancellationToken);
    }

    /// <summary>What speaks against a correction that fits the case: it shows that another case is of the same child, or opens the case again beside it.</summary>
    /// <param name="corrected">It, as it would be recorded.</param>
    /// <param name="before">The case as it stands.</param>
    /// <param name="after">The case as it would be.</param>
    /// <param name="pack">The pack of the case.</param>
    /// <param name="acts">The acts of all cases.</param>
    /// <param name="restricted">The restricted cases among them.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async Task<Refusal?> RefuseCorrectionAsync(RecordedAct corrected, CaseFile before, CaseFile after, PolicyPack pack, IActStore acts, RestrictedMatch restricted, CancellationToken cancellationToken) =>
        after.Ending is null ? await RefuseAlsoOfAsync(corrected, knownBefore: before.Ending is null, pack, acts, restricted, cancellationToken) : null;

    /// <summary>The open cases that were not known to be of this child before.</summary>
    private static async Task<Refusal?> RefuseAlsoOfAsync(RecordedAct recorded, bool knownBefore, PolicyPack pack, IActStore acts, RestrictedMatch restricted, CancellationToken cancellationToken)
    {
        var reason = recorded.Act switch
        {
            ParticipantChanged changed => changed.DuplicateReason,
            ChildBorn born => born.DuplicateReason,
            EntriesCorrected corrected => corrected.DuplicateReason,
            _ => null,
        };
        var history = await acts.HistoryAsync(recorded.CaseId, cancellationToken);
        var (was, now) = (ChildOf(history), ChildOf([.. history, recorded]));
        if (now is null || (knownBefore && now == was))
        {
            return null;
        }

        var known = knownBefore && was is not null ? await OthersAsync(recorded.CaseId, was, pack, acts, cancellationToken) : [];
        return await restricted.RefuseAsync("act.duplicateReason", recorded.Actor, reason, [.. (await OthersAsync(recorded.CaseId, now, pack, acts, cancellationToken)).Except(known)], pack, cancellationToken);
    }

    private static async Task<IReadOnlyList<ChildOnCase>> OthersAsync(string caseId, ChildDetails child, PolicyPack pack, IActStore acts, CancellationToken cancellationToken) =>
        [.. (await acts.FindOpenCasesAsync(pack.Id, child, cancellationToken)).Where(other => other.CaseId != caseId)];

    /// <summary>The child of a case, as the case knows them now.</summary>
    private static async Task<ChildDetails?> ChildAsync(string caseId, IActStore acts, CancellationToken cancellationToken) =>
        ChildOf(await acts.HistoryAsync(caseId, cancellationToken));

    private static ChildDetails? ChildOf(IReadOnlyList<RecordedAct> recorded) =>
        EffectiveActs.Of(recorded).Aggregate((ChildDetails?)null, (child, entry) => entry.Act switch
        {
            CaseOpened opened => opened.Child,
            EpisodeAdopted adopted => adopted.Child,
            ParticipantChanged changed when changed.PersonId == child?.Id => child! with { Name = changed.Name ?? child.Name, BornOn = changed.BornOn ?? child.BornOn },
            ChildBorn born => child! with { Name = born.Name ?? child.Name, BornOn = born.On },
            _ => child,
        });
}
