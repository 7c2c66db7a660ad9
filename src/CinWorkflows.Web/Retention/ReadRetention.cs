using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Queries;
using CinWorkflows.Workflows.Retention;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Retention;

internal sealed class ReadRetention : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/retention", HandleAsync)
        .Needs(Permission.KeepRetention)
        .WithName("readRetention")
        .WithTags("Rights")
        .WithSummary("Read until when ended cases are kept")
        .WithDescription("The ended cases of the authority whose data protection officer asks, restricted ones too, by ids, dates and lines of its retention schedule: until when each is kept and why, what is missing to tell, and the legal hold that stands. The schedule is that of the newest version of the pack in force.")
        .Asks(RetentionQuery.OfCases);

    private static async Task<Results<Ok<RetentionPage>, ProblemHttpResult>> HandleAsync(HttpRequest request, RetentionList list, Overseer overseer, AccessTrace trace, CancellationToken cancellationToken)
    {
        var query = new QueryValues(request);
        var (dueBy, after, take) = (query.Date("dueBy"), query.Text("after"), query.Number("take", 100, 1, 500));
        if (query.Problem is { } problem)
        {
            return problem;
        }

        var page = await list.ReadAsync(await overseer.ReaderAsync(cancellationToken), dueBy, after, take, cancellationToken);
        trace.Searched(page.Cases.Select(kept => kept.CaseId));
        return TypedResults.Ok(page);
    }
}
