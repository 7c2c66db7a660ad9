using CinWorkflows.Infra.Tests.Syntax;

namespace CinWorkflows.Infra.Tests.Templates;

/// <summary>All Bicep files of infra/, or a copy of them with one change.</summary>
internal sealed class Infrastructure
{
    private static readonly Lazy<Task<Infrastructure>> Committed = new(async () => new Infrastructure(await Parse(Read())));

    private Infrastructure(IEnumerable<Template> templates) => Templates = templates.OrderBy(template => template.Path, StringComparer.Ordinal).ToList();

    public IReadOnlyList<Template> Templates { get; }

    public IEnumerable<Resource> Resources => Templates.SelectMany(template => template.Resources);

    /// <summary>The resources that are made here; the others are only referred to.</summary>
    public IEnumerable<Resource> Made => Resources.Where(resource => !resource.Existing);

    public IEnumerable<ModuleCall> Modules => Templates.SelectMany(template => template.Modules);

    public static Task<Infrastructure> Load() => Committed.Value;

    public IEnumerable<Resource> Of(string type) => Made.Where(resource => resource.Type == type);

    public Template File(string path) =>
        Templates.SingleOrDefault(template => template.Path == path) ?? throw new FileNotFoundException($"'{path}' is not there.");

    /// <summary>One copy for each change, in which a text that stands in a file is replaced wherever it stands there.</summary>
    public async Task<IReadOnlyList<Infrastructure>> With(IReadOnlyList<(string Path, string Text, string Instead)> changes)
    {
        var copies = changes
            .Select((change, number) => (Key: $"{number}", Text: File(change.Path).Root.Source.Replace(change.Text, change.Instead, StringComparison.Ordinal)))
            .ToDictionary(copy => copy.Key, copy => copy.Text);
        var trees = await BicepParser.Parse(copies);
        return changes
            .Select((change, number) => new Infrastructure(Templates.Where(template => template.Path != change.Path).Append(new(change.Path, trees[$"{number}"]))))
            .ToList();
    }

    private static Dictionary<string, string> Read() =>
        Directory.EnumerateFiles(Path.Combine(SourceRoot.Path, "infra"), "*.bicep", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(SourceRoot.Path, file).Replace('\\', '/'), System.IO.File.ReadAllText);

    private static async Task<IEnumerable<Template>> Parse(IReadOnlyDictionary<string, string> texts) =>
        (await BicepParser.Parse(texts)).Select(tree => new Template(tree.Key, tree.Value));
}
