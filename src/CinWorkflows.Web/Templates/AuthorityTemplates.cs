using CinWorkflows.Letters.Previews;

namespace CinWorkflows.Web.Templates;

/// <summary>The letters of an authority.</summary>
/// <param name="Authority">The authority, by the id of its pack.</param>
/// <param name="Letters">Each letter.</param>
public sealed record AuthorityTemplates(string Authority, IReadOnlyList<LetterState> Letters)
{
    internal static AuthorityTemplates Of(string authority, LetterPreviewing previewing) => new(
        authority,
        [.. previewing.Of(authority).Select(letter => LetterState.Of(letter, previewing.VocabularyOf(new(authority, letter.Kind, letter.Audience, letter.Language))))]);
}
