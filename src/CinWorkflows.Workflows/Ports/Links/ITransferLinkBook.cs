using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Workflows.Ports.Links;

/// <summary>
/// The links by which other authorities read transfers, each with its access log. Every change is one transaction with its entry in
/// the log, and decided by what the link is worth then: of two guesses at a time each is counted.
/// </summary>
public interface ITransferLinkBook
{
    /// <summary>Issues a link, revokes those that the transfer had before, and queues its messages, together.</summary>
    /// <param name="link">The link.</param>
    /// <param name="messages">Its messages.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The link; as it was issued before, where its id is known, and nothing is changed then.</returns>
    Task<TransferLink> IssueAsync(NewTransferLink link, IReadOnlyList<MessageOrder> messages, CancellationToken cancellationToken);

    /// <summary>A link, or null.</summary>
    Task<TransferLink?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>The link of a transfer that was issued last, or null.</summary>
    Task<TransferLink?> LastAsync(string caseId, string transferId, CancellationToken cancellationToken);

    /// <summary>The access log of all links of a transfer, oldest first.</summary>
    Task<IReadOnlyList<LoggedLinkEvent>> LogAsync(string caseId, string transferId, CancellationToken cancellationToken);

    /// <summary>Revokes a link and ends its session. One that works no more is left as it is.</summary>
    /// <param name="id">The link.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who, by id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>False where it did not work any more.</returns>
    Task<bool> RevokeAsync(string id, DateTimeOffset at, string by, CancellationToken cancellationToken);

    /// <summary>Whether the code may be shown: once for each link, while it works.</summary>
    /// <param name="id">The link.</param>
    /// <param name="at">When.</param>
    /// <param name="by">To whom, by id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<bool> ShowCodeAsync(string id, DateTimeOffset at, string by, CancellationToken cancellationToken);

    /// <summary>
    /// Takes a code that was given. A right one opens the link in this browser and ends the session of any other; the
    /// <see cref="TransferLink.MostWrongCodes"/>th wrong one in a row locks the link and ends its session.
    /// </summary>
    /// <param name="id">The link.</param>
    /// <param name="isRight">Whether it is the link's code.</param>
    /// <param name="session">The session that a right code begins.</param>
    /// <param name="at">When.</param>
    /// <param name="from">The network that it came from.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<CodeOutcome> TryCodeAsync(string id, bool isRight, LinkSession session, DateTimeOffset at, string from, CancellationToken cancellationToken);

    /// <summary>Puts a new secret in the place of a session's, which is kept as the replaced one. It is no entry in the log.</summary>
    /// <param name="id">The link.</param>
    /// <param name="hash">The hash of the secret that is replaced.</param>
    /// <param name="next">The hash of the new one.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>False where that is not the session's secret any more; nothing is changed then.</returns>
    Task<bool> RenewSessionAsync(string id, string hash, string next, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Notes that a session's secret is used; the replaced one is forgotten. It is no entry in the log.</summary>
    /// <param name="id">The link.</param>
    /// <param name="hash">The hash of the secret.</param>
    /// <param name="since">Only where it was not used after this.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>False where that is not the session's secret any more, or it was used since; nothing is changed then.</returns>
    Task<bool> KeepSessionAsync(string id, string hash, DateTimeOffset since, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Ends the session of a link; the link itself still works.</summary>
    /// <param name="id">The link.</param>
    /// <param name="entry">Why, for its log.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task EndSessionAsync(string id, LinkEvent entry, CancellationToken cancellationToken);

    /// <summary>Adds an entry to a link's access log.</summary>
    Task NoteAsync(string id, LinkEvent entry, CancellationToken cancellationToken);
}
