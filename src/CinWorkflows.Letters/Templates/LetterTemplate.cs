using CinWorkflows.Letters.Layout;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters.Templates;

/// <summary>An authority's own wording of a letter.</summary>
internal sealed class LetterTemplate
{
    private readonly IReadOnlyList<string> _added;
    private readonly LetterCalendar _calendar;
    private readonly Func<IReadOnlyDictionary<string, object?>, string> _subject;
    private readonly Func<IReadOnlyDictionary<string, object?>, string>? _short;
    private readonly Func<IReadOnlyDictionary<string, object?>, string> _body;

    /// <exception cref="FormatException">The engine cannot read it.</exception>
    /// <param name="name">The letter.</param>
    /// <param name="source">The authority's words.</param>
    /// <param name="blocks">The blocks of the default letter.</param>
    /// <param name="used">The values and blocks that it uses.</param>
    /// <param name="engine">Fills it.</param>
    public LetterTemplate(TemplateName name, TemplateSource source, IReadOnlyCollection<string> blocks, IReadOnlySet<string> used, ITemplateEngine engine)
    {
        _added = [.. Essential.Added.Where(added => !added.Ways.Any(used.Contains)).Select(added => added.Ways[^1])];
        Name = name;
        _calendar = source.Calendar;
        _subject = engine.Compile(source.Subject.Text, LetterMarks.OfText, new Dictionary<string, string>());
        _short = source.Short is { } line ? engine.Compile(line.Text, LetterMarks.OfText, new Dictionary<string, string>()) : null;
        _body = engine.Compile(source.Body, LetterMarks.OfText, blocks.ToDictionary(block => block, LetterMarks.OfBlock));
    }

    public TemplateName Name { get; }

    /// <summary>The letter in the authority's own words.</summary>
    /// <param name="original">The default letter, whose facts and blocks it takes.</param>
    public Letter Write(Letter original)
    {
        var values = TemplateValues.Of(original.Facts, _calendar);
        var (title, parts) = LetterMarkdown.Read(_body(values), block => BlockOf(original, block));
        return original with
        {
            Subject = Line(_subject(values)),
            Title = title ?? original.Title,
            Blocks = [new("letter", parts), .. _added.Select(block => new LetterBlock(block, BlockOf(original, block)))],
            Language = Name.Language,
            Short = _short is null ? null : Line(_short(values)),
        };
    }

    private static string Line(string filled) => PlainWords.OneLine(LetterMarks.Plain(filled));

    /// <summary>A block of the default letter; nothing where that has none of the name. It is in English, whatever the letter is in.</summary>
    private IReadOnlyList<LetterPart> BlockOf(Letter original, string name)
    {
        var parts = original.Blocks.Concat(original.OtherBlocks).FirstOrDefault(block => block.Name == name)?.Parts ?? [];
        return LetterLanguage.IsEnglish(Name.Language) ? parts : [.. parts.Select(part => new LetterPartInEnglish(part))];
    }
}
