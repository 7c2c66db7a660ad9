using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Json;
using CinWorkflows.Workflows.Ports.Records.Retention;
using CinWorkflows.Workflows.Retention;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Retention;

internal sealed class ProposeDestruction : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/retention/destructions", HandleAsync)
        .Needs(Permission.KeepRetention)
        .WithName("proposeDestruction")
        .WithTags("Rights")
        .WithSummary("Propose to destroy cases whose time is over")
        .WithDescription("At most 100 cases. Refused, case by case, where one has not ended or is not due, where a legal hold stands, or something of it is under way: an open transfer or duty, a message to be sent, an answer to somebody who asked for their data. Nothing is destroyed before somebody else confirms it.")
        .TakesJson(Example)
        .Refuses(404, 422);

    /// <summary>As the description shows it.</summary>
    internal static ProposedDestruction Example => new(["C-2001-0007", "C-2001-0012"], "Due in 2026, agreed by the information governance board on 3 November.");

    private static async Task<Results<Ok<Destruction>, ProblemHttpResult>> HandleAsync(HttpContext http, Destructions destructions, Overseer overseer, AccessTrace trace, CancellationToken cancellationToken)
    {
        var (request, fault) = await JsonBody.ReadAsync<ProposedDestruction>(http);
        if (request is null)
        {
            return fault!;
        }

        trace.Searched(request.Cases);
        var (by, problem) = overseer.Named(http);
        return by is null
            ? problem!
            : DestructionAnswering.Of(await destructions.ProposeAsync(await overseer.ReaderAsync(cancellationToken), by, request.Cases, request.Reason, cancellationToken), trace);
    }
}

/// <summary>What is to be destroyed.</summary>
/// <param name="Cases">The cases, by id.</param>
/// <param name="Reason">Why, in words that name nobody whom the record is about.</param>
public sealed record ProposedDestruction(IReadOnlyList<string> Cases, string Reason);
