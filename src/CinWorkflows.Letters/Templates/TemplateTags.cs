using System.Text.RegularExpressions;

namespace CinWorkflows.Letters.Templates;

/// <summary>
/// Checks the tags of a template: that each is one of the few that are known, that what is opened is closed, and that it names
/// only what its letter supplies.
/// </summary>
internal sealed partial class TemplateTags
{
    private readonly List<(int Line, string Reason)> _faults = [];
    private readonly Stack<Scope> _open = new();
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    private TemplateTags(TemplateNames names) => _open.Push(new("", 0, names, InList: false));

    /// <summary>What is wrong, by line.</summary>
    public IReadOnlyList<(int Line, string Reason)> Faults => _faults;

    /// <summary>The values and blocks that are used.</summary>
    public IReadOnlySet<string> Used => _used;

    public static TemplateTags Read(string text, int firstLine, TemplateNames names)
    {
        var tags = new TemplateTags(names);
        var lines = text.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            tags.Visit(lines[at], firstLine + at);
        }

        foreach (var left in tags._open.Where(scope => scope.Word.Length > 0))
        {
            tags._faults.Add((left.Line, $"'{{{{#{left.Word} …}}}}' is not closed; add '{{{{/{left.Word}}}}}'."));
        }

        return tags;
    }

    private void Visit(string line, int number)
    {
        foreach (Match tag in TagForm().Matches(line))
        {
            if (Fault(tag.Groups["inner"].Value.Trim(), tag.Value, line, number) is { } fault)
            {
                _faults.Add((number, fault));
            }
        }

        if (TagForm().Replace(line, "") is var rest && (rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal)))
        {
            _faults.Add((number, "'{{' and '}}' do not match on this line; a tag begins and ends on one line."));
        }
    }

    private string? Fault(string inner, string tag, string line, int number)
    {
        if (tag.StartsWith("{{{", StringComparison.Ordinal) || inner.StartsWith('&'))
        {
            return $"'{tag}' would write a value unprotected; write '{{{{{inner.Trim('{', '}', '&', ' ')}}}}}'.";
        }

        var words = inner.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            _ when inner.StartsWith('!') => null,
            [">" or [.., '>'], var name] => Block(name, line, tag),
            [['>', .. var name]] => Block(name, line, tag),
            ["#if" or "#unless", var name] => Condition(words[0][1..], name, number),
            ["#each", var name] => List(name, number),
            ["else"] => _open.Peek().Word is "if" or "unless" ? null : "'{{else}}' stands in no '{{#if …}}'.",
            [['/', .. var word]] => Close(word),
            ["this"] => _open.Peek() is { InList: true, Names: null } ? null : "'{{this}}' stands in no '{{#each …}}' over a list of texts; name a value.",
            [var name] when NameForm().IsMatch(name) => Value(name),
            _ => $"'{tag}' is not known; there are {{{{name}}}}, {{{{#if name}}}}, {{{{#unless name}}}}, {{{{else}}}}, {{{{#each name}}}}, {{{{this}}}} and {{{{> block}}}}.",
        };
    }

    private string? Block(string name, string line, string tag)
    {
        _used.Add(name);
        var blocks = _open.Last().Names!.Blocks;
        return !blocks.Contains(name) ? $"there is no block '{name}'; this letter has {Listed(blocks)}."
            : line.Trim() != tag ? $"the block '{name}' is not alone on its line; put it on a line of its own."
            : null;
    }

    private string? Condition(string word, string name, int number)
    {
        var (bare, names) = Resolve(name);
        var within = _open.Peek();
        _open.Push(new(word, number, within.Names, within.InList, within));
        return names is not null && (names.IsFlag(bare) || names.IsText(bare) || names.IsList(bare)) ? Use(bare) : Unknown(name, names);
    }

    private string? List(string name, int number)
    {
        var (bare, names) = Resolve(name);
        var isList = names?.IsList(bare) == true;
        _open.Push(new("each", number, isList ? names!.Rows(bare) : new TemplateNames(), InList: true, _open.Peek()));
        return isList ? Use(bare) : names?.All.Contains(bare) == true ? $"'{name}' is no list; write '{{{{#if {name}}}}}' or '{{{{{name}}}}}'." : Unknown(name, names);
    }

    private string? Close(string word)
    {
        if (_open.Peek().Word != word)
        {
            return _open.Peek().Word.Length == 0 ? $"'{{{{/{word}}}}}' closes nothing; take it away." : $"'{{{{/{word}}}}}' closes '{{{{#{_open.Peek().Word} …}}}}'; close that first.";
        }

        _open.Pop();
        return null;
    }

    private string? Value(string name)
    {
        var (bare, names) = Resolve(name);
        return names?.IsText(bare) == true ? Use(bare)
            : names?.IsList(bare) == true ? $"'{name}' is a list; write '{{{{#each {name}}}}}- {{{{this}}}}{{{{/each}}}}' over several lines."
            : names?.IsFlag(bare) == true ? $"'{name}' is yes or no; write '{{{{#if {name}}}}}'."
            : Unknown(name, names);
    }

    private string? Use(string name)
    {
        _used.Add(name);
        return null;
    }

    /// <summary>A name that begins with <c>../</c> is one of outside the list.</summary>
    private (string Name, TemplateNames? Names) Resolve(string name)
    {
        var scope = _open.Peek();
        while (name.StartsWith("../", StringComparison.Ordinal))
        {
            name = name[3..];
            while (scope is { Word: not "each", Outer: { } outer })
            {
                scope = outer;
            }

            scope = scope.Outer ?? scope;
        }

        return (name, scope.Names);
    }

    private static string Unknown(string name, TemplateNames? names) => names is null
        ? $"'{name}' is not known in a list of texts; write '{{{{this}}}}', or '../{name}' for a value of the letter."
        : $"there is no value '{name}' here; there are {Listed(names.All)}.";

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\{(?<inner>(?:!--.*?--)|[^{}]*|\{[^{}]*\})\}\}")]
    private static partial Regex TagForm();

    [GeneratedRegex(@"\A(\.\./)*[A-Za-z][A-Za-z0-9]*\z")]
    private static partial Regex NameForm();

    /// <summary>Something that is open, and the names that hold in it; null names in a list of texts.</summary>
    private sealed record Scope(string Word, int Line, TemplateNames? Names, bool InList, Scope? Outer = null);
}
