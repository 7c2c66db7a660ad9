using CinWorkflows.Integrations.Email;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Smtp;

/// <summary>
/// E-mail through an authority's own mail server. SMTP knows no second look: a message whose confirmation was lost after its
/// final dot may have left or not. Such a message is never repeated: it fails, saying so, and a person decides. In every earlier
/// stage nothing has left, and it is tried again. A server that confirmed a message says nothing of it later: it stays Accepted,
/// and a bounce comes to the envelope's sender as a message.
/// </summary>
public sealed class SmtpChannel : IMessageChannel
{
    private readonly SmtpSettings _settings;
    private readonly HandoverJournal _journal;

    /// <param name="settings">The server.</param>
    /// <param name="clock">Tells which entries of the journal are old.</param>
    /// <exception cref="ArgumentException">A setting is wrong; the message names it and how it is put right.</exception>
    /// <exception cref="IOException">The journal's folder cannot be made.</exception>
    public SmtpChannel(SmtpSettings settings, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.FirstProblem() is { } problem)
        {
            throw new ArgumentException(problem);
        }

        _settings = settings;
        _journal = new(settings.Journal, clock);
    }

    /// <inheritdoc />
    public async Task<MessageReceipt> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (MessageCheck.Refusal(message) is { } refusal)
        {
            return refusal;
        }

        var to = ((EmailDestination)message.To).Address;
        var digest = MessageKey.Digest($"{message.Key}\n{to}");
        if (_journal.IsConfirmed(digest))
        {
            return Accepted(message);
        }

        return _journal.IsBegun(digest) ? Unknown(message) : await SubmitAsync(message, _settings.Sender ?? message.From.Address, to, digest, cancellationToken);
    }

    /// <inheritdoc />
    public Task<MessageReceipt> FollowAsync(AcceptedMessage sent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return Task.FromResult(new MessageReceipt(DeliveryState.Accepted, sent.Evidence, null));
    }

    private async Task<MessageReceipt> SubmitAsync(OutgoingMessage message, string from, string to, string digest, CancellationToken cancellationToken)
    {
        try
        {
            await using var session = await SmtpSession.OpenAsync(_settings, cancellationToken);
            await session.SubmitAsync(from, to, MimeMessage.Write(message), () => _journal.Begin(digest), cancellationToken);
            Confirm(digest);
            await session.QuitAsync(cancellationToken);
            return Accepted(message);
        }
        catch (SubmissionException exception) when (exception is { Stage: SmtpStage.Handover, Reply: null })
        {
            return Unknown(message);
        }
        catch (SubmissionException exception)
        {
            _journal.Withdraw(digest);
            return SmtpRefusal.Receipt(exception);
        }
    }

    private void Confirm(string digest)
    {
        try
        {
            _journal.Confirm(digest);
        }
        catch (IOException)
        {
            // The message has left, which the outbox records; the journal still keeps it from being repeated.
        }
    }

    private static MessageReceipt Accepted(OutgoingMessage message) => new(DeliveryState.Accepted, MimeMessage.IdOf(message), null);

    private static MessageReceipt Unknown(OutgoingMessage message) => new(
        DeliveryState.Failed,
        MimeMessage.IdOf(message),
        "It is not known whether it left: the connection was lost after the whole message was handed over. Look for its Message-ID in the mail server's log, or ask the reader; then send it as a new message, or record that it arrived.")
    { Fault = Fault.OfSender };
}
