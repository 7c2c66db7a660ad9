using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.ChildProtection;

/// <summary>The child is looked after: other procedures apply and this case ends (N46).</summary>
/// <param name="On">The day.</param>
public sealed record BecameLookedAfter(DateOnly On) : Act
{
    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
        desk.Happened("on", On, desk.File.ReferredOn, "the referral");

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file with { Ending = new(On, EndingReason.LookedAfter, null, "RC7") };
}
