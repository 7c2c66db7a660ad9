using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Workflows.Register;

/// <summary>A child has one open case; a second one is opened, reopened or taken over by transfer with its reason only.</summary>
internal static class SecondCase
{
    public static async Task<Refusal?> RefuseAsync(string caseId, Act act, PolicyPack pack, IActStore acts, CancellationToken cancellationToken)
    {
        var (child, reason) = act switch
        {
            CaseOpened opened => (opened.Child, opened.DuplicateReason),
            EpisodeAdopted adopted => (adopted.Child, adopted.DuplicateReason),
            CaseReopened reopened => (await ChildAsync(caseId, acts, cancellationToken), reopened.DuplicateReason),
            TransferInDecided { Decision: TransferInDecision.Accept or TransferInDecision.Reassess } decided => (await ChildAsync(caseId, acts, cancellationToken), decided.DuplicateReason),
            _ => (null, null),
        };
        if (child is null || !string.IsNullOrWhiteSpace(reason))
        {
            return null;
        }

        var open = (await acts.FindOpenCasesAsync(pack.Id, child, cancellationToken)).Where(other => other != caseId).ToList();
        var field = act is CaseOpened or EpisodeAdopted ? "act.child" : "act.duplicateReason";
        return open.Count == 0
            ? null
            : new(field, $"another case is open for this child, or for one of the same id: {string.Join(", ", open)}. Record there; where it is another child, give this one an id of its own; or say in 'duplicateReason' why there are two.");
    }

    /// <summary>The child of a case, as the case knows them now.</summary>
    private static async Task<ChildDetails?> ChildAsync(string caseId, IActStore acts, CancellationToken cancellationToken) =>
        EffectiveActs.Of(await acts.HistoryAsync(caseId, cancellationToken)).Aggregate((ChildDetails?)null, (child, entry) => entry.Act switch
        {
            CaseOpened opened => opened.Child,
            EpisodeAdopted adopted => adopted.Child,
            ParticipantChanged changed when changed.PersonId == child?.Id => child! with { Name = changed.Name ?? child.Name, BornOn = changed.BornOn ?? child.BornOn },
            ChildBorn born => child! with { Name = born.Name ?? child.Name, BornOn = born.On },
            _ => child,
        });
}
