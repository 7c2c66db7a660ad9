using MailKit.Net.Smtp;
using MimeKit;

namespace CinWorkflows.Integrations.Smtp;

/// <summary>MailKit's client, which tells at which command of a submission it is.</summary>
internal sealed class StagedClient : SmtpClient
{
    private SubmissionProgress? _progress;
    private long _length;

    /// <summary>Submits one message to one recipient.</summary>
    /// <param name="from">The envelope's sender.</param>
    /// <param name="to">The envelope's recipient.</param>
    /// <param name="content">The message, in lines that end in CRLF.</param>
    /// <param name="beforeHandover">Runs when nothing but the final dot is missing.</param>
    /// <param name="progress">Is told each stage.</param>
    public async Task SubmitAsync(string from, string to, byte[] content, Action beforeHandover, SubmissionProgress progress)
    {
        // One command at a time: what was answered then says exactly how far the message came.
        Capabilities &= ~SmtpCapabilities.Pipelining;
        _progress = progress;
        _length = content.Length;
        using var message = FinishedMessage.Of(content, cancellationToken =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            beforeHandover();
            progress.Enter(SmtpStage.Handover);
        });
        await SendAsync(message, new MailboxAddress(null, from), [new MailboxAddress(null, to)], progress.Limit);
    }

    /// <summary>The library would write the message once more to measure it.</summary>
    protected override Task<long> GetSizeAsync(FormatOptions options, MimeMessage message, CancellationToken cancellationToken) => Task.FromResult(_length);

    protected override void OnSenderAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) => _progress!.Enter(SmtpStage.Recipient);

    protected override void OnRecipientAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) => _progress!.Enter(SmtpStage.Content);
}
