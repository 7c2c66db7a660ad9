using CinWorkflows.Letters.Delivering;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Outbox;

/// <summary>
/// Where Event Grid posts what became of e-mails. It has no sign-in: it is believed with the secret of an authority's service, which Event
/// Grid sends in the query (https://learn.microsoft.com/azure/event-grid/security-authentication#using-client-secret-as-a-query-parameter),
/// and answers the question by which Event Grid makes sure of it
/// (https://learn.microsoft.com/azure/event-grid/webhook-event-delivery#endpoint-validation-with-event-grid-events).
/// </summary>
internal sealed class ReceiveDeliveryReports : IEndpoint
{
    /// <summary>What Event Grid posts at a time (https://learn.microsoft.com/azure/event-grid/quotas-limits).</summary>
    private const int LongestBody = 1024 * 1024;

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/messages/reports", HandleAsync)
        .AllowAnonymous()
        .WithName("receiveDeliveryReports")
        .WithTags("Outbox")
        .WithSummary("Be told what became of e-mails")
        .WithDescription("For Event Grid only, with the secret of the authority's settings. Answers its question; takes the delivery reports of Azure Communication Services. 503 where a message is still being sent: it posts again.")
        .Refuses(400, 401, 413);

    private static async Task<IResult> HandleAsync(HttpRequest request, IDeliveryReports posted, DeliveryReports reports, string? secret, CancellationToken cancellationToken)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = LongestBody;
        }

        if (secret is not { Length: > 0 } || posted.AuthoritiesOf(secret) is not { Count: > 0 } authorities)
        {
            return Problems.Problem.NotBelieved(forbidden: false, new("secret", "it is not the secret of an authority's service."));
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        if (posted.Read(body.ToArray()) is not { } told)
        {
            return Problems.Problem.NotJson("a list of events in Event Grid's own schema is expected.");
        }

        var taken = true;
        foreach (var report in told.Reports)
        {
            taken &= await reports.TakeAsync(report, authorities, cancellationToken);
        }

        return !taken ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
            : told.Question is { } question ? Results.Ok(new HandshakeAnswer(question))
            : Results.Ok();
    }
}

/// <summary>What Event Grid wants to be told back.</summary>
/// <param name="ValidationResponse">The code that it sent.</param>
internal sealed record HandshakeAnswer(string ValidationResponse);
