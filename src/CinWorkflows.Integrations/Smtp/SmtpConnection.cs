using System.Buffers;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CinWorkflows.Integrations.Smtp;

/// <summary>Lines to and from a mail server. A command cannot hold a second one.</summary>
internal sealed class SmtpConnection : IAsyncDisposable
{
    private const int LongestLine = 2000;
    private const int MostLines = 200;

    private readonly TcpClient _client;
    private readonly byte[] _buffer = new byte[4096];
    private Stream _stream;
    private int _read;
    private int _filled;

    private SmtpConnection(TcpClient client) => (_client, _stream) = (client, client.GetStream());

    public bool IsEncrypted => _stream is SslStream;

    /// <summary>This machine's address as an address literal (RFC 5321, section 4.1.3), which is always right, unlike its name.</summary>
    public string LocalName => ((IPEndPoint)_client.Client.LocalEndPoint!).Address switch
    {
        { IsIPv4MappedToIPv6: true } mapped => $"[{mapped.MapToIPv4()}]",
        { AddressFamily: AddressFamily.InterNetworkV6 } address => $"[IPv6:{address.ToString().Split('%')[0]}]",
        var address => $"[{address}]",
    };

    public static async Task<SmtpConnection> OpenAsync(string host, int port, CancellationToken cancellationToken)
    {
        var client = new TcpClient { NoDelay = true };
        try
        {
            await client.ConnectAsync(host, port, cancellationToken);
            return new(client);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <exception cref="IOException">There is no TLS, or the server sent something before it that would count as if it came after.</exception>
    /// <exception cref="AuthenticationException">The certificate is not trusted.</exception>
    public async Task EncryptAsync(string host, string? trustedSha256, CancellationToken cancellationToken)
    {
        if (_read != _filled)
        {
            throw new IOException("Something follows the answer to STARTTLS.");
        }

        var secured = new SslStream(_stream, leaveInnerStreamOpen: false);
        _stream = secured;
        var isTrusted = true;
        try
        {
            await secured.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions
                {
                    TargetHost = host,
                    RemoteCertificateValidationCallback = (_, certificate, _, errors) => isTrusted = errors == SslPolicyErrors.None || IsTrusted(certificate, trustedSha256),
                },
                cancellationToken);
        }
        catch (AuthenticationException exception) when (isTrusted)
        {
            throw new IOException("TLS was not agreed on.", exception);
        }
    }

    public Task WriteAsync(ReadOnlyMemory<byte> octets, CancellationToken cancellationToken) => _stream.WriteAsync(octets, cancellationToken).AsTask();

    /// <exception cref="ArgumentException">The command would be more than one line.</exception>
    public async Task<SmtpReply> AskAsync(string command, CancellationToken cancellationToken)
    {
        if (command.Any(character => character is < ' ' or > '~'))
        {
            throw new ArgumentException("An SMTP command is one line of ASCII.", nameof(command));
        }

        await WriteAsync(Encoding.ASCII.GetBytes($"{command}\r\n"), cancellationToken);
        return await ReadReplyAsync(cancellationToken);
    }

    public async Task<SmtpReply> ReadReplyAsync(CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        do
        {
            lines.Add(await ReadLineAsync(cancellationToken));
            if (!SmtpReply.IsLine(lines[^1]) || lines.Count > MostLines)
            {
                throw new IOException("The server does not speak SMTP.");
            }
        }
        while (lines[^1].Length > 3 && lines[^1][3] == '-');

        return SmtpReply.Of(lines);
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        _client.Dispose();
    }

    private static bool IsTrusted(X509Certificate? certificate, string? sha256) =>
        certificate is not null && sha256 is not null
        && certificate.GetCertHashString(HashAlgorithmName.SHA256).Equals(sha256.Replace(":", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    private async Task<string> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new ArrayBufferWriter<byte>();
        while (line.WrittenCount <= LongestLine)
        {
            if (_read == _filled)
            {
                (_read, _filled) = (0, await _stream.ReadAsync(_buffer, cancellationToken));
                if (_filled == 0)
                {
                    throw new EndOfStreamException("The server closed the connection.");
                }
            }

            var octet = _buffer[_read++];
            if (octet == '\n')
            {
                return Encoding.Latin1.GetString(line.WrittenSpan).TrimEnd('\r');
            }

            line.Write([octet]);
        }

        throw new IOException("The server sends lines without an end.");
    }
}
