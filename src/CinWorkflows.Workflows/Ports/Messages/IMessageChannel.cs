namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>
/// A way for a message to leave the service. A channel is called at least once for a message and has its effect once:
/// it recognises <see cref="OutgoingMessage.Key"/>.
/// </summary>
public interface IMessageChannel
{
    /// <summary>
    /// Hands the message over. Called again with a key that was already handed over, it changes nothing and reports
    /// the first hand-over.
    /// </summary>
    /// <param name="message">The message; built by an activity or the outbox, never by an orchestration.</param>
    /// <param name="cancellationToken">Gives up; a message given up may or may not have left: send the same key again.</param>
    /// <returns>How far it came. A message that cannot be sent as it stands is <see cref="DeliveryState.Failed"/>.</returns>
    /// <exception cref="Exception">The channel is out of reach for now (network, disk): send the same key again later.</exception>
    Task<MessageReceipt> SendAsync(OutgoingMessage message, CancellationToken cancellationToken);
}
