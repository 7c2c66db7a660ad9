using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CinWorkflows.StandIns.Clamd;

/// <summary>Answers like ClamAV's daemon: VERSION, and INSTREAM with what it finds.</summary>
public sealed class ClamdStandIn : IAsyncDisposable
{
    /// <summary>What is found in content that holds this.</summary>
    public const string Harmful = "harmful-for-tests";

    private const string TestFile = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

    private readonly Socket _listener;
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _serving;

    private ClamdStandIn(Socket listener, string address)
    {
        _listener = listener;
        Address = address;
        _serving = ServeAsync();
    }

    /// <summary>As it is set.</summary>
    public string Address { get; }

    /// <summary>True for a daemon without signatures.</summary>
    public bool KnowsNothing { get; set; }

    /// <summary>What it says instead of an answer; null for the answer, and nothing at all where it is empty.</summary>
    public string? Instead { get; set; }

    /// <summary>What it was sent.</summary>
    public List<string> Sent { get; } = [];

    /// <summary>On a port of this machine.</summary>
    public static ClamdStandIn OverTcp()
    {
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        return new(listener, $"tcp://127.0.0.1:{((IPEndPoint)listener.LocalEndPoint!).Port}");
    }

    /// <summary>On a socket of this machine.</summary>
    public static ClamdStandIn OverSocket(string path)
    {
        var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        return new(listener, $"unix:{path}");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Dispose();
        await _serving;
        _closing.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var caller = await _listener.AcceptAsync(_closing.Token);
                await using var stream = new NetworkStream(caller);
                await AnswerAsync(stream);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException or IOException)
        {
            return;
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var command = await CommandAsync(stream);
        if (command == "zVERSION")
        {
            await SayAsync(stream, "ClamAV 1.4.2/27500/Mon Nov 30 09:00:00 2026");
            return;
        }

        var content = await ContentAsync(stream);
        Sent.Add(content);
        var found = !KnowsNothing && (content.Contains(Harmful, StringComparison.Ordinal) || content.Contains(TestFile, StringComparison.Ordinal));
        await SayAsync(stream, Instead ?? (found ? "stream: Win.Test.EICAR_HDB-1 FOUND" : "stream: OK"));
    }

    private static async Task<string> CommandAsync(NetworkStream stream)
    {
        var command = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one) == 1 && one[0] != 0)
        {
            command.Add(one[0]);
        }

        return Encoding.ASCII.GetString([.. command]);
    }

    private static async Task<string> ContentAsync(NetworkStream stream)
    {
        using var content = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length);
            if (BinaryPrimitives.ReadInt32BigEndian(length) is var count && count == 0)
            {
                return Encoding.Latin1.GetString(content.ToArray());
            }

            var chunk = new byte[count];
            await stream.ReadExactlyAsync(chunk);
            content.Write(chunk);
        }
    }

    private static async Task SayAsync(NetworkStream stream, string answer)
    {
        if (answer.Length > 0)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"{answer}\0"));
        }
    }
}
