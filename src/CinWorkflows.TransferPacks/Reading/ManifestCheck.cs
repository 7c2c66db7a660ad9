using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Sealing;

namespace CinWorkflows.TransferPacks.Reading;

/// <summary>That a manifest and what it is about say the same.</summary>
internal static class ManifestCheck
{
    /// <summary>The archive has every part of the manifest once, and no other.</summary>
    public static void Listed(PackManifest manifest, IReadOnlyCollection<string> entries)
    {
        var listed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in manifest.Parts)
        {
            if (EntryNames.FaultOf(part.Path) is { } fault || !listed.Add(part.Path))
            {
                throw new PackRefusedException(PackManifest.Path, PackFaultKind.Name, "it lists a part twice, or one whose name no part of a pack has.");
            }

            if (!entries.Contains(part.Path))
            {
                throw new PackRefusedException(part.Path, PackFaultKind.Missing, "the manifest lists it, and the archive does not have it.");
            }
        }

        foreach (var entry in entries.Where(entry => entry is not (PackManifest.Path or PackManifest.SignaturePath) && !listed.Contains(entry)))
        {
            throw new PackRefusedException(entry, PackFaultKind.NotListed, "the archive has it, and the manifest does not list it.");
        }
    }

    /// <summary>The contents are of the same transfer between the same authorities, and tell of the same documents.</summary>
    public static void Agree(PackManifest manifest, PackContents contents)
    {
        if (manifest.TransferId != contents.TransferId || manifest.From != contents.From || manifest.To != contents.To || manifest.MadeAt != contents.MadeAt)
        {
            throw Refused("it is of another transfer, sender, receiver or time than the manifest.");
        }

        if (!manifest.TransferId.StartsWith($"{manifest.From.Code}.", StringComparison.Ordinal))
        {
            throw Refused("the transfer's reference does not begin with the sender's code.");
        }

        var listed = manifest.Parts.Where(part => part.Path.StartsWith("documents/", StringComparison.Ordinal)).ToDictionary(part => part.Path);
        var same = contents.Documents.Count == listed.Count && contents.Documents.All(document =>
            listed.GetValueOrDefault(document.Path) is { } part && (part.MediaType, part.Length, part.Sha256) == (document.MediaType, document.Length, document.Sha256));
        string?[] named = [contents.Assessment.DocumentPath, contents.Plan.DocumentPath, contents.LatestReview.DocumentPath, contents.Summary.DocumentPath];
        if (!same || named.Any(path => path is not null && !listed.ContainsKey(path)))
        {
            throw Refused("its documents are not those of the manifest.");
        }
    }

    private static PackRefusedException Refused(string reason) => new(PackManifest.ContentsPath, PackFaultKind.Contents, reason);
}
