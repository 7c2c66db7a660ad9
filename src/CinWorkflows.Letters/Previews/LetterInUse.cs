using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Letters.Previews;

/// <summary>A letter that an authority sends.</summary>
/// <param name="Kind">Which message.</param>
/// <param name="Audience">For whom.</param>
/// <param name="Language">In which language.</param>
/// <param name="File">The file of its template, or the name that it would have.</param>
/// <param name="Own">True where the authority has put it into its own words; false for the default letter.</param>
public sealed record LetterInUse(MessageKind Kind, LetterAudience Audience, string Language, string File, bool Own);
