using CinWorkflows.Web.Documents;

namespace CinWorkflows.Web.Doors;

/// <summary>The staff's way to the documents of cases for pages, in this process: the same need to know, looks at content, limits and access log as the API's.</summary>
public interface IDocumentDoor
{
    /// <summary>The largest document that is taken, in bytes.</summary>
    long Largest { get; }

    /// <summary>How the names of files end that are taken.</summary>
    IReadOnlyList<string> Endings { get; }

    /// <summary>What people call a type of document; its own name where it is none that is taken.</summary>
    string NameOf(string mediaType);

    /// <summary>All that are attached to a case, in the order in which they were; null where there is no such case for them.</summary>
    Task<IReadOnlyList<DocumentState>?> ListAsync(string caseId, CancellationToken cancellationToken);

    /// <summary>A document to be kept; null where there is none for them.</summary>
    Task<FileOfCase?> OpenAsync(string caseId, string documentId, CancellationToken cancellationToken);

    /// <summary>Attaches a document in their name.</summary>
    Task<AttachedFile> AttachAsync(string caseId, StaffDocument document, CancellationToken cancellationToken);
}
