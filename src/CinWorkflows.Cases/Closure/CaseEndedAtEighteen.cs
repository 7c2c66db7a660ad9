using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Transfers;

namespace CinWorkflows.Cases.Closure;

/// <summary>A manager ends the case of a child who has turned 18; another than whoever changed the date of birth. It never ends by itself.</summary>
/// <param name="On">The day.</param>
/// <param name="AdultServices">True where adult social care takes over (RC6); false where support ends (RC7).</param>
/// <param name="Reasons">The reasons.</param>
/// <param name="Settled">What becomes of each item that is open.</param>
public sealed record CaseEndedAtEighteen(DateOnly On, bool AdultServices, string Reasons, IReadOnlyList<OpenItemDecision>? Settled = null) : Act, IDecidesOnOpenItems
{
    /// <inheritdoc />
    public override bool LooksBack => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
    [
        .. desk.Happened("on", On, desk.ChildBornOn?.AddYears(18), "the 18th birthday"),
        .. BirthChanged.Refuse(desk),
        .. TransferRules.WithdrawnFirst(desk, "type"),
        .. CaseDesk.Text("reasons", Reasons, "the reasons"),
        .. desk.NothingLeftOpen(Settled),
    ];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.Settle(Settled, On) with { Ending = new(On, EndingReason.TurnedEighteen, null, AdultServices ? "RC6" : "RC7") };
}
