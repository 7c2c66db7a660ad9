using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Email;

/// <summary>Letters that lie as <c>.eml</c> files in a folder, with what was noted of their way there and of their hand-over to a mail server.</summary>
/// <param name="folder">The folder of the files.</param>
/// <param name="handovers">The folders in which hand-overs are noted.</param>
internal sealed class LetterFiles(string folder, IReadOnlyList<string> handovers) : ILetterFiles
{
    public Task<int> DeleteAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var digest in keys.Select(MessageKey.Digest))
        {
            cancellationToken.ThrowIfCancellationRequested();
            count += Delete(folder, $"*-{digest}.eml");
            Delete(Path.Combine(folder, ".sending"), $"{digest}.*");
            foreach (var noted in handovers.Where(Directory.Exists).SelectMany(root => Directory.GetDirectories(root).Prepend(root)))
            {
                Delete(noted, $"{digest}.*");
            }
        }

        return Task.FromResult(count);
    }

    private static int Delete(string folder, string pattern)
    {
        List<string> found = Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, pattern)] : [];
        found.ForEach(File.Delete);
        return found.Count;
    }
}
