using System.Text.Json.Nodes;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Packs;

internal sealed class ReadPack : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/packs/{id}/{version}", Handle)
        .Needs(Permission.ReadReference)
        .WithName("readPack")
        .WithTags("Packs")
        .WithSummary("Read a version of a policy pack")
        .WithDescription("The pack as its authority wrote it: every rule with the clause that it comes from, and where its source contradicts itself.")
        .Produces<JsonObject>()
        .Refuses(404);

    private static Results<ContentHttpResult, ProblemHttpResult> Handle(string id, string version, PackLibrary packs) =>
        packs.Find(id, version) is { } entry
            ? TypedResults.Text(entry.Json, "application/json")
            : Problem.NotFound("id", $"there is no version {Suggestion.Quote(version)} of a pack {Suggestion.Quote(id)}; 'GET /packs' lists them.");
}
