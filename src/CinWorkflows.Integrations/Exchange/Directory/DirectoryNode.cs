using System.Globalization;
using System.Text.Json;

namespace CinWorkflows.Integrations.Exchange.Directory;

/// <summary>An object in a directory, which notes what is wrong with its members and goes on.</summary>
/// <param name="element">The object.</param>
/// <param name="path">Where it is; empty for the whole.</param>
/// <param name="faults">Takes what is wrong.</param>
internal sealed class DirectoryNode(JsonElement element, string path, List<AuthorityDirectoryFault> faults)
{
    private readonly HashSet<string> _known = [];

    public void Fault(string member, string cure) => faults.Add(new(path.Length == 0 ? member : $"{path}.{member}", cure));

    public string Text(string member, string cure, Func<string, bool>? fits = null) => Optional(member, cure, fits) ?? Missing(member, cure);

    public string? Optional(string member, string cure, Func<string, bool>? fits = null)
    {
        if (Find(member) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) && fits?.Invoke(text) != false)
        {
            return text;
        }

        Fault(member, cure);
        return "";
    }

    public DateOnly? Day(string member)
    {
        var text = Optional(member, "is a day like 2026-09-02.", value => TryDay(value, out _));
        return text is { Length: > 0 } && TryDay(text, out var day) ? day : null;
    }

    public DirectoryNode? Object(string member)
    {
        if (Find(member) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            return new(value, path.Length == 0 ? member : $"{path}.{member}", faults);
        }

        Fault(member, "is an object; leave it out where there is none.");
        return null;
    }

    public IReadOnlyList<DirectoryNode> List(string member, string cure)
    {
        if (Find(member) is not { ValueKind: JsonValueKind.Array } list)
        {
            Fault(member, cure);
            return [];
        }

        var nodes = new List<DirectoryNode>();
        foreach (var (index, item) in list.EnumerateArray().Index())
        {
            var place = $"{member}[{index}]";
            if (item.ValueKind == JsonValueKind.Object)
            {
                nodes.Add(new(item, path.Length == 0 ? place : $"{path}.{place}", faults));
            }
            else
            {
                Fault(place, "is an object.");
            }
        }

        return nodes;
    }

    /// <summary>Whatever nobody asked for, or stands there twice, is a mistake and not a surprise later.</summary>
    public void Close()
    {
        foreach (var members in element.EnumerateObject().GroupBy(member => member.Name))
        {
            if (!_known.Contains(members.Key))
            {
                Fault(members.Key, $"is not known here; known: {string.Join(", ", _known.Where(name => name[0] != '$'))}.");
            }
            else if (members.Skip(1).Any())
            {
                Fault(members.Key, "stands there twice; keep one.");
            }
        }
    }

    public JsonElement? Find(string member)
    {
        _known.Add(member);
        return element.TryGetProperty(member, out var value) ? value : null;
    }

    private string Missing(string member, string cure)
    {
        Fault(member, $"is missing: it {cure}");
        return "";
    }

    private static bool TryDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
