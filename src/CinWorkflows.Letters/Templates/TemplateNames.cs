using CinWorkflows.Letters.Layout;

namespace CinWorkflows.Letters.Templates;

/// <summary>The names that a template of a letter may use, as the letters of its kind and audience supply them.</summary>
internal sealed class TemplateNames
{
    private readonly Dictionary<string, TemplateNames?> _lists = new(StringComparer.Ordinal);
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _flags = new(StringComparer.Ordinal);

    public HashSet<string> Blocks { get; } = new(StringComparer.Ordinal);

    public IEnumerable<TemplateValue> Values => All.Select(name => new TemplateValue(
        name,
        IsFlag(name) ? TemplateValueType.Flag : IsText(name) ? TemplateValueType.Text : _lists[name] is null ? TemplateValueType.Texts : TemplateValueType.Rows,
        [.. IsList(name) ? _lists[name]?.All ?? [] : []]));

    public IEnumerable<string> All => _texts.Concat(_flags).Concat(_lists.Keys).Order(StringComparer.Ordinal);

    public static TemplateNames Of(IEnumerable<Letter> letters)
    {
        var names = new TemplateNames();
        foreach (var letter in letters)
        {
            names.Blocks.UnionWith(letter.Blocks.Concat(letter.OtherBlocks).Select(block => block.Name));
            names.Take(letter.Facts);
        }

        return names;
    }

    public bool IsText(string name) => _texts.Contains(name);

    public bool IsFlag(string name) => _flags.Contains(name);

    public bool IsList(string name) => _lists.ContainsKey(name);

    /// <summary>The names within each row of a list; null for a list of texts.</summary>
    public TemplateNames? Rows(string list) => _lists[list];

    private void Take(LetterFacts facts)
    {
        foreach (var (name, value) in facts)
        {
            switch (value)
            {
                case bool:
                    _flags.Add(name);
                    break;
                case IEnumerable<LetterFacts> rows:
                    var within = _lists.GetValueOrDefault(name) ?? new();
                    foreach (var row in rows)
                    {
                        within.Take(row);
                    }

                    _lists[name] = within;
                    break;
                case IEnumerable<string>:
                    _lists[name] = null;
                    break;
                default:
                    _texts.Add(name);
                    break;
            }
        }
    }
}
