using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Extensions.Time.Testing;

namespace CinWorkflows.Integrations.Tests;

/// <summary>Calls a channel again and again as the outbox does.</summary>
internal static class OutboxLoop
{
    private const int MostCalls = 200;

    /// <summary>Until the message left or never will, or IT has to put something right.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="message">The message.</param>
    /// <param name="clock">The time, which passes as the channel asks for.</param>
    /// <param name="forgets">True for an answer that is lost because the process was killed before it was written down.</param>
    public static async Task<MessageReceipt> SettleAsync(IMessageChannel channel, OutgoingMessage message, FakeTimeProvider? clock = null, Func<int, MessageReceipt, bool>? forgets = null)
    {
        for (var call = 0; call < MostCalls; call++)
        {
            var receipt = await channel.SendAsync(message, CancellationToken.None);
            var isLost = forgets?.Invoke(call, receipt) is true;
            if (!isLost && (receipt.State is not (DeliveryState.Queued or DeliveryState.Sending) || receipt.Fault is Fault.Passing { Cause: var cause } && cause.IsForIt()))
            {
                return receipt;
            }

            clock?.Advance(receipt.After ?? TimeSpan.FromMinutes(1));
            message = isLost ? message : message with { Reference = receipt.Reference ?? message.Reference };
        }

        throw new InvalidOperationException($"Not settled after {MostCalls} calls.");
    }

    /// <summary>Every answer is lost that comes of a call that may have had an effect, until the message is settled.</summary>
    public static bool OfWhatMayHaveLeft(int call, MessageReceipt receipt) => receipt.State is DeliveryState.Queued or DeliveryState.Sending && !IsOnlyBegun(receipt);

    /// <summary>Hands over a message of which nothing is known, once for good.</summary>
    public static async Task<MessageReceipt> SendAsync(IMessageChannel channel, OutgoingMessage message)
    {
        var receipt = await channel.SendAsync(message, CancellationToken.None);
        return IsOnlyBegun(receipt) ? await channel.SendAsync(message with { Reference = receipt.Reference }, CancellationToken.None) : receipt;
    }

    public static AcceptedMessage Accepted(OutgoingMessage message, MessageReceipt receipt) =>
        new(message.Key, message.Authority, message.To.Medium, receipt.Reference, receipt.Evidence, message.Date);

    /// <summary>A channel that begins first is called at once again, and only then does anything leave.</summary>
    private static bool IsOnlyBegun(MessageReceipt receipt) => receipt is { State: DeliveryState.Sending, Problem: null } && receipt.After == TimeSpan.Zero;
}
