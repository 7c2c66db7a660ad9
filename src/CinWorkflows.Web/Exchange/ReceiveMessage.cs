using System.Text;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace CinWorkflows.Web.Exchange;

/// <summary>
/// Where other authorities' installations deliver their messages. It has no sign-in: the signature is the authorisation. A message that
/// comes again gets the same receipt and does nothing.
/// </summary>
internal sealed partial class ReceiveMessage : IEndpoint
{
    internal const string MediaType = "application/jose";

    private const int LongestBody = 1024 * 1024;

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/exchange/messages", HandleAsync)
        .AllowAnonymous()
        .AddEndpointFilter((context, next) => context.HttpContext.RequestServices.GetRequiredService<ExchangeRate>().AdmitAsync(context, next))
        .WithName("receiveExchangeMessage")
        .WithTags("Exchange")
        .WithSummary("Deliver a message about a transfer")
        .WithDescription("For installations of other authorities only. The body is a JWS by a key of the directory here; the answer is a receipt, a JWS by a key of this authority.")
        .Produces<string>(StatusCodes.Status200OK, MediaType)
        .Refuses(400, 401, 403, 413, 415, 429);

    private static async Task<IResult> HandleAsync(HttpRequest request, IExchangeSeal seal, ExchangeInbox inbox, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase))
        {
            return Problem.WrongMediaType($"'{MediaType}' is expected.");
        }

        if (request.ContentLength > LongestBody || await ReadAsync(request.Body, cancellationToken) is not { } jws)
        {
            return Problem.TooLarge(LongestBody);
        }

        var (message, fault) = seal.OpenMessage(jws);
        if (message is null)
        {
            var why = fault ?? SealFault.Malformed;
            NotBelieved(logs.CreateLogger(typeof(ReceiveMessage)), why);
            return SealRefusal.Of(why, "body");
        }

        var receipt = await inbox.ReceiveAsync(message, cancellationToken);
        return seal.SealReceipt(message.To, message.From, receipt) is { } signed
            ? Results.Text(signed, MediaType)
            : throw new InvalidOperationException("A message was taken for an authority that cannot sign its receipt.");
    }

    /// <summary>The body; null where it is longer than is read.</summary>
    private static async Task<string?> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        using var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            if (read.Length + count > LongestBody)
            {
                return null;
            }

            read.Write(buffer, 0, count);
        }

        return Encoding.ASCII.GetString(read.GetBuffer(), 0, (int)read.Length);
    }

    [LoggerMessage(1, LogLevel.Warning, "A message of the exchange is not believed: {Fault}")]
    private static partial void NotBelieved(ILogger logger, SealFault fault);
}
