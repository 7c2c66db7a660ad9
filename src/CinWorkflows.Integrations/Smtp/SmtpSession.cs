using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace CinWorkflows.Integrations.Smtp;

/// <summary>
/// A dialogue with a mail server (RFC 5321, 3207, 4954, 6409) that knows at every moment whether the message can have left: it
/// cannot before the final dot.
/// </summary>
internal sealed class SmtpSession : IAsyncDisposable
{
    private readonly SmtpSettings _settings;
    private SmtpConnection? _connection;
    private SmtpReply? _offers;

    private SmtpSession(SmtpSettings settings) => _settings = settings;

    /// <summary>Connects, encrypts and signs in.</summary>
    /// <exception cref="SubmissionException">It did not come to that.</exception>
    public static async Task<SmtpSession> OpenAsync(SmtpSettings settings, CancellationToken cancellationToken)
    {
        var session = new SmtpSession(settings);
        try
        {
            await session.ConnectAsync(cancellationToken);
            await session.GreetAsync(cancellationToken);
            await session.SignInAsync(cancellationToken);
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
    public async Task SubmitAsync(string from, string to, byte[] content, Action beforeHandover, CancellationToken cancellationToken)
    {
        var size = _offers!.Offer("SIZE") is null ? "" : FormattableString.Invariant($" SIZE={content.Length}");
        await AskAsync(SmtpStage.Sender, $"MAIL FROM:<{from}>{size}", cancellationToken);
        await AskAsync(SmtpStage.Recipient, $"RCPT TO:<{to}>", cancellationToken);
        await AskAsync(SmtpStage.Content, "DATA", cancellationToken, expected: 3);
        await RunAsync(SmtpStage.Content, _settings.Timeout, token => _connection!.WriteAsync(DotStuffing.Apply(content), token), cancellationToken);
        beforeHandover();
        Check(SmtpStage.Handover, await RunAsync(SmtpStage.Handover, _settings.HandoverTimeout, token => _connection!.AskAsync(".", token), CancellationToken.None), expected: 2);
    }

    /// <summary>Does nothing, and hears whether the server still answers.</summary>
    public Task<SmtpReply> NothingAsync(CancellationToken cancellationToken) => AskAsync(SmtpStage.SignIn, "NOOP", cancellationToken);

    /// <summary>Takes leave; what the server says to that changes nothing.</summary>
    public async Task QuitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await AskAsync(SmtpStage.Handover, "QUIT", cancellationToken);
        }
        catch (Exception exception) when (exception is SubmissionException or OperationCanceledException)
        {
            // The message was confirmed before: how the connection ends is no matter.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
        {
            await _connection.DisposeAsync();
        }
    }

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        _connection = await RunAsync(SmtpStage.Connection, _settings.Timeout, token => SmtpConnection.OpenAsync(_settings.Host, _settings.Port, token), cancellationToken);
        if (_settings.Security is SmtpSecurity.Implicit)
        {
            await EncryptAsync(cancellationToken);
        }

        Check(SmtpStage.Greeting, await RunAsync(SmtpStage.Greeting, _settings.Timeout, token => _connection.ReadReplyAsync(token), cancellationToken), expected: 2);
    }

    private async Task GreetAsync(CancellationToken cancellationToken)
    {
        _offers = await AskAsync(SmtpStage.Greeting, $"EHLO {_connection!.LocalName}", cancellationToken);
        if (_settings.Security is not SmtpSecurity.StartTls)
        {
            return;
        }

        if (_offers.Offer("STARTTLS") is not null)
        {
            await AskAsync(SmtpStage.Encryption, "STARTTLS", cancellationToken);
            await EncryptAsync(cancellationToken);
            _offers = await AskAsync(SmtpStage.Greeting, $"EHLO {_connection.LocalName}", cancellationToken);
        }
        else if (!IsThisMachine(_settings.Host))
        {
            throw new SubmissionException(SmtpStage.Encryption, null, SubmissionFault.NoEncryption);
        }
    }

    private async Task SignInAsync(CancellationToken cancellationToken)
    {
        if (_settings.User is not { } user)
        {
            return;
        }

        if (!_connection!.IsEncrypted)
        {
            throw new SubmissionException(SmtpStage.SignIn, null, SubmissionFault.SignInNotProtected);
        }

        var ways = _offers!.Offer("AUTH")?.Split(' ') ?? [];
        if (ways.Contains("PLAIN", StringComparer.OrdinalIgnoreCase))
        {
            await AskAsync(SmtpStage.SignIn, $"AUTH PLAIN {Base64($"\0{user}\0{_settings.Password}")}", cancellationToken);
        }
        else if (ways.Contains("LOGIN", StringComparer.OrdinalIgnoreCase))
        {
            await AskAsync(SmtpStage.SignIn, "AUTH LOGIN", cancellationToken, expected: 3);
            await AskAsync(SmtpStage.SignIn, Base64(user), cancellationToken, expected: 3);
            await AskAsync(SmtpStage.SignIn, Base64(_settings.Password ?? ""), cancellationToken);
        }
        else
        {
            throw new SubmissionException(SmtpStage.SignIn, null, SubmissionFault.NoSignIn);
        }
    }

    private Task EncryptAsync(CancellationToken cancellationToken) =>
        RunAsync(SmtpStage.Encryption, _settings.Timeout, token => _connection!.EncryptAsync(_settings.Host, _settings.CertificateSha256, token), cancellationToken);

    private async Task<SmtpReply> AskAsync(SmtpStage stage, string command, CancellationToken cancellationToken, int expected = 2) =>
        Check(stage, await RunAsync(stage, _settings.Timeout, token => _connection!.AskAsync(command, token), cancellationToken), expected);

    private static SmtpReply Check(SmtpStage stage, SmtpReply reply, int expected) =>
        reply.Kind == expected ? reply : throw new SubmissionException(stage, reply, SubmissionFault.Refused);

    private static Task RunAsync(SmtpStage stage, TimeSpan timeout, Func<CancellationToken, Task> act, CancellationToken cancellationToken) =>
        RunAsync(stage, timeout, async token =>
        {
            await act(token);
            return true;
        }, cancellationToken);

    private static async Task<T> RunAsync<T>(SmtpStage stage, TimeSpan timeout, Func<CancellationToken, Task<T>> act, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            return await act(limit.Token);
        }
        catch (AuthenticationException exception)
        {
            throw new SubmissionException(stage, null, SubmissionFault.CertificateNotTrusted, exception);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && exception is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            throw new SubmissionException(stage, null, SubmissionFault.Lost, exception);
        }
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
