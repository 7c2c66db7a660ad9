namespace CinWorkflows.Workflows.Ports.Calendar.Meetings;

/// <summary>The answers to invitations that come by mail to the mailboxes from which authorities write.</summary>
public interface IMailedAnswers
{
    /// <summary>The authorities whose mailbox is read, by the ids of their packs. Letters of the others ask for no answer by mail.</summary>
    IReadOnlyCollection<string> Authorities { get; }

    /// <summary>The answers of the last days, the oldest first: each is told again and again.</summary>
    /// <param name="authority">One of <see cref="Authorities"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="HttpRequestException">The mailbox cannot be read now.</exception>
    Task<MailedAnswers> OfAsync(string authority, CancellationToken cancellationToken);
}
