using CinWorkflows.Integrations.Tests.Email;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph.Mail;

/// <summary>Letters that the authority's mailbox sends, one call of the outbox at a time.</summary>
public abstract class MailTest : GraphTest
{
    internal Task<MessageReceipt> SendAsync(OutgoingMessage message) => Graph.Mail.SendAsync(message, CancellationToken.None);

    /// <summary>A letter that lies there as a draft.</summary>
    internal async Task<MessageReceipt> PreparedAsync() => await SendAsync(Messages.Plain with { Reference = (await SendAsync(Messages.Plain)).Reference });
}
