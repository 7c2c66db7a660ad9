using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.Ports.Records.Retention;
using CinWorkflows.Workflows.Retention;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Retention;

internal sealed class WithdrawDestruction : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/retention/destructions/{number}/withdraw", HandleAsync)
        .Needs(Permission.KeepRetention)
        .WithName("withdrawDestruction")
        .WithTags("Rights")
        .WithSummary("Give a proposed destruction up")
        .WithDescription("Before it is confirmed; nothing is destroyed.")
        .Refuses(404, 422);

    private static async Task<Results<Ok<Destruction>, ProblemHttpResult>> HandleAsync(string number, HttpContext http, Destructions destructions, Overseer overseer, AccessTrace trace, CancellationToken cancellationToken)
    {
        var (by, problem) = overseer.Named(http);
        return by is null
            ? problem!
            : DestructionAnswering.Of(await destructions.WithdrawAsync(await overseer.ReaderAsync(cancellationToken), by, DestructionAnswering.Number(number), cancellationToken), trace);
    }
}
