using CinWorkflows.Web.Access;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.Ports.SignIns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.SignIn;

/// <summary>Asks for no register: somebody who has left can be signed out too.</summary>
internal sealed class EndSignIns : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/staff/{id}/sign-ins", HandleAsync)
        .Needs(Permission.EndSignIns)
        .WithName("endSignIns")
        .WithTags("Staff")
        .WithSummary("Sign somebody out in every browser")
        .WithDescription("At once. They can sign in again unless the tenant refuses them; tokens of programs are not touched. Where they are signed in nowhere, nothing changes.");

    private static async Task<NoContent> HandleAsync(string id, ISignInBook book, CancellationToken cancellationToken)
    {
        await book.EndAllAsync(id, cancellationToken);
        return TypedResults.NoContent();
    }
}
