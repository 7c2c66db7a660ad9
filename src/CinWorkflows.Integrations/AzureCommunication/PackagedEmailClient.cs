using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using PackageClient = Azure.Communication.Email.EmailClient;
using PackageMessage = Azure.Communication.Email.EmailMessage;
using PackageOperation = Azure.Communication.Email.EmailSendOperation;
using PackageOptions = Azure.Communication.Email.EmailClientOptions;

namespace CinWorkflows.Integrations.AzureCommunication;

/// <summary>
/// The service by the client of its own package. It repeats nothing and logs nothing, as ours: whether a send is made again is for the
/// channel to decide, and content and addresses pass through it.
/// </summary>
internal sealed class PackagedEmailClient(PackageClient client) : IEmailOperations
{
    /// <exception cref="ArgumentException">A setting is wrong; the message names it and how it is put right.</exception>
    public static PackagedEmailClient For(AzureCommunicationSettings settings, TokenCredential? identity, HttpPipelineTransport? transport)
    {
        if (settings.FirstProblem() is { } problem)
        {
            throw new ArgumentException(problem);
        }

        var options = new PackageOptions { Retry = { MaxRetries = 0, NetworkTimeout = settings.Timeout } };
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsTelemetryEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        if (transport is not null)
        {
            options.Transport = transport;
        }

        return new((settings.AccessKey, identity) switch
        {
            ({ } key, _) => new PackageClient(settings.Endpoint, new AzureKeyCredential(key.Trim()), options),
            (null, { } token) => new PackageClient(settings.Endpoint, token, options),
            _ => throw new ArgumentException("AccessKey is not set, and no identity is used instead: set one of the two."),
        });
    }

    /// <inheritdoc />
    public Task<ServiceAnswer> SendAsync(string operationId, EmailRequest email, CancellationToken cancellationToken) =>
        AskAsync(async () => (await client.SendAsync(WaitUntil.Started, Message(email), Guid.Parse(operationId), cancellationToken)).GetRawResponse(), cancellationToken);

    /// <inheritdoc />
    public Task<ServiceAnswer> LookUpAsync(string operationId, CancellationToken cancellationToken) =>
        AskAsync(() => new PackageOperation(operationId, client).UpdateStatusAsync(cancellationToken).AsTask(), cancellationToken);

    private static async Task<ServiceAnswer> AskAsync(Func<Task<Response>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return ServiceAnswer.Of(await ask());
        }
        catch (AuthenticationFailedException)
        {
            return ServiceAnswer.NotSignedIn;
        }
        catch (RequestFailedException refused) when (refused.GetRawResponse() is { } response)
        {
            // Also an operation that has failed is told by an exception, over an answer that was right.
            return ServiceAnswer.Of(response);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && exception is RequestFailedException or OperationCanceledException or AggregateException or IOException)
        {
            return ServiceAnswer.Lost(exception);
        }
    }

    private static PackageMessage Message(EmailRequest email)
    {
        var message = new PackageMessage(
            email.SenderAddress,
            new Azure.Communication.Email.EmailRecipients(email.Recipients.To.Select(Address)),
            new Azure.Communication.Email.EmailContent(email.Content.Subject) { PlainText = email.Content.PlainText, Html = email.Content.Html })
        {
            UserEngagementTrackingDisabled = email.UserEngagementTrackingDisabled,
        };
        foreach (var attachment in email.Attachments ?? [])
        {
            message.Attachments.Add(new(attachment.Name, attachment.ContentType, BinaryData.FromBytes(Convert.FromBase64String(attachment.ContentInBase64))));
        }

        foreach (var reader in email.ReplyTo)
        {
            message.ReplyTo.Add(Address(reader));
        }

        return message;
    }

    private static Azure.Communication.Email.EmailAddress Address(EmailRequest.Mailbox mailbox) => new(mailbox.Address, mailbox.DisplayName);
}
