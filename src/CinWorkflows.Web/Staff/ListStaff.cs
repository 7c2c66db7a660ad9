using CinWorkflows.Web.Access;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Staff;

internal sealed class ListStaff : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/staff", HandleAsync)
        .Needs(Permission.ReadReference)
        .WithName("listStaff")
        .WithTags("Staff")
        .WithSummary("List staff")
        .WithDescription("All members of staff with their teams and roles, by id.");

    private static async Task<Ok<IReadOnlyList<StaffMember>>> HandleAsync(IStaffRegister register, CancellationToken cancellationToken) =>
        TypedResults.Ok(await register.StaffAsync(cancellationToken));
}
