using System.Globalization;
using System.Text.RegularExpressions;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Cases;

/// <summary>A sentence of the rules as a page says it: people by their names, days in words, and without the names of fields.</summary>
internal static partial class PlainReason
{
    public static string Of(string reason, ShownCase shown) =>
        Of(Quoted().Replace(Attested().Replace(reason, "make sure that "), match => Named(match.Groups["id"].Value, shown)));

    /// <summary>The same for somebody who is not told who is on the case.</summary>
    public static string Of(string reason)
    {
        var dated = Day().Replace(reason, match => DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? PlainWords.ShortDate(day) : match.Value);
        return dated.Length == 0 ? "This cannot be recorded" : $"{char.ToUpperInvariant(dated[0])}{dated[1..]}";
    }

    private static string Named(string id, ShownCase shown) => shown.NameOf(id) is var name && name != id ? name
        : shown.StaffNames.TryGetValue(id, out var member) ? member
        : shown.File.CurrentPlan?.Actions.FirstOrDefault(action => action.Id == id) is { } promised ? $"({Named(promised.OwnerId, shown)}, by {PlainWords.ShortDate(promised.By)})"
        : CodeName().IsMatch(id) ? CodeWords.Of(id)
        : $"‘{id}’";

    [GeneratedRegex("^attest '[^']+': ")]
    private static partial Regex Attested();

    [GeneratedRegex("^[a-z]+[A-Z][A-Za-z]*$")]
    private static partial Regex CodeName();

    [GeneratedRegex("'(?<id>[^']+)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b")]
    private static partial Regex Day();
}
