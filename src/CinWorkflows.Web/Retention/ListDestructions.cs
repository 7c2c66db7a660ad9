using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Queries;
using CinWorkflows.Workflows.Ports.Records.Retention;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Retention;

internal sealed class ListDestructions : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/retention/destructions", HandleAsync)
        .Needs(Permission.KeepRetention)
        .WithName("listDestructions")
        .WithTags("Rights")
        .WithSummary("List destructions, the newest first")
        .WithDescription("Those that wait to be confirmed, that are being done, that are done, and that were given up, of the authority whose data protection officer asks.")
        .Asks(RetentionQuery.OfDestructions);

    private static async Task<Results<Ok<DestructionPage>, ProblemHttpResult>> HandleAsync(HttpRequest request, IDestructionBook book, Overseer overseer, AccessTrace trace, CancellationToken cancellationToken)
    {
        var query = new QueryValues(request);
        var (before, take) = (query.Number("before", 0, 1, int.MaxValue), query.Number("take", 100, 1, 500));
        if (query.Problem is { } problem)
        {
            return problem;
        }

        var found = await book.ListAsync(await overseer.ReaderAsync(cancellationToken), before > 0 ? before : null, take, cancellationToken);
        List<Destruction> shown = [.. found.Select(one => DestructionAnswering.Shown(one, trace))];
        trace.Searched();
        return TypedResults.Ok(new DestructionPage(shown, shown.Count == take ? shown[^1].Number : null));
    }
}

/// <summary>A page of destructions.</summary>
/// <param name="Destructions">The destructions, the newest first.</param>
/// <param name="Next">The 'before' of the next page; null where this is the last.</param>
public sealed record DestructionPage(IReadOnlyList<Destruction> Destructions, long? Next);
