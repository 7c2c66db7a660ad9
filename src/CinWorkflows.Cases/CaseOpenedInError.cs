using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Closure;

namespace CinWorkflows.Cases;

/// <summary>A manager ends a case that should not have been opened.</summary>
/// <param name="Reason">What went wrong.</param>
/// <param name="Settled">What becomes of each matter that is open.</param>
public sealed record CaseOpenedInError(string Reason, IReadOnlyList<MatterDecision>? Settled = null) : Act
{
    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
        [.. CaseDesk.Text("reason", Reason, "the reason"), .. desk.NothingLeftOpen(Settled)];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.Settle(Settled, stamp.On) with { Ending = new(stamp.On, EndingReason.OpenedInError, null, "RC7") };
}
