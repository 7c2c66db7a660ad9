namespace CinWorkflows.Workflows.Ports.Documents;

/// <summary>Takes an e-mail message apart.</summary>
public interface IMessageParts
{
    /// <summary>All that it holds, also what is in messages within it; null where nobody can look through it: it is built otherwise than messages are, or nested beyond measure.</summary>
    /// <param name="message">The message, at its start.</param>
    /// <param name="cancellationToken">Cancels the look.</param>
    Task<IReadOnlyList<PartOfMessage>?> OfAsync(Stream message, CancellationToken cancellationToken);
}
