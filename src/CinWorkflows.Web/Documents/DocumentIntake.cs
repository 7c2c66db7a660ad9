using CinWorkflows.Cases.Documents;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Settings;
using CinWorkflows.Workflows.Ports.Documents;
using Microsoft.Extensions.Options;

namespace CinWorkflows.Web.Documents;

/// <summary>
/// Looks at a document that somebody brings and stores its content, for programs and pages alike. The act is recorded after that: content without an act is
/// seen by nobody and does no harm, an act without content would.
/// </summary>
internal sealed class DocumentIntake(IDocumentStore documents, ContentCheck contents, ActDoor door, IOptions<CinWorkflowsApiOptions> options)
{
    /// <summary>The largest document that is taken, in bytes.</summary>
    public long Largest => options.Value.LargestDocument;

    public async Task<TakenDocument> TakeAsync(string caseId, BroughtDocument brought, Stream content, CancellationToken cancellationToken)
    {
        if (!await door.IsReadAsync(caseId, cancellationToken))
        {
            return new(DocumentOutcome.NoSuchCase);
        }

        var body = new DocumentBody(content, Largest);
        if (FaultOf(brought.Type, await body.StartAsync(cancellationToken)) is { } wrong)
        {
            return new(wrong);
        }

        try
        {
            await using var aside = await contents.TakeAsideAsync(body, cancellationToken);
            if (await contents.FaultAsync(brought.Type, aside, isPaper: false, cancellationToken) is { } fault)
            {
                return new(fault == ContentCheck.NotScanned ? DocumentOutcome.NotScanned : DocumentOutcome.NotFine) { Fault = fault };
            }

            var stored = await documents.PutAsync(new(caseId, brought.Id.ToString()), aside, brought.Type.MediaType, cancellationToken);
            return new(DocumentOutcome.Taken) { Act = new(brought.Id.ToString(), brought.Title, brought.Kind, brought.Type.MediaType, stored.Length, stored.Sha256) };
        }
        catch (DocumentTooLargeException)
        {
            return new(DocumentOutcome.TooLarge);
        }
        catch (DocumentDiffersException)
        {
            return new(DocumentOutcome.Differs);
        }
    }

    private static DocumentOutcome? FaultOf(DocumentType type, ReadOnlyMemory<byte> start) =>
        start.IsEmpty ? DocumentOutcome.Empty
        : type.Begins(start.Span) ? null
        : DocumentOutcome.NotOfType;
}

/// <summary>What somebody brings, besides its content.</summary>
/// <param name="Id">The document's id, which is the command's: the same made again ends in the same document.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Type">Of which type it is said to be.</param>
internal sealed record BroughtDocument(Guid Id, string Title, DocumentKind Kind, DocumentType Type);

/// <summary>What came of it.</summary>
/// <param name="Outcome">Whether it is stored.</param>
internal sealed record TakenDocument(DocumentOutcome Outcome)
{
    /// <summary>What is wrong with its content, to be read after "the content "; null where nothing is, or the outcome says it.</summary>
    public string? Fault { get; init; }

    /// <summary>The act by which it is on the record; null where it is not stored.</summary>
    public DocumentAttached? Act { get; init; }
}
