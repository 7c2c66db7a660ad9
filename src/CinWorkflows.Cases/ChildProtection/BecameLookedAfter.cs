using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Closure;

namespace CinWorkflows.Cases.ChildProtection;

/// <summary>The child is looked after: other procedures apply and this case ends (N46). One that has ended keeps its ending.</summary>
/// <param name="On">The day.</param>
/// <param name="Settled">What becomes of each item that is open.</param>
public sealed record BecameLookedAfter(DateOnly On, IReadOnlyList<OpenItemDecision>? Settled = null) : Act, IDecidesOnOpenItems
{
    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
    [
        .. desk.Happened("on", On, desk.File.ReferredOn, "the referral"),
        .. desk.File.Ending is null || Settled is not null ? desk.NothingLeftOpen(Settled, dangersGoOn: true) : [],
        .. desk.File.Ending is { Reason: EndingReason.LookedAfter } ending
            ? [new Refusal("type", $"it is recorded already that the child is looked after; the case ended with it on {ending.On:yyyy-MM-dd}.")]
            : Array.Empty<Refusal>(),
    ];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.Settle(Settled, On) with { Ending = file.Ending ?? new(On, EndingReason.LookedAfter, null, "RC7") };
}
