using CinWorkflows.Letters;
using CinWorkflows.Letters.Previews;
using CinWorkflows.Letters.Templates;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Web.Templates;

/// <summary>A letter and what stands behind it.</summary>
/// <param name="Kind">Which message.</param>
/// <param name="Audience">For whom.</param>
/// <param name="Language">In which language.</param>
/// <param name="File">The file of its template, or the name that it would have.</param>
/// <param name="Own">True where the authority has put it into its own words; false for the default letter.</param>
/// <param name="Values">The values that a template of it may use.</param>
/// <param name="Blocks">The blocks of the default letter that a template of it may take over.</param>
public sealed record LetterState(
    MessageKind Kind,
    LetterAudience Audience,
    string Language,
    string File,
    bool Own,
    IReadOnlyList<TemplateValue> Values,
    IReadOnlyList<string> Blocks)
{
    internal static LetterState Of(LetterInUse letter, TemplateVocabulary vocabulary) =>
        new(letter.Kind, letter.Audience, letter.Language, letter.File, letter.Own, vocabulary.Values, vocabulary.Blocks);
}
