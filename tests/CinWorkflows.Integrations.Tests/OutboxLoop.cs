using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Extensions.Time.Testing;

namespace CinWorkflows.Integrations.Tests;

/// <summary>Goes on with a message as the outbox would, until it has left or never will.</summary>
internal static class OutboxLoop
{
    private const int MostAttempts = 20;

    /// <param name="channel">The channel.</param>
    /// <param name="message">The message.</param>
    /// <param name="forgets">True where the process is killed each time before it records what came of a call that may have had an effect.</param>
    /// <param name="clock">The time that passes.</param>
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

            message = forgets && !IsOnlyBegun(receipt) ? message : message with { Reference = receipt.Reference ?? message.Reference };
        }

        throw new InvalidOperationException($"The message is still under way after {MostAttempts} attempts.");
    }

    /// <summary>A channel that begins first is called at once again, and only then does anything leave.</summary>
    public static bool IsOnlyBegun(MessageReceipt receipt) => receipt is { State: DeliveryState.Sending, Problem: null } && receipt.After == TimeSpan.Zero;

    /// <summary>Hands over a message of which nothing is known, once for good.</summary>
    public static async Task<MessageReceipt> SendAsync(IMessageChannel channel, OutgoingMessage message)
    {
        var receipt = await channel.SendAsync(message, CancellationToken.None);
        return IsOnlyBegun(receipt) ? await channel.SendAsync(message with { Reference = receipt.Reference }, CancellationToken.None) : receipt;
    }

    public static AcceptedMessage Accepted(OutgoingMessage message, MessageReceipt receipt) =>
        new(message.Key, message.Authority, message.To.Medium, receipt.Reference, receipt.Evidence, message.Date);
}
