using System.Text;
using CinWorkflows.Integrations.Files;

namespace CinWorkflows.Integrations.Email;

/// <summary>
/// A folder that takes each key once, even when a file was taken away since or the process ended anywhere between.
/// What is in the folder itself is complete; work in progress is in <c>.sending</c>:
/// <list type="number">
/// <item><c>KEY.part</c>: the content; without a <c>KEY.name</c> it may be half written and counts for nothing.</item>
/// <item><c>KEY.name</c>: decides that the content is complete, and the name that it gets.</item>
/// <item>The part is renamed into the folder. A name without a part is a message that is out.</item>
/// </list>
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="durable">False where nothing waits for the disk: what the power takes is made anew.</param>
internal sealed class EmlFolder(string folder, bool durable)
{
    private readonly string _sending = Path.Combine(folder, ".sending");
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Puts the content out under the name, unless the key was taken before; returns the name that it has.</summary>
    /// <exception cref="IOException">The folder cannot be written, or another process is writing; try again.</exception>
    public async Task<string> PutOnceAsync(string key, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            OwnersFile.CreateFolder(folder);
            OwnersFile.CreateFolder(_sending);
            using var otherProcessesOut = Open(Path.Combine(_sending, "lock"), FileMode.OpenOrCreate);
            return await PutOnceAloneAsync(Path.Combine(_sending, key), name, content, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<string> PutOnceAloneAsync(string work, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var (part, decision) = ($"{work}.part", $"{work}.name");
        if (!File.Exists(decision))
        {
            await WriteAsync(part, content, cancellationToken);
            await WriteAsync($"{decision}.part", Encoding.ASCII.GetBytes(name), cancellationToken);
            Move($"{decision}.part", decision);
        }

        var decidedName = await File.ReadAllTextAsync(decision, cancellationToken);
        if (File.Exists(part))
        {
            Move(part, Path.Combine(folder, decidedName));
        }

        return decidedName;
    }

    private void Move(string from, string to)
    {
        if (durable)
        {
            OwnersFile.MoveDurably(from, to, overwrite: true);
        }
        else
        {
            File.Move(from, to, overwrite: true);
        }
    }

    private async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        await using var file = Open(path, FileMode.Create);
        await file.WriteAsync(content, cancellationToken);
        file.Flush(flushToDisk: durable);
    }

    private static FileStream Open(string path, FileMode mode) =>
        OwnersFile.Open(path, new() { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None });
}
