using System.Text.Json.Nodes;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Packs;

internal sealed class ReadPackSchema : IEndpoint
{
    private const string MediaType = "application/schema+json";

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/packs/schema", Handle)
        .Needs(Permission.ReadReference)
        .WithName("readPackSchema")
        .WithTags("Packs")
        .WithSummary("Read the JSON Schema of policy packs")
        .WithDescription("By which an editor completes and checks a pack.")
        .Produces<JsonObject>(contentType: MediaType);

    private static ContentHttpResult Handle() => TypedResults.Text(PackSchema.Json, MediaType);
}
