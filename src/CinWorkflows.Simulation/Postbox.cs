using System.Collections.Concurrent;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Simulation;

/// <summary>A channel that keeps what is sent, each key once.</summary>
public sealed class Postbox : IMessageChannel
{
    private readonly ConcurrentDictionary<string, OutgoingMessage> _byKey = new();
    private readonly ConcurrentQueue<OutgoingMessage> _sent = new();

    public IReadOnlyCollection<OutgoingMessage> Sent => _sent;

    public Task<MessageReceipt> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (_byKey.TryAdd(message.Key, message))
        {
            _sent.Enqueue(message);
        }

        return Task.FromResult(new MessageReceipt(DeliveryState.Accepted, "postbox", null));
    }

    public Task<MessageReceipt> FollowAsync(AcceptedMessage sent, CancellationToken cancellationToken) =>
        Task.FromResult(new MessageReceipt(DeliveryState.Accepted, sent.Evidence, null));
}
