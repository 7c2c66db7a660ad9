using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Authority;

/// <summary>The case is for named people only no more: its team and those above it read it again.</summary>
/// <param name="Reason">Why.</param>
public sealed record CaseRestrictionLifted(string Reason) : Act
{
    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return
        [
            .. desk.File.NamedPeople is null ? [new Refusal("act.type", "the case is not restricted.")] : Array.Empty<Refusal>(),
            .. CaseDesk.Reason("reason", Reason, "the reason"),
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file with { NamedPeople = null };
}
