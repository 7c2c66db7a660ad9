using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace CinWorkflows.Web.TransferPacks;

/// <summary>What the endpoints of packs answer alike.</summary>
internal static class PackAnswering
{
    public static ProblemHttpResult NoSuchTransfer(string transferId) =>
        Problem.NotFound("transferId", $"the case has no transfer {Suggestion.Quote(transferId)}, or there is no such case; 'GET /cases/{{caseId}}' lists its transfers.");

    /// <summary>A file to be kept, never to be shown by a browser in the name of this service.</summary>
    public static FileStreamHttpResult File(HttpContext http, Stream content, string mediaType, string name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return TypedResults.Stream(content, mediaType);
    }
}
