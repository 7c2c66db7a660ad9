namespace CinWorkflows.Workflows.Ports.Calendar.Meetings;

/// <summary>No authority's mailbox is read.</summary>
public sealed class NoMailedAnswers : IMailedAnswers
{
    /// <inheritdoc />
    public IReadOnlyCollection<string> Authorities => [];

    /// <inheritdoc />
    public Task<MailedAnswers> OfAsync(string authority, CancellationToken cancellationToken) => Task.FromResult(MailedAnswers.None);
}
