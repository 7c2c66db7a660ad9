using CinWorkflows.Cases.Plans;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Pages.Cases;

/// <summary>What versions of the plan say, as the record has it.</summary>
internal static class PlanText
{
    /// <summary>What a version says: as it was agreed, else as it was drafted last; null where its text is not here.</summary>
    public static PlanContent? Of(IEnumerable<RecordedAct> acts, int version) =>
        acts.Select(recorded => recorded.Act).LastOrDefault(act => act is PlanAgreed agreed && agreed.Version == version) is PlanAgreed { Content: var final } ? final
        : acts.Select(recorded => recorded.Act).OfType<PlanDrafted>().LastOrDefault(draft => draft.Version == version)?.Content;

    /// <summary>The same, of a case that is read for it; null also where it is not theirs to read.</summary>
    public static async Task<PlanContent?> OfAsync(IStaffDoor door, string caseId, int version, CancellationToken cancellationToken) =>
        Of(await door.Cases.ActsAsync(caseId, cancellationToken), version);
}
