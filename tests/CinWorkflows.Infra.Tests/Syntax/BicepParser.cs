using System.Text.Json;

namespace CinWorkflows.Infra.Tests.Syntax;

/// <summary>Parses Bicep with tree-sitter-bicep, in Node.js; the parser is installed at its first use where it is missing.</summary>
internal static class BicepParser
{
    private const string Advice = "These tests need Node.js 20 or newer; 'npm ci --ignore-scripts' in tests/CinWorkflows.Infra.Tests/Parser installs the parser.";

    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 512, PropertyNameCaseInsensitive = true };

    private static readonly string Folder = Path.Combine(SourceRoot.Path, "tests", "CinWorkflows.Infra.Tests", "Parser");

    private static readonly Lazy<Task> Installation = new(Install);

    /// <summary>The tree of each text, by its path. Text that is no Bicep gives a tree with ERROR or MISSING nodes.</summary>
    public static async Task<IReadOnlyDictionary<string, SyntaxNode>> Parse(IReadOnlyDictionary<string, string> texts)
    {
        await Installation.Value;
        var answer = await OutsideProgram.Run("node", ["parse.js"], Folder, JsonSerializer.Serialize(texts), TimeSpan.FromSeconds(60), Advice);
        var trees = JsonSerializer.Deserialize<Dictionary<string, Parsed>>(answer, Deep)!;
        return trees.ToDictionary(tree => tree.Key, tree => Bind(texts[tree.Key], tree.Value));
    }

    private static async Task Install()
    {
        var lockFile = Path.Combine(Folder, "package-lock.json");
        var installed = Path.Combine(Folder, "node_modules", ".package-lock.json");
        if (File.Exists(installed) && File.GetLastWriteTimeUtc(installed) >= File.GetLastWriteTimeUtc(lockFile))
        {
            return;
        }

        // The packages ship their binaries; no script of theirs needs to run.
        string[] arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        await OutsideProgram.Run(npm, arguments, Folder, "", TimeSpan.FromMinutes(3), Advice);
    }

    private static SyntaxNode Bind(string source, Parsed node) =>
        new(source, node.Type, node.Named, node.Start, node.End, node.Children.Select(child => Bind(source, child)).ToList());

    private sealed record Parsed(string Type, bool Named, int Start, int End, IReadOnlyList<Parsed> Children);
}
