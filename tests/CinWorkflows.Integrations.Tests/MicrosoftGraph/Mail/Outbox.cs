using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph.Mail;

/// <summary>Calls a channel again and again as the outbox does, until the message left or never will.</summary>
internal static class Outbox
{
    private const int MostCalls = 60;

    /// <param name="channel">The channel.</param>
    /// <param name="message">The message.</param>
    /// <param name="forgets">True for an answer that is lost because the process was killed before it was written down.</param>
    public static async Task<MessageReceipt> SendAsync(IMessageChannel channel, OutgoingMessage message, Func<int, bool>? forgets = null)
    {
        for (var call = 0; call < MostCalls; call++)
        {
            var receipt = await channel.SendAsync(message, CancellationToken.None);
            if (forgets?.Invoke(call) is true)
            {
                continue;
            }

            if (receipt.State is not (DeliveryState.Queued or DeliveryState.Sending))
            {
                return receipt;
            }

            message = message with { Reference = receipt.Reference ?? message.Reference };
        }

        throw new InvalidOperationException($"Not settled after {MostCalls} calls.");
    }
}
