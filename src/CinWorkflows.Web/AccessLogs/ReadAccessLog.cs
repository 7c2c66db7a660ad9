using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Queries;
using CinWorkflows.Workflows.Ports.Records.Readers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.AccessLogs;

internal sealed class ReadAccessLog : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/access-log", HandleAsync)
        .Needs(Permission.ReadAccessLog)
        .WithMetadata(new TracedAs(AccessKind.Exported))
        .WithName("readAccessLog")
        .WithTags("Access log")
        .WithSummary("Read who looked at what")
        .WithDescription("Over all cases of the authority whose data protection officer asks: who looked at, searched, exported or printed what, when and by which door, the newest first. That it is read is in it too.")
        .Produces<string>(StatusCodes.Status200OK, "text/csv")
        .Asks(AccessLogQuery.Whole);

    private static async Task<Results<Ok<AccessLogPage>, PushStreamHttpResult, ProblemHttpResult>> HandleAsync(
        HttpRequest request,
        AccessLogAnswering answering,
        AccessTrace trace,
        CancellationToken cancellationToken)
    {
        var query = new QueryValues(request);
        trace.Searched();
        return await answering.AnswerAsync(query, query.Id("case"), cancellationToken);
    }
}
