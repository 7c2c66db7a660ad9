namespace CinWorkflows.Architecture.Tests.Sources;

/// <summary>A file of the source tree, by its path from the root with forward slashes.</summary>
internal sealed record SourceFile(string Path)
{
    private string[]? _lines;

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Text => string.Join('\n', Lines);

    public IReadOnlyList<string> Lines => _lines ??= File.ReadAllLines(System.IO.Path.Combine(SourceTree.Root, Path));

    /// <summary>The folders from the root: <c>src</c>, the project, and the folders in it.</summary>
    public IReadOnlyList<string> Folders => Path.Split('/')[..^1];

    /// <summary>Names the lines that match, as an editor would jump to them.</summary>
    public IEnumerable<string> LinesWhere(Func<string, bool> matches) =>
        Lines.Select((line, index) => (line, index))
            .Where(entry => matches(entry.line))
            .Select(entry => $"{Path}:{entry.index + 1}: {entry.line.Trim()}");
}
