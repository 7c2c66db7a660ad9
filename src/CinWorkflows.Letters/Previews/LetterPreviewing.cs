using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Letters.Templates;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Letters.Previews;

/// <summary>Shows letters about an invented case, so that their wording can be judged before anybody gets one.</summary>
/// <param name="templates">The templates in use.</param>
/// <param name="engine">Fills templates.</param>
/// <param name="packs">The packs.</param>
public sealed class LetterPreviewing(LetterTemplates templates, ITemplateEngine engine, PackLibrary packs)
{
    /// <summary>For whom a letter is written in an authority's words; nobody where the wording is the service's.</summary>
    /// <param name="kind">The letter.</param>
    public static IReadOnlyList<LetterAudience> AudiencesOf(MessageKind kind) => LetterDefinition.Of(kind).Audiences;

    /// <summary>Shows a letter.</summary>
    /// <param name="name">Which one, and in which language it is asked for.</param>
    /// <param name="text">A template to be tried in place of the one in use; null to show the letter as it would go out.</param>
    /// <exception cref="ArgumentException">There is no such authority, or the letter does not go to that audience.</exception>
    public LetterPreview Show(TemplateName name, string? text)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!AudiencesOf(name.Kind).Contains(name.Audience) || LetterTemplates.SamplesOf(name.Authority, packs) is not { } letters)
        {
            throw new ArgumentException("There is no such letter.", nameof(name));
        }

        var samples = letters.Of(name.Kind, name.Audience);
        if (text is null)
        {
            var used = templates.Find(name.Authority, name.Kind, name.Audience, name.Language);
            return Shown(used?.Write(samples[0]) ?? samples[0], used?.Name.ToString());
        }

        var (template, faults) = TemplateCheck.Read(name, text, samples, engine);
        return template is null ? new(null, null, null, null, null, null, faults) : Shown(template.Write(samples[0]), $"{name}");
    }

    /// <summary>The values and blocks that a template of a letter may use.</summary>
    /// <param name="name">The letter.</param>
    /// <exception cref="ArgumentException">There is no such authority, or the letter does not go to that audience.</exception>
    public TemplateVocabulary VocabularyOf(TemplateName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var samples = LetterTemplates.SamplesOf(name.Authority, packs) ?? throw new ArgumentException("There is no such authority.", nameof(name));
        var names = TemplateNames.Of(samples.Of(name.Kind, name.Audience));
        return new([.. names.Values], [.. names.Blocks.Order(StringComparer.Ordinal)]);
    }

    /// <summary>Every letter that an authority sends, with the template behind it: the default, or its own.</summary>
    /// <param name="authority">The authority, by the id of its pack.</param>
    public IReadOnlyList<LetterInUse> Of(string authority) =>
    [
        .. from letter in LetterDefinition.All
           from audience in letter.Audiences
           from language in Languages(authority, letter.Kind, audience)
           let name = new TemplateName(authority, letter.Kind, audience, language)
           select new LetterInUse(name.Kind, name.Audience, language, name.File, templates.Names.Contains(name)),
    ];

    private IEnumerable<string> Languages(string authority, MessageKind kind, LetterAudience audience) => templates.Names.Concat(templates.Easy)
        .Where(name => name.Authority == authority && name.Kind == kind && name.Audience == audience)
        .Select(name => name.Language)
        .Prepend(LetterLanguage.English)
        .Distinct();

    private static LetterPreview Shown(Letter letter, string? template)
    {
        var mail = LetterForms.Of(letter, Medium.Email);
        return new(template, letter.Language, letter.Subject, mail.Text, mail.Html, LetterForms.Of(letter, Medium.Text).Text, []);
    }
}
