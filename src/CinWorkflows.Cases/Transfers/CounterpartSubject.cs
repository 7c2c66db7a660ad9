using CinWorkflows.Cases.Duties;

namespace CinWorkflows.Cases.Transfers;

/// <summary>An agency that tells its counterpart in the new area (N56).</summary>
/// <param name="Label">The move.</param>
/// <param name="AgencyId">The agency.</param>
public sealed record CounterpartSubject(string Label, string AgencyId) : TransferSubject(Label)
{
    private protected override string? Part => AgencyId;

    /// <inheritdoc />
    public override string? PersonId => AgencyId;

    /// <summary>Reads it back.</summary>
    public static DutySubject Read(string text)
    {
        var (label, agency) = Halves("an agency", text);
        return new CounterpartSubject(label, agency);
    }
}
