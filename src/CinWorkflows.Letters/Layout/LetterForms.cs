using CinWorkflows.Cases.Contacts;

namespace CinWorkflows.Letters.Layout;

/// <summary>A letter in the form that its way asks for.</summary>
/// <param name="Text">The plain text.</param>
/// <param name="Html">The same as HTML; null where the way takes none.</param>
internal sealed record LetterForms(string Text, string? Html)
{
    /// <exception cref="ArgumentOutOfRangeException">The way is by hand: then it is a task and no message.</exception>
    public static LetterForms Of(Letter letter, Medium medium) => medium switch
    {
        Medium.Email => new(LetterText.Of(letter), LetterHtml.Of(letter)),
        Medium.Text => new(LetterShort.Of(letter), null),
        Medium.Letter => new(LetterText.OnPaper(letter), null),
        _ => throw new ArgumentOutOfRangeException(nameof(medium), medium, "Nothing is written for this way."),
    };
}
