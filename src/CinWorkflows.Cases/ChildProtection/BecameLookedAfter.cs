using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Closure;

namespace CinWorkflows.Cases.ChildProtection;

/// <summary>The child is looked after: other procedures apply and this case ends (N46).</summary>
/// <param name="On">The day.</param>
/// <param name="Settled">What becomes of each matter that is open.</param>
public sealed record BecameLookedAfter(DateOnly On, IReadOnlyList<MatterDecision>? Settled = null) : Act
{
    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
        [.. desk.Happened("on", On, desk.File.ReferredOn, "the referral"), .. desk.NothingLeftOpen(Settled)];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.Settle(Settled, On) with { Ending = new(On, EndingReason.LookedAfter, null, "RC7") };
}
