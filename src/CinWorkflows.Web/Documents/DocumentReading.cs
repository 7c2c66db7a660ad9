using CinWorkflows.Rules.Calendar;
using CinWorkflows.Web.Access;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Records.Proof;

namespace CinWorkflows.Web.Documents;

/// <summary>The documents of a case as whoever asks may have them, for programs and pages alike.</summary>
internal sealed class DocumentReading(ReadableCases cases, IDocumentStore documents, IErasureBook erasures)
{
    /// <summary>All that are attached, in the order in which they were; null where there is no such case for them.</summary>
    public async Task<IReadOnlyList<DocumentState>?> ListAsync(string caseId, CancellationToken cancellationToken)
    {
        var acts = await cases.ActsAsync(caseId, cancellationToken);
        return acts.Count == 0 ? null : DocumentState.Among(acts, await erasures.DocumentsAsync(caseId, cancellationToken));
    }

    /// <summary>One of them; null where there is no such case for them, or no such document.</summary>
    public async Task<OpenedDocument?> OpenAsync(string caseId, string documentId, CancellationToken cancellationToken)
    {
        var acts = await cases.ActsAsync(caseId, cancellationToken);
        if (DocumentState.Among(acts, await erasures.DocumentsAsync(caseId, cancellationToken)).FirstOrDefault(attached => attached.Id == documentId) is not { } document)
        {
            return null;
        }

        if (document.ErasedAt is { } erasedAt)
        {
            return new(document, null, $"the data protection officer erased it on {LondonTime.DateOf(erasedAt):yyyy-MM-dd}: {document.ErasedBecause}");
        }

        if (PackOfAnother.IsTakenBack(acts, documentId, (await cases.FindAsync(caseId, cancellationToken))?.File))
        {
            return new(document, null, "the former authority has taken the transfer back: nobody permits any more that its pack is read. Ask the former authority.");
        }

        var content = await documents.OpenAsync(new(caseId, document.Id), new(document.Length, document.Sha256), cancellationToken)
            ?? throw new FileNotFoundException("A document is on the record, but not in the store: bring the store back from a backup.");
        return new(document, content, null);
    }

    /// <summary>Whether there is such a case for them.</summary>
    public async Task<bool> HasCaseAsync(string caseId, CancellationToken cancellationToken) => (await cases.ActsAsync(caseId, cancellationToken)).Count > 0;

    /// <summary>The title, without what no file's name may hold.</summary>
    public static string FileNameOf(DocumentState document)
    {
        var name = string.Concat(document.Title.Select(sign => "\\/:*?\"<>|".Contains(sign, StringComparison.Ordinal) || char.IsControl(sign) ? '-' : sign)).Trim(' ', '.');
        var extension = DocumentType.Of(document.MediaType)?.Extension ?? "";
        return name.EndsWith(extension, StringComparison.OrdinalIgnoreCase) ? name : $"{name}{extension}";
    }
}
