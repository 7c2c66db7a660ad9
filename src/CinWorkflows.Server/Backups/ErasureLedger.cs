using System.Text;
using CinWorkflows.Integrations.Files;
using CinWorkflows.Records.Proof;
using CinWorkflows.Workflows.Ports.Records.Proof;

namespace CinWorkflows.Server.Backups;

/// <summary>
/// The list of what was erased, a line each, beside the backups. It is written whole and put in its place in one step: a line is there as it was sealed, or not at
/// all. Lines that are not this service's are left for a restore to refuse.
/// </summary>
internal sealed class ErasureLedger(BackupSettings settings, RecordKeys keys) : IErasureLedger
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    private string Path => System.IO.Path.Combine(settings.Folder, RestoreRun.Ledger);

    public async Task NoteAsync(IReadOnlyList<Erasure> erased, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            List<string> lines = File.Exists(Path) ? [.. (await File.ReadAllLinesAsync(Path, cancellationToken)).Where(line => line.Length > 0)] : [];
            var noted = lines.Select(line => ErasureLine.Read(line, keys)).OfType<Erasure>().Select(KeyOf).ToHashSet();
            List<string> missing = [.. erased.Where(one => noted.Add(KeyOf(one))).Select(one => ErasureLine.Write(one, keys))];
            if (missing.Count > 0)
            {
                OwnersFile.Replace(Path, Encoding.UTF8.GetBytes(string.Join('\n', [.. lines, .. missing]) + "\n"));
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private static (string CaseId, string? DocumentId) KeyOf(Erasure erased) => (erased.CaseId, erased.DocumentId);
}
