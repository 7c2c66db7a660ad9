using System.Net.Sockets;

namespace CinWorkflows.Integrations.Documents.Scanning;

/// <summary>Where ClamAV's daemon listens: <c>tcp://host:3310</c> or <c>unix:/run/clamav/clamd.ctl</c>.</summary>
/// <param name="Host">The host; null for a socket of this machine.</param>
/// <param name="Port">The port.</param>
/// <param name="Socket">The path of the socket of this machine; null for a host.</param>
public sealed record ClamdAddress(string? Host, int Port, string? Socket)
{
    private const string Unix = "unix:";
    private const int StandardPort = 3310;

    /// <summary>Reads an address; null where it is none.</summary>
    public static ClamdAddress? Of(string text) =>
        text.StartsWith(Unix, StringComparison.Ordinal) ? (text.Length > Unix.Length ? new(null, 0, text[Unix.Length..]) : null)
        : Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { Scheme: "tcp", Host.Length: > 0, PathAndQuery: "" or "/" } ? new(uri.Host, uri.Port > 0 ? uri.Port : StandardPort, null)
        : null;

    /// <summary>Opens a connection.</summary>
    /// <exception cref="SocketException">Nobody listens there.</exception>
    internal async Task<NetworkStream> ConnectAsync(CancellationToken cancellationToken)
    {
        var socket = Socket is null ? new Socket(SocketType.Stream, ProtocolType.Tcp) : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await (Socket is { } path
                ? socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken)
                : socket.ConnectAsync(Host!, Port, cancellationToken));
            return new(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>As it is set.</summary>
    public override string ToString() => Socket is { } path ? $"{Unix}{path}" : $"tcp://{Host}:{Port}";
}
