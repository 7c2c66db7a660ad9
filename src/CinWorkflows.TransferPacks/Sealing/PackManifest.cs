using CinWorkflows.TransferPacks.Contents;

namespace CinWorkflows.TransferPacks.Sealing;

/// <summary>What is in a pack: its <c>manifest.json</c>, over which the sender signs. It names nobody but the authorities.</summary>
/// <param name="SchemaVersion">The version of the schema that manifest and contents keep to.</param>
/// <param name="TransferId">The transfer.</param>
/// <param name="From">The authority that sends it.</param>
/// <param name="To">The authority for which it is meant.</param>
/// <param name="MadeAt">The instant to which its contents are true.</param>
/// <param name="Parts">Every part but the manifest itself and its signature, by path.</param>
public sealed record PackManifest(
    string SchemaVersion,
    string TransferId,
    PackAuthority From,
    PackAuthority To,
    DateTimeOffset MadeAt,
    IReadOnlyList<PackManifestPart> Parts)
{
    /// <summary>The path of the manifest.</summary>
    public const string Path = "manifest.json";

    /// <summary>The path of its signature.</summary>
    public const string SignaturePath = "manifest.sig";

    /// <summary>The path of the contents.</summary>
    public const string ContentsPath = "pack.json";

    /// <summary>The part at that path, or null.</summary>
    public PackManifestPart? Part(string path) => Parts.FirstOrDefault(part => part.Path == path);

    /// <summary>Says nothing about the parts: a title may name somebody.</summary>
    public override string ToString() => $"manifest of {TransferId}, {Parts.Count} parts";
}
