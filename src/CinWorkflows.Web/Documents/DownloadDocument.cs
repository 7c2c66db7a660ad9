using CinWorkflows.Rules.Calendar;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Cases;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Records.Proof;
using CinWorkflows.Workflows.Ports.Records.Readers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace CinWorkflows.Web.Documents;

/// <summary>A document is handed out to be kept, never to be shown by a browser in the name of this service.</summary>
internal sealed class DownloadDocument : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/cases/{caseId}/documents/{documentId}", HandleAsync)
        .Needs(Permission.ReadCases)
        .WithMetadata(new TracedAs(AccessKind.Exported))
        .WithName("downloadDocument")
        .WithTags("Documents")
        .WithSummary("Download a document")
        .WithDescription("Its content as it was attached. An answer that breaks off before its length is damaged or was disturbed, and is not to be kept.")
        .Produces<Stream>(StatusCodes.Status200OK, DocumentType.All[0].MediaType, [.. DocumentType.All.Skip(1).Select(type => type.MediaType)])
        .Refuses(404, 410);

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> HandleAsync(
        string caseId,
        string documentId,
        HttpContext http,
        ReadableCases reader,
        IDocumentStore documents,
        IErasureBook erasures,
        CancellationToken cancellationToken)
    {
        var acts = await reader.ActsAsync(caseId, cancellationToken);
        if (acts.Count == 0)
        {
            return NoSuchCase.Problem(caseId);
        }

        if (DocumentState.Among(acts, await erasures.DocumentsAsync(caseId, cancellationToken)).FirstOrDefault(attached => attached.Id == documentId) is not { } document)
        {
            return Problem.NotFound("documentId", $"the case has no document {Suggestion.Quote(documentId)}; 'GET /cases/{{caseId}}/documents' lists them.");
        }

        if (document.ErasedAt is { } erasedAt)
        {
            return Problem.TakenBack("documentId", $"the data protection officer erased it on {LondonTime.DateOf(erasedAt):yyyy-MM-dd}: {document.ErasedBecause}");
        }

        if (PackOfAnother.IsTakenBack(acts, documentId, (await reader.FindAsync(caseId, cancellationToken))?.File))
        {
            return Problem.TakenBack("documentId", "the former authority has taken the transfer back: nobody permits any more that its pack is read. Ask the former authority.");
        }

        var content = await documents.OpenAsync(new(caseId, document.Id), new(document.Length, document.Sha256), cancellationToken)
            ?? throw new FileNotFoundException("A document is on the record, but not in the store: bring the store back from a backup.");
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(FileNameOf(document));
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        http.Response.ContentLength = document.Length;
        return TypedResults.Stream(content, document.MediaType);
    }

    /// <summary>The title, without what no file's name may hold.</summary>
    private static string FileNameOf(DocumentState document)
    {
        var name = string.Concat(document.Title.Select(sign => "\\/:*?\"<>|".Contains(sign, StringComparison.Ordinal) || char.IsControl(sign) ? '-' : sign)).Trim(' ', '.');
        var extension = DocumentType.Of(document.MediaType)?.Extension ?? "";
        return name.EndsWith(extension, StringComparison.OrdinalIgnoreCase) ? name : $"{name}{extension}";
    }
}
