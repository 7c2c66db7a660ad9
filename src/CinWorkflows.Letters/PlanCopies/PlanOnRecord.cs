using CinWorkflows.Cases.Plans;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Letters.PlanCopies;

/// <summary>The content of a plan, which only its act holds.</summary>
internal static class PlanOnRecord
{
    public static PlanAgreed? Agreed(IEnumerable<RecordedAct> acts, int version) =>
        acts.Select(act => act.Act).OfType<PlanAgreed>().LastOrDefault(plan => plan.Version == version);
}
