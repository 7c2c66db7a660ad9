using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace CinWorkflows.Web.Json;

/// <summary>Single values: whether one can be read as a type, and if not, why, in plain words.</summary>
internal static class Scalar
{
    /// <summary>What no database can look for or keep.</summary>
    public const string NoNull = "the character U+0000 cannot be kept; take it out.";

    private static readonly FrozenDictionary<Type, string> Expected = new Dictionary<Type, string>
    {
        [typeof(string)] = "text is expected",
        [typeof(bool)] = "true or false is expected",
        [typeof(int)] = "a whole number is expected",
        [typeof(long)] = "a whole number is expected",
        [typeof(Guid)] = "a GUID such as '0198f6c2-4d5e-7a31-9c0b-2f6d1e8a7b45' is expected",
        [typeof(DateOnly)] = "a date such as '2026-03-02' is expected",
        [typeof(TimeOnly)] = "a time of day such as '14:30' is expected",
        [typeof(DateTimeOffset)] = "an instant with its offset, such as '2026-03-02T09:30:00Z', is expected",
    }.ToFrozenDictionary();

    /// <summary>What is wrong with it; null where it can be read.</summary>
    public static string? Fault(JsonElement json, Type type)
    {
        if (type.IsEnum)
        {
            return json.ValueKind == JsonValueKind.String ? Choices.Fault(json.GetString()!, type) : $"{Choices.OneOf(type)} is expected, not {Name(json)}.";
        }

        if (type == typeof(string) && json.ValueKind == JsonValueKind.String)
        {
            return !CanBeRead(json, type) ? "text of whole characters is expected; an escape in it stands for none."
                : json.GetString()!.Contains('\0', StringComparison.Ordinal) ? NoNull
                : null;
        }

        return CanBeRead(json, type) && !LacksOffset(json, type) ? null : $"{Expected.GetValueOrDefault(type, "another value is expected")}{Instead(json)}.";
    }

    /// <summary>What sort of value it is, in words.</summary>
    public static string Name(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        var kind => kind.ToString().ToLower(CultureInfo.InvariantCulture),
    };

    private static string Instead(JsonElement json) => json.ValueKind is JsonValueKind.String ? "" : $", not {Name(json)}";

    private static bool CanBeRead(JsonElement json, Type type)
    {
        try
        {
            json.Deserialize(type, ApiJson.Options);
            return true;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    /// <summary>Without an offset the instant would depend on where the service runs.</summary>
    private static bool LacksOffset(JsonElement json, Type type)
    {
        if (type != typeof(DateTimeOffset))
        {
            return false;
        }

        var text = json.GetString()!;
        return !text.EndsWith('Z') && text.LastIndexOfAny(['+', '-']) <= text.IndexOf('T');
    }
}
