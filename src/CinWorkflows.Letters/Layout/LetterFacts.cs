using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace CinWorkflows.Letters.Layout;

/// <summary>
/// What a letter tells, by name: texts, dates, times, yes and no, lists of texts and lists of rows. Letters of one kind to one
/// audience have the same names, with null where there is nothing.
/// </summary>
internal sealed class LetterFacts : IEnumerable<KeyValuePair<string, object?>>
{
    private readonly Dictionary<string, object?> _facts = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _facts.Keys;

    public void Add(string name, string? text) => _facts.Add(name, text);

    public void Add(string name, bool applies) => _facts.Add(name, applies);

    public void Add(string name, DateOnly? day) => _facts.Add(name, day);

    public void Add(string name, LetterTime? time) => _facts.Add(name, time);

    public void Add(string name, IEnumerable<string> texts) => _facts.Add(name, texts.ToList());

    public void Add(string name, IEnumerable<LetterFacts> rows) => _facts.Add(name, rows.ToList());

    /// <summary>These and others; none of them is in both.</summary>
    public LetterFacts And(LetterFacts others)
    {
        LetterFacts all = [];
        foreach (var (name, value) in this.Concat(others))
        {
            all._facts.Add(name, value);
        }

        return all;
    }

    public bool TryFind(string name, [MaybeNullWhen(false)] out object? value) => _facts.TryGetValue(name, out value);

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _facts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
