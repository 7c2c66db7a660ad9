using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Problems;
using CinWorkflows.Web.Settings;
using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CinWorkflows.Web.Exchange;

/// <summary>
/// Where other authorities' installations put the pack of an offer before they make it. A signed permit names the one content that may be
/// put there; the digest is checked as it streams in, and what differs is never visible.
/// </summary>
internal sealed partial class ReceivePack : IEndpoint
{
    private const string Scheme = "CinPermit ";
    private const int LongestPermit = 8 * 1024;

    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/exchange/packs/{sha256}", HandleAsync)
        .AllowAnonymous()
        .AddEndpointFilter((context, next) => context.HttpContext.RequestServices.GetRequiredService<ExchangeRate>().AdmitAsync(context, next))
        .WithName("receiveExchangePack")
        .WithTags("Exchange")
        .WithSummary("Upload the pack of an offer")
        .WithDescription("For installations of other authorities only. 'Authorization: CinPermit' holds a JWS over method, path, transfer, digest and length; the body is the pack.")
        .Produces(StatusCodes.Status200OK)
        .Refuses(400, 401, 403, 413, 422, 429);

    private static async Task<IResult> HandleAsync(
        string sha256,
        HttpContext http,
        IExchangeSeal seal,
        OwnAuthorities own,
        IDocumentStore documents,
        IOptions<CinWorkflowsApiOptions> options,
        ILoggerFactory logs,
        CancellationToken cancellationToken)
    {
        if (!ReceivedPackKey.IsDigest(sha256))
        {
            return Problem.Invalid([new("sha256", "64 hexadecimal digits in lower case are expected.")]);
        }

        var permit = http.Request.Headers.Authorization.ToString();
        var (upload, fault) = permit.Length <= LongestPermit && permit.StartsWith(Scheme, StringComparison.Ordinal)
            ? seal.OpenPermit(permit[Scheme.Length..], sha256)
            : new(null, SealFault.Malformed);
        if (upload is null || own.PackOf(upload.To) is null)
        {
            var why = upload is null ? fault ?? SealFault.Malformed : SealFault.WrongAudience;
            NotBelieved(logs.CreateLogger(typeof(ReceivePack)), why);
            return SealRefusal.Of(why, "Authorization");
        }

        if (upload.Length > options.Value.LargestPack)
        {
            return Problem.TooLarge(options.Value.LargestPack);
        }

        var key = ReceivedPackKey.Of(upload.Transfer, sha256);
        if (await documents.ExistsAsync(key, cancellationToken))
        {
            return TypedResults.Ok();
        }

        // The body is counted here; the server's own limit is for other requests.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
        {
            server.MaxRequestBodySize = upload.Length;
        }

        try
        {
            using var body = new PackBody(http.Request.Body, upload.Length, sha256);
            await documents.PutAsync(key, body, ReceivedPackKey.MediaType, cancellationToken);
            return TypedResults.Ok();
        }
        catch (Exception difference) when (difference is PackDiffersException or DocumentDiffersException)
        {
            Differs(logs.CreateLogger(typeof(ReceivePack)), upload.From, upload.Transfer);
            return Problem.Refused([new("body", "the content is not the one that was announced: its length or SHA-256 differs.")]);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "A pack of the exchange is not taken: {Fault}")]
    private static partial void NotBelieved(ILogger logger, SealFault fault);

    [LoggerMessage(2, LogLevel.Warning, "The pack that {From} uploads for transfer {Transfer} is not the one that was announced")]
    private static partial void Differs(ILogger logger, string from, string transfer);
}
