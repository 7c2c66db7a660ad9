using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Staff;

internal sealed class SaveTeam : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/teams/{id}", HandleAsync)
        .Needs(Permission.KeepTeams)
        .WithName("saveTeam")
        .WithTags("Staff")
        .WithSummary("Add or replace a team")
        .WithDescription("A team belongs to the authority of one policy pack, and stays with it as long as it holds open cases.")
        .TakesJson(Example)
        .Refuses(422);

    /// <summary>As the description shows it. The people are made up.</summary>
    internal static TeamRequest Example => new("Safeguarding team 1", "northamptonshire", "01604 555 0100");

    private static async Task<Results<Ok<Team>, ProblemHttpResult>> HandleAsync(
        string id,
        HttpContext http,
        TeamKeeping keeping,
        CancellationToken cancellationToken)
    {
        var (request, fault) = await JsonBody.ReadAsync<TeamRequest>(http);
        if (request is null)
        {
            return fault!;
        }

        var (saved, errors) = await keeping.SaveAsync(http, id, request, cancellationToken);
        return saved is null ? Problem.Refused(errors) : TypedResults.Ok(saved);
    }
}

/// <summary>A team as it is to be.</summary>
/// <param name="Name">Its name.</param>
/// <param name="PackId">The authority's policy pack.</param>
/// <param name="Telephone">The number of its duty desk: it stands in packs for other authorities.</param>
public sealed record TeamRequest(string Name, string PackId, string? Telephone = null);
