using System.Collections.Frozen;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Ports;
using CinWorkflows.TransferPacks.Sheets;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Records.Proof;

namespace CinWorkflows.TransferPacks.Gathering;

/// <summary>
/// The original documents that come with the four parts: the one that is named, else the last of its kind. No others leave the
/// authority: what is shared is what is needed, and what was erased is no more.
/// </summary>
internal sealed record PartDocuments(IReadOnlyDictionary<PackPartKind, PackDocument> Of)
{
    private static readonly FrozenDictionary<PackPartKind, DocumentKind> Kinds = new Dictionary<PackPartKind, DocumentKind>
    {
        [PackPartKind.Assessment] = DocumentKind.Assessment,
        [PackPartKind.Plan] = DocumentKind.Plan,
        [PackPartKind.ReviewMinutes] = DocumentKind.Minutes,
    }.ToFrozenDictionary();

    public static PartDocuments In(CaseHistory history, IReadOnlyList<PackPart> parts, IDocumentContent types, IReadOnlyList<Erasure> erased)
    {
        var attached = history.Dated<DocumentAttached>().Where(entry => erased.All(one => one.DocumentId != entry.Act.DocumentId)).ToList();
        var found = new Dictionary<PackPartKind, PackDocument>();
        foreach (var kind in Enum.GetValues<PackPartKind>())
        {
            var named = parts.FirstOrDefault(part => part.Kind == kind)?.DocumentId;
            var (on, document) = attached.LastOrDefault(entry => named is not null ? entry.Act.DocumentId == named : IsLast(kind, entry.On, entry.Act, history.File));
            if (document is not null && DocumentKey.IsId(document.DocumentId) && types.ExtensionOf(document.MediaType) is { } extension)
            {
                found[kind] = found.Values.FirstOrDefault(other => other.Id == document.DocumentId)
                    ?? new(document.DocumentId, document.Kind, document.Title, $"documents/{Sheet.NameOf(kind, history.File.LastHeldReview)}, as attached on {Words.Date(on)}{extension}", document.MediaType, document.Length, document.Sha256, on);
            }
        }

        return new(found);
    }

    /// <summary>Where the document of a part is; null where it has none.</summary>
    public string? Path(PackPartKind kind) => Of.GetValueOrDefault(kind)?.Path;

    /// <summary>Each document once.</summary>
    public IReadOnlyList<PackDocument> All => [.. Of.Values.DistinctBy(document => document.Id).OrderBy(document => document.Path, StringComparer.Ordinal)];

    /// <summary>Minutes from before the latest review are of another meeting.</summary>
    private static bool IsLast(PackPartKind kind, DateOnly on, DocumentAttached document, CaseFile file) =>
        Kinds.TryGetValue(kind, out var wanted) && document.Kind == wanted
        && (kind != PackPartKind.ReviewMinutes || (file.LastHeldReview?.HeldOn is { } held && on >= held));
}
