using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Extensions.Time.Testing;

namespace CinWorkflows.Integrations.Tests;

/// <summary>Goes on with a message as the outbox would, until it has left or never will.</summary>
internal static class OutboxLoop
{
    private const int MostAttempts = 20;

    public static async Task<(MessageReceipt Last, int Attempts)> RunAsync(IMessageChannel channel, OutgoingMessage message, bool forgets = false, FakeTimeProvider? clock = null)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var receipt = await channel.SendAsync(message, CancellationToken.None);
            if (receipt.State is not (DeliveryState.Queued or DeliveryState.Sending))
            {
                return (receipt, attempt);
            }

            clock?.Advance(receipt.After ?? TimeSpan.FromMinutes(1));

            // A process that is killed before it records the receipt does not know the reference afterwards.
            message = forgets ? message : message with { Reference = receipt.Reference ?? message.Reference };
        }

        throw new InvalidOperationException($"The message is still under way after {MostAttempts} attempts.");
    }

    public static AcceptedMessage Accepted(OutgoingMessage message, MessageReceipt receipt) =>
        new(message.Key, message.Authority, message.To.Medium, receipt.Reference, receipt.Evidence, message.Date);
}
