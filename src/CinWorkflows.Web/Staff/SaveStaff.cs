using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Staff;

internal sealed class SaveStaff : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/staff/{id}", HandleAsync)
        .Needs(Permission.KeepStaff)
        .WithName("saveStaff")
        .WithTags("Staff")
        .WithSummary("Add or replace a member of staff")
        .WithDescription("Only members of staff act on cases, in the roles given here. Nobody changes their own entry; business support keeps the entries of its own authority, and an administrator alone adds somebody or changes roles, managed teams, address, who answers out of hours and who is the data protection officer, who has no role. Each change is in the access log.")
        .TakesJson(Example)
        .Refuses(422);

    /// <summary>As the description shows it. The people are made up.</summary>
    internal static StaffRequest Example => new("Sam Example", "sam@example.org", "team-1", [Role.SocialWorker]);

    private static async Task<Results<Ok<StaffMember>, ProblemHttpResult>> HandleAsync(
        string id,
        HttpContext http,
        StaffKeeping keeping,
        CancellationToken cancellationToken)
    {
        var (request, fault) = await JsonBody.ReadAsync<StaffRequest>(http);
        if (request is null)
        {
            return fault!;
        }

        var (saved, errors) = await keeping.SaveAsync(http, id, request, cancellationToken);
        return saved is null ? Problem.Refused(errors) : TypedResults.Ok(saved);
    }
}

/// <summary>A member of staff as they are to be on the register.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Email">Their address.</param>
/// <param name="TeamId">Their team.</param>
/// <param name="Roles">The roles in which they act; at least one, and none for the data protection officer.</param>
/// <param name="Arrangements">Telephone, cover, the teams that they manage besides their own, whether they are the data protection officer, and their last day.</param>
public sealed record StaffRequest(string Name, string Email, string TeamId, IReadOnlyList<Role> Roles, StaffArrangements? Arrangements = null);
