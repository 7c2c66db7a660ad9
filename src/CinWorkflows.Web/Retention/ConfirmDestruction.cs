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

internal sealed class ConfirmDestruction : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/retention/destructions/{number}/confirm", HandleAsync)
        .Needs(Permission.KeepRetention)
        .WithName("confirmDestruction")
        .WithTags("Rights")
        .WithSummary("Confirm a destruction, and have it done")
        .WithDescription("By somebody else than who proposed it. What stands in the way is asked again: a case that is not due any more, is held, or of which something is under way, is left out, with why; where that is so of all, it is refused. Then each case is taken off the record, with its workflow, documents and letters in files. What breaks off is finished by the service itself.")
        .Refuses(404, 422);

    private static async Task<Results<Ok<Destruction>, ProblemHttpResult>> HandleAsync(string number, HttpContext http, Destructions destructions, Overseer overseer, AccessTrace trace, CancellationToken cancellationToken)
    {
        var (by, problem) = overseer.Named(http);
        return by is null
            ? problem!
            : DestructionAnswering.Of(await destructions.ConfirmAsync(await overseer.ReaderAsync(cancellationToken), by, DestructionAnswering.Number(number), cancellationToken), trace);
    }
}
