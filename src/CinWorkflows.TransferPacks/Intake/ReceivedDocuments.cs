using CinWorkflows.Cases.Documents;
using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Sealing;

namespace CinWorkflows.TransferPacks.Intake;

/// <summary>What of a pack is attached to the case: its papers as PDF and the original documents. The whole of it is attached besides.</summary>
internal static class ReceivedDocuments
{
    public static IEnumerable<(PackManifestPart Part, DocumentKind Kind, string Title)> Of(PackManifest manifest, PackContents contents)
    {
        foreach (var part in manifest.Parts)
        {
            if (contents.Documents.FirstOrDefault(document => document.Path == part.Path) is { } original)
            {
                yield return (part, original.Kind, Title(original.Title));
            }
            else if (IsPaper(part))
            {
                yield return (part, KindOf(part.Title, contents), Title($"{part.Title} (transfer from {contents.From.Name})"));
            }
        }
    }

    /// <summary>Whether a part is a paper, which may have originals inside.</summary>
    public static bool IsPaper(PackManifestPart part) => part.Path.StartsWith("papers/", StringComparison.Ordinal) && part.MediaType == PackParts.Pdf;

    /// <summary>One line of at most the length that a title may have.</summary>
    public static string Title(string text)
    {
        var line = string.Concat(text.Select(sign => char.IsControl(sign) ? ' ' : sign)).Trim();
        return line.Length <= DocumentAttached.LongestTitle ? line : line[..DocumentAttached.LongestTitle];
    }

    /// <summary>A paper that says that something is missing is not that thing. Papers are known by their titles: earlier releases numbered them otherwise.</summary>
    private static DocumentKind KindOf(string title, PackContents contents) => title switch
    {
        "Assessment" when contents.Assessment.MissingReason is null => DocumentKind.Assessment,
        "Child in Need plan" when contents.Plan.MissingReason is null => DocumentKind.Plan,
        "Minutes of the latest review" when contents.LatestReview.MissingReason is null => DocumentKind.Minutes,
        "Case summary" or "Chronology" => DocumentKind.Summary,
        _ => DocumentKind.Other,
    };
}
