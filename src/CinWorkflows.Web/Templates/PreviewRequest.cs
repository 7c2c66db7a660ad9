using CinWorkflows.Letters;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Web.Templates;

/// <summary>Asks to see a letter.</summary>
/// <param name="Authority">The authority, by the id of its pack.</param>
/// <param name="Kind">Which message.</param>
/// <param name="Audience">For whom.</param>
/// <param name="Language">The reader's language, such as <c>pl</c>; English where it is left out.</param>
/// <param name="Text">A template to try; the one in use, or the default letter, where it is left out.</param>
public sealed record PreviewRequest(string Authority, MessageKind Kind, LetterAudience Audience, string? Language = null, string? Text = null);
