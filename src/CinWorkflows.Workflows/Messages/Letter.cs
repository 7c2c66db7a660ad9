namespace CinWorkflows.Workflows.Messages;

/// <summary>What a message says, before it becomes plain text and HTML.</summary>
/// <param name="Subject">The subject line: the case's reference and neutral words, never a name.</param>
/// <param name="Title">The heading of the whole.</param>
/// <param name="Parts">The parts in order.</param>
internal sealed record Letter(string Subject, string Title, IReadOnlyList<LetterPart> Parts);
