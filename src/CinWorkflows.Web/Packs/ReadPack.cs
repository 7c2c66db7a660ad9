using CinWorkflows.Domain.Policies;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Packs;

internal static class ReadPack
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/packs/{id}/{version}", Handle)
        .WithName("readPack")
        .WithTags("Packs")
        .WithSummary("Read a version of a policy pack")
        .WithDescription("Every rule with the clause that it comes from, and where its source contradicts itself.")
        .Refuses(404);

    private static Results<Ok<PolicyPack>, ProblemHttpResult> Handle(string id, string version, PackLibrary packs) =>
        packs.All.Select(entry => entry.Pack).FirstOrDefault(pack => pack.Reference == new PackReference(id, version)) is { } found
            ? TypedResults.Ok(found)
            : Problem.NotFound("id", $"there is no version {Suggestion.Quote(version)} of a pack {Suggestion.Quote(id)}; 'GET /packs' lists them.");
}
