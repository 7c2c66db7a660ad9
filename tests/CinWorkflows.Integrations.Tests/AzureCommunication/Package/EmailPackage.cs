using Azure.Core;

// What our client uses of the package Azure.Communication.Email, which not every feed has: with -p:FullFeed=true it is the package itself.
namespace Azure.Communication.Email;

internal class EmailClient
{
    protected EmailClient()
    {
    }

    public EmailClient(Uri endpoint, AzureKeyCredential credential, EmailClientOptions options) => (Endpoint, SignedBy, Options) = (endpoint, credential, options);

    public EmailClient(Uri endpoint, TokenCredential credential, EmailClientOptions options) => (Endpoint, SignedBy, Options) = (endpoint, credential, options);

    public Uri? Endpoint { get; }

    public object? SignedBy { get; }

    public EmailClientOptions? Options { get; }

    public virtual Task<EmailSendOperation> SendAsync(WaitUntil wait, EmailMessage message, Guid operationId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public virtual ValueTask<Response> StatusAsync(string id) => throw new NotSupportedException();
}

internal sealed class EmailClientOptions : ClientOptions;

internal sealed class EmailSendOperation(string id, EmailClient client)
{
    private readonly Response? _answer;

    public EmailSendOperation(string id, EmailClient client, Response answer)
        : this(id, client) => _answer = answer;

    public Response GetRawResponse() => _answer!;

    public ValueTask<Response> UpdateStatusAsync(CancellationToken cancellationToken) => client.StatusAsync(id);
}

internal sealed class EmailMessage(string senderAddress, EmailRecipients recipients, EmailContent content)
{
    public string SenderAddress => senderAddress;

    public EmailRecipients Recipients => recipients;

    public EmailContent Content => content;

    public IList<EmailAttachment> Attachments { get; } = [];

    public IList<EmailAddress> ReplyTo { get; } = [];

    public bool? UserEngagementTrackingDisabled { get; set; }
}

internal sealed class EmailRecipients(IEnumerable<EmailAddress> to)
{
    public IList<EmailAddress> To { get; } = [.. to];
}

internal sealed class EmailContent(string subject)
{
    public string Subject => subject;

    public string? PlainText { get; set; }

    public string? Html { get; set; }
}

internal sealed record EmailAttachment(string Name, string ContentType, BinaryData Content);

internal readonly record struct EmailAddress(string Address, string? DisplayName);
