using System.Text.RegularExpressions;

namespace CinWorkflows.StandIns.MicrosoftGraph.Http;

/// <summary>
/// The filters that are understood: one extended property, also of what was made since an instant; the Message-ID; or since when it came. Any
/// other is refused.
/// </summary>
internal static partial class ItemFilter
{
    public static bool IsByProperty(string? filter) => filter is not null && ByProperty().IsMatch(filter);

    public static Func<StoredItem, bool> Parse(string? filter)
    {
        if (filter is null)
        {
            return _ => true;
        }

        if (SinceMade().Match(filter) is { Success: true } made)
        {
            var (madeFrom, rest) = (made.Groups["value"].Value, Parse(made.Groups["rest"].Value));
            return item => string.CompareOrdinal(item.Data["createdDateTime"]?.GetValue<string>(), madeFrom) >= 0 && rest(item);
        }

        if (ByProperty().Match(filter) is { Success: true } property)
        {
            var id = StoredItem.PropertyId(property.Groups["id"].Value);
            var value = Unquoted(property);
            return item => item.Properties.GetValueOrDefault(id) == value;
        }

        if (ByPart().Match(filter) is { Success: true } part)
        {
            // A value that holds a part; what has no such property is not found.
            // https://learn.microsoft.com/graph/api/singlevaluelegacyextendedproperty-get
            var id = StoredItem.PropertyId(part.Groups["id"].Value);
            var value = Unquoted(part);
            return item => item.Properties.GetValueOrDefault(id)?.Contains(value, StringComparison.OrdinalIgnoreCase) is true;
        }

        if (ByMessageId().Match(filter) is { Success: true } message)
        {
            var value = Unquoted(message);
            return item => item.Data["internetMessageId"]?.GetValue<string>() == value;
        }

        if (SinceReceived().Match(filter) is { Success: true } since)
        {
            var from = since.Groups["value"].Value;
            return item => string.CompareOrdinal(item.Data["receivedDateTime"]?.GetValue<string>(), from) >= 0;
        }

        throw new GraphErrorException(400, "ErrorInvalidUrlQueryFilter", "The filter is not understood.");
    }

    private static string Unquoted(Match match) => match.Groups["value"].Value.Replace("''", "'", StringComparison.Ordinal);

    [GeneratedRegex(@"^singleValueExtendedProperties/[Aa]ny\((?<v>\w+): ?\k<v>/id eq '(?<id>[^']+)' and \k<v>/value eq '(?<value>(?:[^']|'')*)'\)$")]
    private static partial Regex ByProperty();

    [GeneratedRegex(@"^singleValueExtendedProperties/[Aa]ny\((?<v>\w+): ?\k<v>/id eq '(?<id>[^']+)' and contains\(\k<v>/value, ?'(?<value>(?:[^']|'')*)'\)\)$")]
    private static partial Regex ByPart();

    [GeneratedRegex(@"^internetMessageId eq '(?<value>(?:[^']|'')*)'$")]
    private static partial Regex ByMessageId();

    [GeneratedRegex(@"^createdDateTime ge (?<value>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ) and (?<rest>single.+)$")]
    private static partial Regex SinceMade();

    [GeneratedRegex(@"^receivedDateTime ge (?<value>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)$")]
    private static partial Regex SinceReceived();
}
