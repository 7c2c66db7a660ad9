using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace CinWorkflows.Integrations.Smtp;

/// <summary>
/// A dialogue with a mail server, held by MailKit, that knows at every moment whether the message can have left: it cannot before
/// the final dot.
/// </summary>
internal sealed class SmtpSession : IAsyncDisposable
{
    private readonly SmtpSettings _settings;
    private readonly TcpClient _tcp = new() { NoDelay = true };
    private readonly StagedClient _client;
    private bool _isTrusted = true;

    private SmtpSession(SmtpSettings settings)
    {
        _settings = settings;
        _client = new()
        {
            // The stages have their own times, which are shorter.
            Timeout = Timeout.Infinite,
            CheckCertificateRevocation = false,
            ServerCertificateValidationCallback = (_, certificate, _, errors) => _isTrusted = errors == SslPolicyErrors.None || IsPinned(certificate),
        };
    }

    private bool IsThisMachine => _settings.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(_settings.Host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>Connects, encrypts and signs in.</summary>
    /// <exception cref="SubmissionException">It did not come to that.</exception>
    public static async Task<SmtpSession> OpenAsync(SmtpSettings settings, CancellationToken cancellationToken)
    {
        var session = new SmtpSession(settings);
        try
        {
            await session.RunAsync(SmtpStage.Connection, session.ConnectAsync, cancellationToken);
            await session.RunAsync(SmtpStage.SignIn, session.SignInAsync, cancellationToken);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>Submits one message to one recipient.</summary>
    /// <param name="from">The envelope's sender.</param>
    /// <param name="to">The envelope's recipient.</param>
    /// <param name="content">The message, in lines that end in CRLF.</param>
    /// <param name="beforeHandover">Runs when nothing but the final dot is missing.</param>
    /// <param name="cancellationToken">Cancels the call, but not after the final dot.</param>
    /// <exception cref="SubmissionException">It was not confirmed; where its stage is Handover and there is no reply, nobody knows.</exception>
    public Task SubmitAsync(string from, string to, byte[] content, Action beforeHandover, CancellationToken cancellationToken) =>
        RunAsync(SmtpStage.Sender, progress => _client.SubmitAsync(from, to, content, beforeHandover, progress), cancellationToken);

    /// <summary>Does nothing, and hears whether the server still answers.</summary>
    public Task NothingAsync(CancellationToken cancellationToken) => RunAsync(SmtpStage.SignIn, progress => _client.NoOpAsync(progress.Limit), cancellationToken);

    /// <summary>Takes leave; what the server says to that changes nothing.</summary>
    public async Task QuitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(SmtpStage.SignIn, progress => _client.DisconnectAsync(quit: true, progress.Limit), cancellationToken);
        }
        catch (Exception exception) when (exception is SubmissionException or OperationCanceledException)
        {
            // The message was confirmed before: how the connection ends is no matter.
        }
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        _tcp.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task ConnectAsync(SubmissionProgress progress)
    {
        await _tcp.ConnectAsync(_settings.Host, _settings.Port, progress.Limit);

        // An address is always right for this machine, unlike its name (RFC 5321, section 4.1.3); one without its zone.
        _client.LocalDomain = new IPAddress(((IPEndPoint)_tcp.Client.LocalEndPoint!).Address.GetAddressBytes()).ToString();
        progress.Enter(SmtpStage.Greeting);
        var protection = _settings.Security switch
        {
            SmtpSecurity.Implicit => SecureSocketOptions.SslOnConnect,
            SmtpSecurity.None => SecureSocketOptions.None,
            _ => IsThisMachine ? SecureSocketOptions.StartTlsWhenAvailable : SecureSocketOptions.StartTls,
        };
        try
        {
            await _client.ConnectAsync(_tcp.Client, _settings.Host, _settings.Port, protection, progress.Limit);
        }
        catch (NotSupportedException exception)
        {
            throw new SubmissionException(SmtpStage.Encryption, null, SubmissionFault.NoEncryption, exception);
        }
        catch when (_settings.Security is SmtpSecurity.StartTls && _client.Capabilities.HasFlag(SmtpCapabilities.StartTLS))
        {
            progress.Enter(SmtpStage.Encryption);
            throw;
        }
    }

    private async Task SignInAsync(SubmissionProgress progress)
    {
        if (_settings.User is not { } user)
        {
            return;
        }

        if (!_client.IsSecure)
        {
            throw new SubmissionException(SmtpStage.SignIn, null, SubmissionFault.SignInNotProtected);
        }

        // One way only: a wrong password that is tried in several ways locks the account sooner.
        SaslMechanism way = _client.AuthenticationMechanisms.Contains("PLAIN") ? new SaslMechanismPlain(user, _settings.Password ?? "")
            : _client.AuthenticationMechanisms.Contains("LOGIN") ? new SaslMechanismLogin(user, _settings.Password ?? "")
            : throw new SubmissionException(SmtpStage.SignIn, null, SubmissionFault.NoSignIn);
        await _client.AuthenticateAsync(way, progress.Limit);
    }

    private async Task RunAsync(SmtpStage stage, Func<SubmissionProgress, Task> act, CancellationToken cancellationToken)
    {
        using var progress = new SubmissionProgress(_settings, stage, cancellationToken);
        try
        {
            await act(progress);
        }
        catch (Exception exception) when ((progress.Stage is SmtpStage.Handover || !cancellationToken.IsCancellationRequested) && SubmissionException.Of(exception, progress.Stage, _isTrusted) is { } failure)
        {
            throw failure;
        }
    }

    private bool IsPinned(X509Certificate? certificate) =>
        certificate is not null && _settings.CertificateSha256 is { } sha256
        && certificate.GetCertHashString(HashAlgorithmName.SHA256).Equals(sha256.Replace(":", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
}
