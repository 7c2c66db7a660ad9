using CinWorkflows.Letters.Templates;

namespace CinWorkflows.Letters.Previews;

/// <summary>A letter about an invented case, or what is wrong with its template; then nothing is shown.</summary>
/// <param name="Template">The template's folder and file; null for the default letter.</param>
/// <param name="Language">The language in which it is written.</param>
/// <param name="Subject">The subject line.</param>
/// <param name="Text">The plain text.</param>
/// <param name="Html">The same as HTML.</param>
/// <param name="Short">The same as a text message.</param>
/// <param name="Faults">What is wrong, by line.</param>
public sealed record LetterPreview(string? Template, string? Language, string? Subject, string? Text, string? Html, string? Short, IReadOnlyList<TemplateFault> Faults);
