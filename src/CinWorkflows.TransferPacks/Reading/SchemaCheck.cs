using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CinWorkflows.TransferPacks.Schema;

namespace CinWorkflows.TransferPacks.Reading;

/// <summary>
/// Checks JSON by the published schema itself, so that what is taken and what is published cannot differ. It knows the words of JSON
/// Schema that this schema uses and stumbles over any other.
/// </summary>
internal static class SchemaCheck
{
    /// <summary>Where a pack's contents are described.</summary>
    public const string Contents = "pack";

    /// <summary>Where a manifest is described.</summary>
    public const string Manifest = "manifest";

    private static readonly JsonDocument Schema = JsonDocument.Parse(TransferPackSchema.Utf8);
    private static readonly JsonElement Definitions = Schema.RootElement.GetProperty("$defs");

    private static readonly FrozenDictionary<string, Regex> Patterns = PatternsOf(Schema.RootElement).Distinct()
        .ToFrozenDictionary(pattern => pattern, pattern => new Regex(EndsThere(pattern), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking));

    /// <summary>The first fault of a value, as <c>$.place: reason</c>; null where it keeps to the definition. Quotes nothing of the value.</summary>
    public static string? FaultOf(JsonElement value, string definition) => FaultOf(value, Definitions.GetProperty(definition), "$");

    private static string? FaultOf(JsonElement value, JsonElement rule, string place)
    {
        foreach (var word in rule.EnumerateObject())
        {
            var fault = word.Name switch
            {
                "$ref" => FaultOf(value, Definitions.GetProperty(word.Value.GetString()!["#/$defs/".Length..]), place),
                "type" => IsOf(value, word.Value.GetString()!) ? null : $"{place}: {word.Value.GetString()} is expected.",
                "properties" => OfProperties(value, word.Value, place),
                "required" => OfRequired(value, word.Value, place),
                "additionalProperties" => OfAdditional(value, rule.GetProperty("properties"), place),
                "items" => OfItems(value, word.Value, place),
                "minItems" when value.GetArrayLength() < word.Value.GetInt32() => $"{place}: at least {word.Value.GetInt32()} are expected.",
                "maxItems" when value.GetArrayLength() > word.Value.GetInt32() => $"{place}: at most {word.Value.GetInt32()} are taken.",
                "minLength" when LengthOf(value) < word.Value.GetInt32() => $"{place}: it is empty; leave it out.",
                "maxLength" when LengthOf(value) > word.Value.GetInt32() => $"{place}: it has more than {word.Value.GetInt32()} characters.",
                "minimum" when value.GetInt64() < word.Value.GetInt64() => $"{place}: {word.Value.GetInt64()} or more is expected.",
                "maximum" when value.GetInt64() > word.Value.GetInt64() => $"{place}: {word.Value.GetInt64()} or less is expected.",
                "pattern" when !Patterns[word.Value.GetString()!].IsMatch(value.GetString()!) => $"{place}: it is not of the form that the schema gives.",
                "const" when value.GetString() != word.Value.GetString() => $"{place}: '{word.Value.GetString()}' is expected.",
                "enum" when word.Value.EnumerateArray().All(choice => choice.GetString() != value.GetString()) => $"{place}: none of the values that the schema gives.",
                "format" => OfFormat(value.GetString()!, word.Value.GetString()!, place),
                "minItems" or "maxItems" or "minLength" or "maxLength" or "minimum" or "maximum" or "pattern" or "const" or "enum" or "description" => null,
                var unknown => throw new InvalidOperationException($"The schema uses '{unknown}', which nobody checks here."),
            };
            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String && IsText(value),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new InvalidOperationException($"The schema uses the type '{type}', which nobody checks here."),
    };

    /// <summary>Half of a surrogate pair, as an escape, is no text.</summary>
    private static bool IsText(JsonElement value)
    {
        try
        {
            return value.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string? OfProperties(JsonElement value, JsonElement properties, string place) => properties.EnumerateObject()
        .Select(property => value.TryGetProperty(property.Name, out var inner) ? FaultOf(inner, property.Value, $"{place}.{property.Name}") : null)
        .FirstOrDefault(fault => fault is not null);

    private static string? OfRequired(JsonElement value, JsonElement required, string place) => required.EnumerateArray()
        .Where(name => !value.TryGetProperty(name.GetString()!, out _))
        .Select(name => $"{place}: '{name.GetString()}' is missing.")
        .FirstOrDefault();

    private static string? OfAdditional(JsonElement value, JsonElement properties, string place) =>
        value.EnumerateObject().Any(property => !properties.EnumerateObject().Any(known => property.NameEquals(known.Name))) ? $"{place}: it has a field that the schema does not know." : null;

    private static string? OfItems(JsonElement value, JsonElement rule, string place) => value.EnumerateArray()
        .Select((item, at) => FaultOf(item, rule, $"{place}[{at}]"))
        .FirstOrDefault(fault => fault is not null);

    private static string? OfFormat(string text, string format, string place) => format switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : $"{place}: a date such as 2026-03-02 is expected.",
        "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _) && text.Contains('T', StringComparison.Ordinal) ? null : $"{place}: an instant such as 2026-03-02T15:30:00Z is expected.",
        _ => throw new InvalidOperationException($"The schema uses the format '{format}', which nobody checks here."),
    };

    /// <summary>JSON Schema counts characters, not halves of surrogate pairs.</summary>
    private static int LengthOf(JsonElement value) => value.GetString()!.EnumerateRunes().Count();

    /// <summary>In .NET '$' also stands before a line end at the end.</summary>
    private static string EndsThere(string pattern) => pattern.EndsWith('$') ? $"{pattern[..^1]}\\z" : pattern;

    private static IEnumerable<string> PatternsOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => property is { Name: "pattern", Value.ValueKind: JsonValueKind.String } ? [property.Value.GetString()!] : PatternsOf(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(PatternsOf),
        _ => [],
    };
}
