using System.Globalization;
using CinWorkflows.Cases.Duties;

namespace CinWorkflows.Cases.Transfers;

/// <summary>Whether information may be shared, which is asked again after a refusal (N53).</summary>
/// <param name="Label">The move.</param>
/// <param name="Refusals">How many have refused.</param>
public sealed record SharingSubject(string Label, int Refusals) : TransferSubject(Label)
{
    private protected override string? Part => Refusals.ToString(CultureInfo.InvariantCulture);

    private protected override string? PartInWords => Refusals == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"Consent was refused by: {Refusals}");

    /// <summary>Reads it back.</summary>
    public static DutySubject Read(string text)
    {
        var (label, refusals) = Halves("sharing", text);
        return new SharingSubject(label, NumberOf("sharing", refusals));
    }
}
