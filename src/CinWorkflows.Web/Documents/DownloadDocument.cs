using CinWorkflows.Web.Access;
using CinWorkflows.Web.Cases;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
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
        DocumentReading documents,
        CancellationToken cancellationToken)
    {
        if (await documents.OpenAsync(caseId, documentId, cancellationToken) is not { } opened)
        {
            return await documents.HasCaseAsync(caseId, cancellationToken)
                ? Problem.NotFound("documentId", $"the case has no document {Suggestion.Quote(documentId)}; 'GET /cases/{{caseId}}/documents' lists them.")
                : NoSuchCase.Problem(caseId);
        }

        if (opened.Content is not { } content)
        {
            return Problem.TakenBack("documentId", opened.NotGiven!);
        }

        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(DocumentReading.FileNameOf(opened.Document));
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        http.Response.ContentLength = opened.Document.Length;
        return TypedResults.Stream(content, opened.Document.MediaType);
    }
}
