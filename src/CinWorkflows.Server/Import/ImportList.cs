using System.Text;
using CinWorkflows.Integrations.Files;

namespace CinWorkflows.Server.Import;

/// <summary>
/// Everything that an import has to say, in a file beside the return: errors first, then what was not taken over, what is to be decided,
/// and warnings. Lines go to disk as they come, each kind to a part of its own, so that nothing of the return is kept in memory.
/// </summary>
internal sealed class ImportList : IDisposable
{
    private const int MostMatters = 200;
    private const string Others = "other topics";

    private static readonly (ImportLineKind Kind, string Heading)[] Sections =
    [
        (ImportLineKind.Error, "Errors: this was not taken"),
        (ImportLineKind.NotTaken, "Open episodes that were not taken over"),
        (ImportLineKind.ToDecide, "For the team to decide"),
        (ImportLineKind.Warning, "Warnings: this was taken; look at it"),
    ];

    private readonly Dictionary<ImportLineKind, StreamWriter> _parts = [];
    private readonly Dictionary<(ImportLineKind Kind, string Topic), int> _counts = [];

    private ImportList(string path)
    {
        Path = path;
        foreach (var (kind, _) in Sections)
        {
            var part = OwnersFile.Open($"{path}.{kind}.part", new() { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose });
            _parts.Add(kind, new StreamWriter(part, new UTF8Encoding(false)));
        }
    }

    /// <summary>Where the list is once it is complete.</summary>
    public string Path { get; }

    /// <summary>Opens the list beside the return, or in the data folder where nothing can be written there.</summary>
    public static ImportList Beside(string returnPath, string dataFolder)
    {
        var name = $"{System.IO.Path.GetFileNameWithoutExtension(returnPath)}.import.txt";
        try
        {
            return new(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(returnPath))!, name));
        }
        catch (Exception denied) when (denied is UnauthorizedAccessException or IOException)
        {
            return new(System.IO.Path.Combine(dataFolder, name));
        }
    }

    public void Add(ImportLine line)
    {
        _parts[line.Kind].WriteLine(line.Text.ReplaceLineEndings(" "));
        var key = (line.Kind, line.Topic);
        key = _counts.Count < MostMatters || _counts.ContainsKey(key) ? key : (line.Kind, Others);
        _counts[key] = _counts.GetValueOrDefault(key) + 1;
    }

    public int Count(ImportLineKind kind) => _counts.Where(entry => entry.Key.Kind == kind).Sum(entry => entry.Value);

    /// <summary>How many lines of a kind there are about each topic, the most frequent first.</summary>
    public IEnumerable<(string Topic, int Count)> CountsOf(ImportLineKind kind) => _counts
        .Where(entry => entry.Key.Kind == kind)
        .OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key.Topic, StringComparer.Ordinal)
        .Select(entry => (entry.Key.Topic, entry.Value));

    /// <summary>The lines of a kind as they came.</summary>
    public IEnumerable<string> Lines(ImportLineKind kind)
    {
        var part = _parts[kind];
        part.Flush();
        part.BaseStream.Position = 0;
        using (var reader = new StreamReader(part.BaseStream, Encoding.UTF8, false, 4096, leaveOpen: true))
        {
            while (reader.ReadLine() is { } line)
            {
                yield return line;
            }
        }

        part.BaseStream.Position = part.BaseStream.Length;
    }

    /// <summary>Writes the whole list.</summary>
    public void Complete()
    {
        using var list = new StreamWriter(OwnersFile.Open(Path, new() { Mode = FileMode.Create, Access = FileAccess.Write }), new UTF8Encoding(false));
        foreach (var (kind, heading) in Sections)
        {
            list.WriteLine($"{heading} ({Count(kind)})");
            foreach (var line in Lines(kind))
            {
                list.WriteLine(line);
            }

            list.WriteLine();
        }
    }

    public void Dispose()
    {
        foreach (var part in _parts.Values)
        {
            part.Dispose();
        }
    }
}
