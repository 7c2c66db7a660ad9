namespace CinWorkflows.Workflows.Ports.Calendar.Meetings;

/// <summary>What a mailbox tells of answers to invitations.</summary>
/// <param name="Answers">The answers, the oldest first.</param>
/// <param name="Problem">Why some cannot be read, in a code; null where all can.</param>
public sealed record MailedAnswers(IReadOnlyList<MailedAnswer> Answers, string? Problem)
{
    /// <summary>No answers.</summary>
    public static MailedAnswers None { get; } = new([], null);
}
