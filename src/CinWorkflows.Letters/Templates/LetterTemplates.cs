using CinWorkflows.Cases.Packs;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Letters.Templates;

/// <summary>
/// The letters that authorities have put into their own words, and those in easy words that the service brings. All of them were tried on
/// invented cases.
/// </summary>
public sealed class LetterTemplates
{
    private readonly Dictionary<TemplateName, LetterTemplate> _templates;

    private readonly IReadOnlyDictionary<TemplateName, Lazy<LetterTemplate>> _easy;

    private LetterTemplates(IEnumerable<LetterTemplate> templates, IReadOnlyDictionary<TemplateName, Lazy<LetterTemplate>> easy)
    {
        _templates = templates.ToDictionary(template => template.Name);
        _easy = easy;
    }

    /// <summary>No templates: every letter is the default one.</summary>
    public static LetterTemplates None { get; } = new([], new Dictionary<TemplateName, Lazy<LetterTemplate>>());

    /// <summary>Which letters have templates, by authority and file.</summary>
    public IReadOnlyList<TemplateName> Names => [.. _templates.Keys.OrderBy(name => name.ToString(), StringComparer.Ordinal)];

    /// <summary>Which letters the service brings in easy words.</summary>
    public IReadOnlyCollection<TemplateName> Easy => [.. _easy.Keys];

    /// <summary>Reads templates and says of all of them what is wrong.</summary>
    /// <param name="files">The folder's name (the authority), the file's name, and the text.</param>
    /// <param name="packs">The packs, whose ids are the authorities and whose words are in the letters.</param>
    /// <param name="engine">Fills them.</param>
    public static LetterTemplatesReading Of(IEnumerable<(string Authority, string File, string Text)> files, PackLibrary packs, ITemplateEngine engine)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(packs);
        Dictionary<string, SampleLetters?> samples = new(StringComparer.Ordinal);
        var (read, faults) = Read(files, samples, packs, engine);
        return faults.Count == 0 ? new(new(read, EasyIn(packs, engine)), []) : new(null, faults);
    }

    /// <summary>The service's own, each read when somebody is written to in easy words: most starts need none of them.</summary>
    private static Dictionary<TemplateName, Lazy<LetterTemplate>> EasyIn(PackLibrary packs, ITemplateEngine engine) =>
    (
        from authority in packs.All.Select(entry => entry.Pack.Id).Distinct(StringComparer.Ordinal)
        from letter in EasyLetters.Files
        let name = TemplateName.Read(authority, letter.File).Name
        where name is not null
        select (Name: name, Template: new Lazy<LetterTemplate>(() => Easily(authority, letter, packs, engine))))
        .ToDictionary(easy => easy.Name, easy => easy.Template);

    /// <exception cref="InvalidOperationException">A letter that the service brings is wrong: no release has one.</exception>
    private static LetterTemplate Easily(string authority, (string File, string Text) letter, PackLibrary packs, ITemplateEngine engine)
    {
        var (read, faults) = Read([(authority, letter.File, letter.Text)], [], packs, engine);
        return read.Count == 1 && faults.Count == 0 ? read[0] : throw new InvalidOperationException($"'{letter.File}' is wrong: {string.Join(" ", faults)}");
    }

    private static (List<LetterTemplate> Read, List<TemplateFault> Faults) Read(
        IEnumerable<(string Authority, string File, string Text)> files, Dictionary<string, SampleLetters?> samples, PackLibrary packs, ITemplateEngine engine)
    {
        List<LetterTemplate> read = [];
        List<TemplateFault> faults = [];
        foreach (var (authority, file, text) in files)
        {
            var (name, fault) = TemplateName.Read(authority, file);
            if (!samples.TryGetValue(authority, out var letters))
            {
                samples[authority] = letters = SamplesOf(authority, packs);
            }

            if (name is null)
            {
                faults.Add(new($"{authority}/{file}", 0, fault!));
            }
            else if (letters is null)
            {
                faults.Add(new($"{name}", 0, $"'{authority}' is not an authority; known: {string.Join(", ", packs.All.Select(entry => entry.Pack.Id).Distinct())}. Rename the folder."));
            }
            else
            {
                var (template, wrong) = TemplateCheck.Read(name, text, letters.Of(name.Kind, name.Audience), engine);
                faults.AddRange(wrong);
                read.AddRange(template is null ? [] : [template]);
            }
        }

        return (read, faults);
    }

    /// <summary>
    /// The template for a reader: that of their language, else the authority's own English one; null for the default letter. In easy words the
    /// authority's goes before the service's.
    /// </summary>
    internal LetterTemplate? Find(string authority, MessageKind kind, LetterAudience audience, string? language) => LetterLanguage.Tried(language)
        .Select(tag => new TemplateName(authority, kind, audience, tag))
        .Select(name => _templates.GetValueOrDefault(name) ?? _easy.GetValueOrDefault(name)?.Value)
        .FirstOrDefault(template => template is not null);

    /// <summary>The sample letters of an authority, in the words of its newest pack; null where there is no such authority.</summary>
    internal static SampleLetters? SamplesOf(string authority, PackLibrary packs) =>
        packs.All.Where(entry => entry.Pack.Id == authority).MaxBy(entry => entry.Pack.EffectiveFrom) is { } entry ? new(packs, entry.Pack) : null;
}
