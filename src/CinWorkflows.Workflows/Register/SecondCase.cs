using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Adoption;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Workflows.Register;

/// <summary>A child has one open case; a second one is opened with its reason only.</summary>
internal static class SecondCase
{
    public static async Task<Refusal?> RefuseAsync(string caseId, Act act, PolicyPack pack, IActStore acts, CancellationToken cancellationToken)
    {
        var (child, reason) = act switch
        {
            CaseOpened opened => (opened.Child, opened.DuplicateReason),
            EpisodeAdopted adopted => (adopted.Child, adopted.DuplicateReason),
            _ => (null, null),
        };
        if (child is null || !string.IsNullOrWhiteSpace(reason))
        {
            return null;
        }

        var open = (await acts.FindOpenCasesAsync(pack.Id, child, cancellationToken)).Where(other => other != caseId).ToList();
        return open.Count == 0
            ? null
            : new("act.child", $"another case is open for this child, or for one of the same id: {string.Join(", ", open)}. Record there; where it is another child, give this one an id of its own; or say in 'duplicateReason' why there are two.");
    }
}
