using System.Text;
using System.Text.Json;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>
/// Turns the text of a pack into nodes that know their line, which the serializer's own documents do not. Refuses what is
/// not JSON and names that are given twice.
/// </summary>
internal sealed class PackText
{
    private readonly byte[] _utf8;
    private readonly PackReport _report;
    private long _counted;
    private int _line = 1;
    private string _path = "$";

    private PackText(byte[] utf8, PackReport report) => (_utf8, _report) = (utf8, report);

    public static PackNode? Parse(string json, PackReport report)
    {
        var text = new PackText(Encoding.UTF8.GetBytes(json.TrimStart('\uFEFF')), report);
        try
        {
            return text.Root();
        }
        catch (JsonException exception)
        {
            report.Fault(text._path, (int)(exception.LineNumber ?? 0) + 1, $"this is not JSON: {JsonWords.Of(exception, text._utf8)}");
        }
        catch (InvalidOperationException)
        {
            // The reader finds an escaped half of a surrogate pair only when the text is asked for.
            report.Fault(text._path, text._line, "this is not JSON: a \\u escape is half of a character.");
        }

        return null;
    }

    private PackNode Root()
    {
        var reader = new Utf8JsonReader(_utf8);
        reader.Read();
        var root = Value(ref reader, "$", LineOf(reader));
        reader.Read();
        return root;
    }

    private PackNode Value(ref Utf8JsonReader reader, string path, int line)
    {
        _path = path;
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => Object(ref reader, path, line),
            JsonTokenType.StartArray => List(ref reader, path, line),
            JsonTokenType.String => new(path, line, JsonValueKind.String, reader.GetString()!),
            JsonTokenType.Number => new(path, line, JsonValueKind.Number, Encoding.UTF8.GetString(reader.ValueSpan)),
            JsonTokenType.True => new(path, line, JsonValueKind.True),
            JsonTokenType.False => new(path, line, JsonValueKind.False),
            _ => new(path, line, JsonValueKind.Null),
        };
    }

    private PackNode Object(ref Utf8JsonReader reader, string path, int line)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var properties = new List<(string, PackNode)>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var nameLine = LineOf(reader);
            var name = reader.GetString()!;
            var inner = Join(path, name);
            reader.Read();
            var value = Value(ref reader, inner, nameLine);
            if (lines.TryAdd(name, nameLine))
            {
                properties.Add((name, value));
            }
            else
            {
                _report.Fault(inner, nameLine, $"'{name}' is given twice, first on line {lines[name]}.");
            }
        }

        return new(path, line, JsonValueKind.Object) { Properties = properties };
    }

    private PackNode List(ref Utf8JsonReader reader, string path, int line)
    {
        var items = new List<PackNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value(ref reader, $"{path}[{items.Count}]", LineOf(reader)));
        }

        return new(path, line, JsonValueKind.Array) { Items = items };
    }

    private int LineOf(in Utf8JsonReader reader)
    {
        _line += _utf8.AsSpan((int)_counted, (int)(reader.TokenStartIndex - _counted)).Count((byte)'\n');
        _counted = reader.TokenStartIndex;
        return _line;
    }

    internal static string Join(string path, string name) =>
        name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '$')
            ? $"{path}.{name}"
            : $"{path}['{name.Replace("'", "\\'", StringComparison.Ordinal)}']";
}
