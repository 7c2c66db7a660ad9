namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>
/// One way out for messages of one authority. A channel never repeats a send blindly: after an answer that leaves open whether the
/// message left, it says Sending, keeps what it needs in <see cref="MessageReceipt.Reference"/>, and looks before it sends again.
/// </summary>
public interface IMessageChannel
{
    /// <summary>Hands a message over. Called again with the same key it has no second effect.</summary>
    /// <returns>
    /// Accepted or Delivered when it left; Sending to be called again; Queued where nothing happened and it is tried later;
    /// Failed or Bounced when it never will.
    /// </returns>
    Task<MessageReceipt> SendAsync(OutgoingMessage message, CancellationToken cancellationToken);

    /// <summary>Asks what became of a message that was accepted.</summary>
    /// <returns>Accepted while that is not known; Delivered, Bounced or Failed once it is.</returns>
    Task<MessageReceipt> FollowAsync(AcceptedMessage sent, CancellationToken cancellationToken);
}
