using CinWorkflows.Cases.Plans;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Pages.Planning;

/// <summary>What versions of the plan say, as the record has it.</summary>
internal static class PlanText
{
    /// <summary>What a version says: as it was agreed, else as it was drafted last; null where its text is not here.</summary>
    public static PlanContent? Of(IEnumerable<RecordedAct> acts, int version) =>
        acts.Select(recorded => recorded.Act).LastOrDefault(act => act is PlanAgreed agreed && agreed.Version == version) is PlanAgreed { Content: var final } ? final
        : acts.Select(recorded => recorded.Act).OfType<PlanDrafted>().LastOrDefault(draft => draft.Version == version)?.Content;

    public static async Task<PlanContent?> OfAsync(TaskDesk desk, int version, CancellationToken cancellationToken) =>
        Of(await desk.Get<IStaffDoor>().Cases.ActsAsync(desk.Case.Id, cancellationToken), version);
}
