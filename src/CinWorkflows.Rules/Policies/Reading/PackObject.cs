using System.Collections.ObjectModel;
using System.Globalization;
using System.Text.Json;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>
/// An object of a pack, read property by property. What is at fault is reported and replaced by an empty value, so that
/// reading goes on to the next fault; the reader hands out no pack once there is one.
/// </summary>
internal sealed class PackObject
{
    private readonly PackScope _scope;
    private readonly Shape _shape;

    public PackObject(PackNode? node, Shape shape, PackScope scope)
    {
        (Node, _scope, _shape) = (node, scope, shape);
        if (node is null)
        {
            return;
        }

        if (node.Kind != JsonValueKind.Object)
        {
            scope.Report.Fault(node, $"this must be an object with {string.Join(", ", shape.Known)}, not {node.InWords}.");
            return;
        }

        foreach (var missing in shape.Required.Where(name => node.Find(name) is null))
        {
            scope.Report.Fault(node, $"'{missing}' is missing.");
        }

        var unused = shape.Known.Where(name => node.Find(name) is null).ToList();
        foreach (var (name, value) in node.Properties.Where(property => !shape.Known.Contains(property.Name)))
        {
            var hint = Spelling.Nearest(name, unused) is { } nearest ? $"; did you mean '{nearest}'?" : Spelling.Hint(name, shape.Known);
            scope.Report.Fault(value, $"'{name}' is not known here{hint}");
        }
    }

    public PackNode? Node { get; }

    public PackNode? this[string name] => Node?.Find(name);

    public void Fault(string name, string reason) => Report(PackFaultWeight.Fault, name, reason);

    public void Report(PackFaultWeight weight, string name, string reason) => _scope.Report.Fault((this[name] ?? Node)!, reason, weight);

    public string Text(string name) => _scope.Text(this[name]);

    public string Id() => _scope.Id(this["id"]);

    public string? OptionalText(string name) => this[name] is { } node ? _scope.Text(node) : null;

    public T Word<T>(string name)
        where T : struct, Enum => _scope.Word<T>(this[name]);

    public string Clause(string name = "clause") => _scope.Clause(this[name]);

    /// <summary>Whether those of these properties that are given have no fault so far.</summary>
    public bool IsClean(params IEnumerable<string> names) => names.All(name => this[name] is null || _scope.Report.IsClean(this[name]));

    public Period Period(string name) => _scope.Period(this[name]);

    public DateOnly Date(string name) =>
        _scope.Written(this[name], "a date such as 2026-03-31", text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : (DateOnly?)null);

    public TimeOnly Time(string name) =>
        _scope.Written(this[name], "a time such as 09:00", text => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : (TimeOnly?)null);

    public int WholeNumber(string name) => _scope.WholeNumber(this[name]);

    public bool Flag(string name)
    {
        if (this[name] is { Kind: not (JsonValueKind.True or JsonValueKind.False) } other)
        {
            _scope.Report.Fault(other, $"this must be true or false, not {other.InWords}.");
        }

        return this[name]?.Kind == JsonValueKind.True;
    }

    /// <summary>The clause of a part that a pack has, or null where it says <c>"none"</c>.</summary>
    public string? CitedOrNone(string name) =>
        _scope.WordInPlace(this[name], ["none"], "the clause") is null ? new PackObject(this[name], Shapes.Cited, _scope).Clause() : null;

    public IReadOnlyList<T> List<T>(string name, Func<PackNode, T> read) => _scope.List(this[name], read);

    /// <summary>A list of which no two may have the same id.</summary>
    public IReadOnlyList<T> ListById<T>(string name, Func<PackNode, T> read)
    {
        _scope.UniqueIds(this[name]);
        return List(name, read);
    }

    /// <summary>A list of words, at least one, none twice.</summary>
    public IReadOnlyList<T> Words<T>(string name)
        where T : struct, Enum
    {
        var words = List(name, node => _scope.Word<T>(node));
        if (this[name] is { Kind: JsonValueKind.Array } list)
        {
            _scope.SomeAndNoneTwice(list);
        }

        return words;
    }

    /// <summary>The known properties by the value that their name stands for; other names were reported with the shape.</summary>
    public ReadOnlyDictionary<TKey, TValue> Entries<TKey, TValue>(Func<TKey, PackNode, TValue> read)
        where TKey : struct, Enum
    {
        var entries = new OrderedDictionary<TKey, TValue>();
        foreach (var (name, value) in Node?.Properties ?? [])
        {
            if (_shape.Known.Contains(name) && Vocabulary<TKey>.TryRead(name, out var key))
            {
                entries[key] = read(key, value);
            }
        }

        return new(entries);
    }
}
