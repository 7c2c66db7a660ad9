using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Functions.Hosting;

/// <summary>For an authority that has no service for its messages: each fails, and becomes somebody's duty.</summary>
internal sealed class NoChannel : IMessageChannel
{
    public Task<MessageReceipt> SendAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        Task.FromResult(new MessageReceipt(DeliveryState.Failed, null, MessageProblem.NoRoute));

    public Task<MessageReceipt> FollowAsync(AcceptedMessage sent, CancellationToken cancellationToken) =>
        Task.FromResult(new MessageReceipt(DeliveryState.Accepted, null, null));
}
