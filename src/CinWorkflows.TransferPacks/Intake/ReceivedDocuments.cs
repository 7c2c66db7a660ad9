using CinWorkflows.Cases.Documents;
using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Sealing;
using CinWorkflows.TransferPacks.Sheets;

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
            else if (Sheet.All.FirstOrDefault(sheet => part.Path == $"papers/{sheet.Name}.pdf") is { } sheet)
            {
                yield return (part, KindOf(sheet.Name, contents), Title($"{sheet.Title} (transfer from {contents.From.Name})"));
            }
        }
    }

    /// <summary>One line of at most the length that a title may have.</summary>
    public static string Title(string text)
    {
        var line = string.Concat(text.Select(sign => char.IsControl(sign) ? ' ' : sign)).Trim();
        return line.Length <= DocumentAttached.LongestTitle ? line : line[..DocumentAttached.LongestTitle];
    }

    /// <summary>A paper that says that something is missing is not that thing.</summary>
    private static DocumentKind KindOf(string sheet, PackContents contents) => sheet switch
    {
        "03-assessment" when contents.Assessment.MissingReason is null => DocumentKind.Assessment,
        "04-plan" when contents.Plan.MissingReason is null => DocumentKind.Plan,
        "05-review-minutes" when contents.LatestReview.MissingReason is null => DocumentKind.Minutes,
        "06-case-summary" or "07-chronology" => DocumentKind.Summary,
        _ => DocumentKind.Other,
    };
}
