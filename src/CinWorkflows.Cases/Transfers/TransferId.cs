using System.Globalization;
using System.Text.RegularExpressions;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// The name of a transfer in both authorities: the sending authority's code, its case and the number of the move, for example
/// <c>E06000061.C-0042.1</c>. It names nobody.
/// </summary>
/// <param name="From">The sending authority's code.</param>
/// <param name="CaseId">Its case.</param>
/// <param name="Number">Which move of this case, from 1.</param>
public sealed partial record TransferId(string From, string CaseId, int Number)
{
    /// <summary>The transfer id of a text; null where it is none.</summary>
    public static TransferId? Parse(string? text)
    {
        var match = Form().Match(text ?? "");
        return match.Success && int.TryParse(match.Groups[3].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(match.Groups[1].Value, match.Groups[2].Value, number)
            : null;
    }

    /// <summary>Refuses a text that is no transfer id.</summary>
    internal static IEnumerable<Refusal> Check(string field, string? text, CaseDesk desk)
    {
        if (Parse(text) is null)
        {
            yield return new(field, "a transfer is named by the sending authority's code, its case and a number, for example 'E06000061.C-0042.1'.", desk.ClauseOf(TransferRuleKind.FormalNotification));
        }
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From}.{CaseId}.{Number}");

    [GeneratedRegex("^([A-Z][0-9]{8})\\.([A-Za-z0-9][A-Za-z0-9_-]{2,59})\\.([1-9][0-9]{0,3})\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
