using System.Net.Mime;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.Ports.Records.Proof;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Proof;

internal sealed class ReadHead : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/record/head", HandleAsync)
        .Needs(Permission.ReadHead)
        .Produces<string>(StatusCodes.Status200OK, MediaTypeNames.Text.Plain)
        .WithName("readRecordHead")
        .WithTags("Operations")
        .WithSummary("Read how far the record has come, sealed")
        .WithDescription("A small text that names nobody: the instant, how many entries the record's log has, and the seal of the last, which covers all before. Fetch it daily and keep it where whoever reaches the database does not: 'verify --head' then finds a record that was put back to an earlier state, or lost whole cases.");

    private static async Task<ContentHttpResult> HandleAsync(IRecordProof proof, CancellationToken cancellationToken) =>
        TypedResults.Text((await proof.HeadAsync(cancellationToken)).ToText(), MediaTypeNames.Text.Plain);
}
