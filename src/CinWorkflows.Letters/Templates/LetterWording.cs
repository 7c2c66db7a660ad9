using CinWorkflows.Letters.Layout;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Letters.Templates;

/// <summary>
/// Puts a letter into the authority's own words and the reader's language, where there is a template for it. What goes wrong
/// then never costs a reader their letter: they get the default one, and the log says which template it was.
/// </summary>
/// <param name="templates">The templates.</param>
/// <param name="logger">Gets the names of templates only.</param>
public sealed partial class LetterWording(LetterTemplates templates, ILogger<LetterWording> logger)
{
    internal Letter Of(LetterBrief brief, Letter letter)
    {
        if (letter.ToldAlong.Count > 0 || templates.Find(brief.Authority, brief.Order.Kind, brief.Reader.Audience, brief.Reader.ReadsBest) is not { } template)
        {
            return letter;
        }

        try
        {
            return template.Write(letter);
        }
        catch (Exception failure)
        {
            Failed(logger, $"{template.Name}", brief.Order.Key, failure.GetType().Name);
            return letter;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The template {Template} failed for message {Key} ({Exception}); the default letter is used")]
    private static partial void Failed(ILogger logger, string template, string key, string exception);
}
