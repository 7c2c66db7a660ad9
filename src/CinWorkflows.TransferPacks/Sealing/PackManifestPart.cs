namespace CinWorkflows.TransferPacks.Sealing;

/// <summary>A part of a pack.</summary>
/// <param name="Path">Where it is in the archive; names nobody.</param>
/// <param name="MediaType">The type of its content.</param>
/// <param name="Length">The length of its content, in bytes.</param>
/// <param name="Sha256">The SHA-256 of its content, 64 lower-case hexadecimal digits.</param>
/// <param name="Title">What people call it; may name somebody.</param>
public sealed record PackManifestPart(string Path, string MediaType, long Length, string Sha256, string Title)
{
    /// <summary>Says nothing about the title.</summary>
    public override string ToString() => Path;
}
