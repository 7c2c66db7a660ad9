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
        IStaffRegister register,
        IStaffDirectory directory,
        StaffChange change,
        AccessTrace trace,
        CancellationToken cancellationToken)
    {
        var (request, fault) = await JsonBody.ReadAsync<StaffRequest>(http);
        if (request is null)
        {
            return fault!;
        }

        var team = await directory.FindTeamAsync(request.TeamId, cancellationToken);
        FieldError[] errors =
        [
            .. RegisterChecks.Id(id),
            .. RegisterChecks.Line("name", request.Name),
            .. RegisterChecks.Email("email", request.Email),
            .. team is not null ? Array.Empty<FieldError>() : [new("teamId", $"there is no team {Suggestion.Quote(request.TeamId)}; add it first.")],
            .. (request.Arrangements?.Covers ?? []).Where(cover => cover.To < cover.From).Select(cover => new FieldError("arrangements.covers", $"the cover for '{cover.StaffId}' ends before it begins.")),
            .. RolesOf(request),
        ];
        if (errors.Length > 0 || team is null)
        {
            return Problem.Refused(errors);
        }

        var member = new StaffMember(id, request.Name, request.Email, request.TeamId, [.. request.Roles.Distinct()])
        {
            Arrangements = request.Arrangements ?? StaffArrangements.None,
        };
        var before = await directory.FindAsync(id, cancellationToken);
        var what = $"/staff/{id}: {(before is null ? "new" : string.Join(", ", StaffChange.Differing(before, member)))}";
        if (await change.RefuseAsync(http.User, before, member, team, cancellationToken) is { Count: > 0 } refusals)
        {
            await trace.RefusedStaffAsync(http, team.PackId, what);
            return Problem.Refused(refusals);
        }

        await trace.ChangesStaffAsync(http, team.PackId, what);
        await register.SaveStaffAsync(member, cancellationToken);
        return TypedResults.Ok(member);
    }

    private static IEnumerable<FieldError> RolesOf(StaffRequest request)
    {
        if (request.Arrangements is not { DataProtectionOfficer: true } officer)
        {
            return request.Roles.Count > 0 ? [] : [new("roles", "at least one role is needed; only the data protection officer (arrangements.dataProtectionOfficer) has none.")];
        }

        const string Why = "the data protection officer judges what others do with data and works on no case (UK GDPR, article 38(6))";
        return
        [
            .. request.Roles.Count == 0 ? Array.Empty<FieldError>() : [new("roles", $"{Why}: give them no role, or name somebody else.")],
            .. officer is { Covers: not [_, ..], ManagedTeams: not [_, ..], OutOfHours: false } ? Array.Empty<FieldError>() : [new("arrangements", $"{Why}: they stand in for nobody, manage no team and do not answer out of hours.")],
        ];
    }
}

/// <summary>A member of staff as they are to be on the register.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Email">Their address.</param>
/// <param name="TeamId">Their team.</param>
/// <param name="Roles">The roles in which they act; at least one, and none for the data protection officer.</param>
/// <param name="Arrangements">Telephone, cover, the teams that they manage besides their own, whether they are the data protection officer, and their last day.</param>
public sealed record StaffRequest(string Name, string Email, string TeamId, IReadOnlyList<Role> Roles, StaffArrangements? Arrangements = null);
