namespace CinWorkflows.Workflows.Ports.Calendar.Meetings;

/// <summary>No authority's mailbox is read.</summary>
public sealed class NoMailedAnswers : IMailedAnswers
{
    /// <inheritdoc />
    public IReadOnlyCollection<string> Authorities => [];

    /// <inheritdoc />
    public Task<IReadOnlyList<MailedAnswer>> OfAsync(string authority, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<MailedAnswer>>([]);
}
