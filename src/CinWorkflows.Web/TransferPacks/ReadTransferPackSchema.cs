using System.Text.Json.Nodes;
using CinWorkflows.TransferPacks.Schema;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.TransferPacks;

internal sealed class ReadTransferPackSchema : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/schemas/transfer-pack.json", Handle)
        .Needs(Permission.ReadReference)
        .WithName("readTransferPackSchema")
        .WithTags("Transfers")
        .WithSummary("Read the JSON Schema of transfer packs")
        .WithDescription("What pack.json and, under '$defs/manifest', manifest.json of a pack hold. Each pack brings the same schema.")
        .Produces<JsonObject>(contentType: TransferPackSchema.MediaType);

    private static FileContentHttpResult Handle() => TypedResults.Bytes(TransferPackSchema.Utf8, TransferPackSchema.MediaType);
}
