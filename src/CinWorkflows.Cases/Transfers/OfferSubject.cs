using System.Globalization;

namespace CinWorkflows.Cases.Transfers;

/// <summary>An offer of a child to the receiving authority, of which there may be several (N60).</summary>
/// <param name="Label">The move.</param>
/// <param name="Number">The offer, from 1.</param>
/// <param name="Again">True while the child is to be offered once more after this one.</param>
/// <param name="ByHand">True where the link of this offer reached nobody, and it is given by hand.</param>
public sealed record OfferSubject(string Label, int Number, bool Again = false, bool ByHand = false) : TransferSubject(Label)
{
    private const string Once = "again";
    private const string Hand = "/byHand";

    private protected override string? Part => string.Create(CultureInfo.InvariantCulture, $"{Number}{(Again ? Once : "")}{(ByHand ? Hand : "")}");

    private protected override string? PartInWords => ByHand
        ? "The link could not be sent"
        : Again || Number > 1 ? string.Create(CultureInfo.InvariantCulture, $"Offer number {(Again ? Number + 1 : Number)}") : null;

    /// <summary>Reads it back.</summary>
    public static OfferSubject Read(string text)
    {
        var (label, offer) = Halves("an offer", text);
        var byHand = offer.EndsWith(Hand, StringComparison.Ordinal);
        offer = byHand ? offer[..^Hand.Length] : offer;
        var again = offer.EndsWith(Once, StringComparison.Ordinal);
        return new(label, NumberOf("an offer", again ? offer[..^Once.Length] : offer), again, byHand);
    }
}
