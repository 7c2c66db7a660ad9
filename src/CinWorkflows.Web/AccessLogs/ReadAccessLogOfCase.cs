using CinWorkflows.Web.Access;
using CinWorkflows.Web.Cases;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.Ports.Records.Readers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.AccessLogs;

internal sealed class ReadAccessLogOfCase : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/cases/{caseId}/access-log", HandleAsync)
        .Needs(Permission.ReadAccessLogOfCase)
        .WithMetadata(new TracedAs(AccessKind.Exported))
        .WithName("readAccessLogOfCase")
        .WithTags("Access log")
        .WithSummary("Read who looked at a case")
        .WithDescription("For those who manage the case, and the authority's data protection officer: who looked at it, found it in a list, exported or printed something of it, when and by which door, the newest first. That it is read is in it too.")
        .Produces<string>(StatusCodes.Status200OK, "text/csv")
        .Asks(AccessLogQuery.OfCase)
        .Refuses(404);

    private static async Task<Results<Ok<AccessLogPage>, PushStreamHttpResult, ProblemHttpResult>> HandleAsync(
        string caseId,
        HttpRequest request,
        AccessLogDoor door,
        AccessLogAnswering answering,
        CancellationToken cancellationToken) => await door.IsOpenAsync(caseId, cancellationToken)
            ? await answering.AnswerAsync(new(request), caseId, cancellationToken)
            : NoSuchCase.Problem(caseId);
}
