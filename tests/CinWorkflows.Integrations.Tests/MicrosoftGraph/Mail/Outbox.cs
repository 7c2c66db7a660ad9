using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Extensions.Time.Testing;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph.Mail;

/// <summary>Calls a channel again and again as the outbox does, until the message left or never will, or somebody has to put something right.</summary>
internal static class Outbox
{
    private const int MostCalls = 200;

    /// <param name="channel">The channel.</param>
    /// <param name="message">The message.</param>
    /// <param name="clock">The time, which passes as the channel asks for.</param>
    /// <param name="forgets">True for an answer that is lost because the process was killed before it was written down.</param>
    public static async Task<MessageReceipt> SendAsync(IMessageChannel channel, OutgoingMessage message, FakeTimeProvider clock, Func<int, bool>? forgets = null)
    {
        for (var call = 0; call < MostCalls; call++)
        {
            var receipt = await channel.SendAsync(message, CancellationToken.None);
            if (forgets?.Invoke(call) is true)
            {
                continue;
            }

            if (receipt.State is not (DeliveryState.Queued or DeliveryState.Sending) || (receipt.Fault is Fault.Passing { Cause: var cause } && cause.IsForIt()))
            {
                return receipt;
            }

            clock.Advance(receipt.After ?? TimeSpan.FromMinutes(1));
            message = message with { Reference = receipt.Reference ?? message.Reference };
        }

        throw new InvalidOperationException($"Not settled after {MostCalls} calls.");
    }
}
