namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>
/// One way out for messages of one authority. A channel never repeats a send blindly: after an answer that leaves open whether the
/// message left, it says Sending, keeps what it needs in <see cref="MessageReceipt.Reference"/>, and looks before it sends again.
/// </summary>
public interface IMessageChannel
{
    /// <summary>How many that are not urgent it takes in an hour; null where there is no such limit.</summary>
    int? AnHour => null;

    /// <summary>Hands a message over. Called again with the same key it has no second effect.</summary>
    /// <returns>
    /// Accepted or Delivered when it left; Sending to be called again; Queued where nothing happened and it is tried later;
    /// Failed or Bounced when it never will.
    /// </returns>
    Task<MessageReceipt> SendAsync(OutgoingMessage message, CancellationToken cancellationToken);

    /// <summary>Asks what became of a message that was accepted, or of which it was reported that it arrived.</summary>
    /// <returns>Accepted while that is not known, or nothing more is; Delivered, Bounced or Failed once it is.</returns>
    Task<MessageReceipt> FollowAsync(AcceptedMessage sent, CancellationToken cancellationToken);

    /// <summary>
    /// Takes back what it has begun, because it must not go there any more. It looks first: what has left cannot be taken back, and is
    /// not sent a second time. A channel that never says Sending has nothing to take back.
    /// </summary>
    /// <returns>
    /// Withdrawn where nothing has left and nothing will; Accepted, Delivered or Bounced where it had left; Sending where that cannot
    /// be told yet; Failed where only people can find out.
    /// </returns>
    Task<MessageReceipt> TakeBackAsync(BegunMessage begun, CancellationToken cancellationToken) =>
        Task.FromResult(new MessageReceipt(DeliveryState.Withdrawn, null, null));

    /// <summary>
    /// Clears away what is left of a message besides what its reference names: only once it is on record that nothing else goes on, since
    /// another process may have made it. A channel whose receipts say of nothing that it leaves over has nothing to clear away.
    /// </summary>
    Task ClearAsync(BegunMessage begun, CancellationToken cancellationToken) => Task.CompletedTask;
}
