using CinWorkflows.Web.Access;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Staff;

internal sealed class ListTeams : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/teams", HandleAsync)
        .Needs(Permission.ReadReference)
        .WithName("listTeams")
        .WithTags("Staff")
        .WithSummary("List teams")
        .WithDescription("All teams, by id.");

    private static async Task<Ok<IReadOnlyList<Team>>> HandleAsync(IStaffRegister register, CancellationToken cancellationToken) =>
        TypedResults.Ok(await register.TeamsAsync(cancellationToken));
}
