using System.Collections.Concurrent;
using CinWorkflows.Integrations.Files;

namespace CinWorkflows.Integrations.Smtp;

/// <summary>
/// Which messages were being handed over and which were confirmed, noted before the final dot and after the answer to it, in a
/// folder that outlives the process or in memory. It holds digests only; confirmations older than a year are forgotten.
/// </summary>
internal sealed class HandoverJournal
{
    private const string Begun = ".begun";
    private const string Confirmed = ".confirmed";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(366);

    private readonly ConcurrentDictionary<string, string> _memory = new();
    private readonly string? _folder;

    public HandoverJournal(string? folder, TimeProvider clock)
    {
        _folder = folder;
        if (folder is not null)
        {
            OwnersFile.CreateFolder(folder);
            foreach (var old in Directory.EnumerateFiles(folder, $"*{Confirmed}").Where(file => File.GetLastWriteTimeUtc(file) < clock.GetUtcNow() - Kept))
            {
                File.Delete(old);
            }
        }
    }

    public bool IsBegun(string digest) => Has(digest, Begun);

    public bool IsConfirmed(string digest) => Has(digest, Confirmed);

    public void Begin(string digest) => Note(digest, Begun);

    public void Confirm(string digest)
    {
        Note(digest, Confirmed);
        Withdraw(digest);
    }

    /// <summary>The server has refused it: nothing of it left.</summary>
    public void Withdraw(string digest)
    {
        _memory.TryRemove(digest + Begun, out _);
        if (_folder is not null)
        {
            File.Delete(Path.Combine(_folder, digest + Begun));
        }
    }

    private bool Has(string digest, string state) => _folder is null ? _memory.ContainsKey(digest + state) : File.Exists(Path.Combine(_folder, digest + state));

    private void Note(string digest, string state)
    {
        if (_folder is null)
        {
            _memory[digest + state] = digest;
            return;
        }

        using var file = OwnersFile.Open(Path.Combine(_folder, digest + state), new() { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite });
        file.Flush(flushToDisk: true);
    }
}
