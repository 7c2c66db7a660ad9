using CinWorkflows.Cases.Documents;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Proof;

namespace CinWorkflows.Web.Documents;

/// <summary>A document of a case.</summary>
/// <param name="Id">Its id; its content is at <c>/cases/{caseId}/documents/{id}</c>.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Kind">What it is.</param>
/// <param name="MediaType">The type of its content.</param>
/// <param name="Length">The length of its content, in bytes.</param>
/// <param name="Sha256">The SHA-256 of its content, in lower-case hexadecimal.</param>
/// <param name="AttachedAt">When it was attached.</param>
/// <param name="AttachedBy">Who attached it: the reference of a member of staff.</param>
public sealed record DocumentState(
    string Id,
    string Title,
    DocumentKind Kind,
    string MediaType,
    long Length,
    string Sha256,
    DateTimeOffset AttachedAt,
    string AttachedBy)
{
    /// <summary>When its content was erased for good; null where it is there.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>Why it was erased; null where it is there.</summary>
    public string? ErasedBecause { get; init; }

    internal static DocumentState Of(RecordedAct recorded, DocumentAttached document) => new(
        document.DocumentId,
        document.Title,
        document.Kind,
        document.MediaType,
        document.Length,
        document.Sha256,
        recorded.At,
        recorded.Actor.Id);

    /// <summary>The documents among the acts of a case, in order.</summary>
    /// <param name="acts">The acts.</param>
    /// <param name="erased">Which of them were erased.</param>
    internal static IReadOnlyList<DocumentState> Among(IEnumerable<RecordedAct> acts, IReadOnlyList<Erasure> erased) =>
    [
        .. from recorded in acts
           where recorded.Act is DocumentAttached
           let attached = Of(recorded, (DocumentAttached)recorded.Act)
           let erasure = erased.FirstOrDefault(one => one.DocumentId == attached.Id)
           select erasure is null ? attached : attached with { ErasedAt = erasure.At, ErasedBecause = erasure.Reason },
    ];
}
