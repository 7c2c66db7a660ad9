namespace CinWorkflows.TransferPacks.Reading;

/// <summary>What is wrong with a pack that was brought from outside.</summary>
/// <param name="Part">The part at fault as the pack names it, made safe to show; not to be logged, since anybody can write there what they like.</param>
/// <param name="Kind">What sort of fault; may be logged.</param>
/// <param name="Reason">What is wrong and what would put it right; quotes nothing of the contents.</param>
public sealed record TransferPackFault(string Part, PackFaultKind Kind, string Reason)
{
    private const int LongestName = 120;

    internal static TransferPackFault Of(string part, PackFaultKind kind, string reason) => new(Safe(part), kind, reason);

    private static string Safe(string part) =>
        string.Concat(part.Take(LongestName).Select(sign => char.IsControl(sign) || char.IsSurrogate(sign) || char.GetUnicodeCategory(sign) == System.Globalization.UnicodeCategory.Format ? '?' : sign));
}
