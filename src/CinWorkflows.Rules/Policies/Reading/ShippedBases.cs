using System.Security.Cryptography;
using System.Text;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>
/// What packs may be written on: what the service needs of every authority, and what an authority may take of it by name. Each version stays as it is, and
/// stays here, so that every pack that names it can be read again.
/// </summary>
public static class ShippedBases
{
    private const string Folder = "bases/";

    private static readonly Lazy<IReadOnlyList<Shipped>> All = new(() => [.. EmbeddedText.Names(Folder).Select(Read)]);

    /// <summary>Name, version and digest of each, by name, the newest version last.</summary>
    public static IReadOnlyList<BaseReference> References => [.. All.Value.Select(shipped => shipped.Reference)];

    /// <summary>The text of a base; null where there is none such.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="version">Its version.</param>
    public static string? TextOf(string id, string version) => All.Value.FirstOrDefault(shipped => shipped.Reference.Id == id && shipped.Reference.Version == version)?.Text;

    /// <summary>The base that is meant by <c>england-base/1.0.0</c>, or the newest of <c>england-base</c>; null where there is none such.</summary>
    internal static (BaseReference Reference, PackNode Root)? Find(string named)
    {
        var parts = named.Split('/');
        var found = All.Value.LastOrDefault(shipped => shipped.Reference.Id == parts[0] && (parts.Length == 1 || shipped.Reference.Version == parts[1]));
        return found is null || parts.Length > 2 ? null : (found.Reference, found.Root);
    }

    private static Shipped Read(string name)
    {
        var text = EmbeddedText.Of(name).ReplaceLineEndings("\n");
        var root = PackText.Parse(text, new PackReport(name)) ?? throw new InvalidOperationException($"The shipped base {name} is no JSON.");
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return new(new(root.Find("id")!.Text, root.Find("version")!.Text, digest), text, root);
    }

    private sealed record Shipped(BaseReference Reference, string Text, PackNode Root);
}
