using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using CinWorkflows.Workflows.Ports.Documents;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Integrations.Documents.Scanning;

/// <summary>
/// Has content looked through by ClamAV's daemon, which is sent the content itself and no name of it. Whatever is not a clear answer within
/// the time is none.
/// </summary>
internal sealed partial class ClamdScan(ClamdAddress address, TimeProvider clock, ILogger<ClamdScan> log) : IContentScan
{
    private const int ChunkLength = 64 * 1024;
    private const int LengthLength = 4;
    private const int LongestAnswer = 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public async Task<ScanOutcome> ScanAsync(Stream content, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await using var daemon = await address.ConnectAsync(either.Token);
            await SendAsync(daemon, content, either.Token);
            return Read(await AnswerAsync(daemon, either.Token));
        }
        catch (Exception failure) when (failure is SocketException or IOException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            NoAnswer(failure.GetType().Name);
            return ScanOutcome.NoAnswer;
        }
    }

    /// <summary>Asks for a sign of life and for the version of the signatures.</summary>
    /// <exception cref="IOException">There is none.</exception>
    /// <exception cref="SocketException">Nobody listens there.</exception>
    internal static async Task<string> VersionAsync(ClamdAddress address, CancellationToken cancellationToken)
    {
        await using var daemon = await address.ConnectAsync(cancellationToken);
        await daemon.WriteAsync("zVERSION\0"u8.ToArray(), cancellationToken);
        return await AnswerAsync(daemon, cancellationToken);
    }

    private static async Task SendAsync(NetworkStream daemon, Stream content, CancellationToken cancellationToken)
    {
        await daemon.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellationToken);
        var chunk = new byte[LengthLength + ChunkLength];
        int count;
        do
        {
            count = await content.ReadAsync(chunk.AsMemory(LengthLength), cancellationToken);
            BinaryPrimitives.WriteInt32BigEndian(chunk, count);
            await daemon.WriteAsync(chunk.AsMemory(0, LengthLength + count), cancellationToken);
        }
        while (count > 0);
    }

    private static async Task<string> AnswerAsync(NetworkStream daemon, CancellationToken cancellationToken)
    {
        var (answer, length) = (new byte[LongestAnswer], 0);
        int count;
        while (length < answer.Length && (count = await daemon.ReadAsync(answer.AsMemory(length), cancellationToken)) > 0)
        {
            length += count;
            if (answer.AsSpan(0, length).Contains((byte)0))
            {
                break;
            }
        }

        return length == 0 ? throw new IOException("The scanner gave no answer.") : Encoding.ASCII.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }

    private ScanOutcome Read(string answer)
    {
        switch (answer)
        {
            case "stream: OK":
                return ScanOutcome.Clean;
            case var found when found.StartsWith("stream: ", StringComparison.Ordinal) && found.EndsWith(" FOUND", StringComparison.Ordinal):
                Harmful();
                return ScanOutcome.Harmful;
            default:
                NoAnswer("unclear");
                return ScanOutcome.NoAnswer;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "ScannerSilent: a document was not taken, because the scanner gave no answer ({Problem}); 'doctor' says what is wrong.")]
    private partial void NoAnswer(string problem);

    [LoggerMessage(2, LogLevel.Warning, "HarmfulDocument: the scanner found harmful software in a document, which was not taken.")]
    private partial void Harmful();
}
