using System.IO.Compression;
using System.Text.RegularExpressions;
using CinWorkflows.TransferPacks.Sealing;

namespace CinWorkflows.TransferPacks.Reading;

/// <summary>Only names that a pack has: no part of one can lead out of a folder, or be taken for another part, on any system.</summary>
internal static partial class EntryNames
{
    private const int SymbolicLink = 0xA;
    private const int FileTypeShift = 28;

    public static void Check(IReadOnlyList<ZipArchiveEntry> entries)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            if (FaultOf(entry.FullName) is { } fault)
            {
                throw new PackRefusedException(entry.FullName, PackFaultKind.Name, fault);
            }

            if (!seen.Add(entry.FullName))
            {
                throw new PackRefusedException(entry.FullName, PackFaultKind.Name, "the archive has it twice, or another whose name differs only by capital letters.");
            }

            if ((uint)entry.ExternalAttributes >> FileTypeShift == SymbolicLink)
            {
                throw new PackRefusedException(entry.FullName, PackFaultKind.Name, "it is a link; a part is a file.");
            }

            if (entry.IsEncrypted)
            {
                throw new PackRefusedException(entry.FullName, PackFaultKind.NotAnArchive, "it is encrypted; a pack is protected on its way, not in itself.");
            }
        }
    }

    /// <summary>What is wrong with a name; null where it may be one of a pack.</summary>
    public static string? FaultOf(string name) => name switch
    {
        PackManifest.Path or PackManifest.SignaturePath => null,
        _ when PartName().IsMatch(name) => null,
        _ when name.Split('/', '\\').Contains("..") => "its name leads out of the folder that it is unpacked into.",
        _ when name.StartsWith('/') || name.StartsWith('\\') || DriveLetter().IsMatch(name) => "its name is an absolute path.",
        _ when name.Contains('\\', StringComparison.Ordinal) => "its name has a backslash, which some systems take for a folder.",
        _ => "no part of a pack has such a name: papers, documents, pack.json, the schema, the manifest and its signature are all that there is.",
    };

    [GeneratedRegex(@"\A(papers/([a-z0-9-]{1,60}|[0-9]{2} [A-Za-z0-9 ,-]{1,90})\.(pdf|html)|documents/([A-Za-z0-9_-]{1,60}|[0-9]{2} [A-Za-z0-9 ,-]{1,90})\.[a-z0-9]{1,10}|pack\.json|transfer-pack\.schema\.json)\z")]
    private static partial Regex PartName();

    [GeneratedRegex(@"\A[A-Za-z]:")]
    private static partial Regex DriveLetter();
}
