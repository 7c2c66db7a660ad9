using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Plans;

/// <summary>A version of the plan is drafted, in or after its meeting (N15, N16, H13). It need not be complete yet.</summary>
/// <param name="Version">Its number: the next one.</param>
/// <param name="Content">What it says so far.</param>
public sealed record PlanDrafted(int Version, PlanContent Content) : Act
{
    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => PlanRulesOfOrder.NextVersion(Version, desk);

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithVersion(Version, plan => plan with { DraftedOn = stamp.On });
}
