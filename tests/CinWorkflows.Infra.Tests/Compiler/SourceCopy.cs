namespace CinWorkflows.Infra.Tests.Compiler;

/// <summary>A copy of infra/ to compile in, with room for changed files beside the committed ones, so that their modules are found.</summary>
internal sealed class SourceCopy : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("cin-infra-").FullName;

    private SourceCopy()
    {
        var source = Path.Combine(Repository.Root, "infra");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            Write(Path.GetRelativePath(source, file), File.ReadAllText(file));
        }
    }

    /// <summary>To be compiled and formatted as it is deployed.</summary>
    public static SourceCopy AsDeployed() => new();

    /// <summary>To be compiled so that a template says by which symbol the source knows a resource, and which resources it only refers to.</summary>
    public static SourceCopy WithSymbols()
    {
        var copy = new SourceCopy();
        copy.Write("bicepconfig.json", """{ "experimentalFeaturesEnabled": { "symbolicNameCodegen": true } }""");
        return copy;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>The compiled template of a Bicep file; null where an error kept it from being compiled.</summary>
    public string? Compiled(string path)
    {
        var template = Path.Combine(Folder, Path.ChangeExtension(path, ".json"));
        return File.Exists(template) ? File.ReadAllText(template) : null;
    }

    public void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
