using System.Net.Sockets;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Health;
using Microsoft.Extensions.Logging.Abstractions;

namespace CinWorkflows.Integrations.Documents.Scanning;

/// <summary>Asks ClamAV's daemon for its version, and whether it knows the harmless test file that every scanner knows.</summary>
internal sealed class ClamdCheck(ClamdAddress address, TimeProvider clock) : IServiceCheck
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>The test file of EICAR, in two parts, so that no scanner stumbles over this program.</summary>
    private static readonly string TestFile = string.Concat(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-", "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    public string Name => "documents: scanner";

    public async Task<IReadOnlyList<ServiceFinding>> RunAsync(CancellationToken cancellationToken)
    {
        var what = $"Reaching ClamAV at {address}";
        using var limit = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await ClamdScan.VersionAsync(address, either.Token);
        }
        catch (Exception failure) when (failure is SocketException or IOException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return [new(false, what, "It gives no answer, so that no document is taken. Start clamd, and check Documents:Clamd against TCPSocket or LocalSocket in clamd.conf.")];
        }

        using var test = new MemoryStream(System.Text.Encoding.ASCII.GetBytes(TestFile));
        var known = await new ClamdScan(address, clock, NullLogger<ClamdScan>.Instance).ScanAsync(test, cancellationToken);
        return
        [
            new(true, what),
            known == ScanOutcome.Harmful
                ? new(true, "It knows the test file of EICAR")
                : new(false, "It knows the test file of EICAR", "It does not: its signatures are missing. Run freshclam, and see that clamd reads what it fetches."),
        ];
    }
}
