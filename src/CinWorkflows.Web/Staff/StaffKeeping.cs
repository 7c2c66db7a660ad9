using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Web.Staff;

/// <summary>Keeps the entries of members of staff, for programs and pages alike. Each change, and each that was refused, is in the access log.</summary>
internal sealed class StaffKeeping(IStaffRegister register, IStaffDirectory directory, StaffChange change, AccessTrace trace)
{
    /// <summary>What speaks against an entry, and the entry as it would be; null where it cannot be told.</summary>
    public async Task<(StaffMember? Member, IReadOnlyList<FieldError> Faults)> CheckAsync(HttpContext http, string id, StaffRequest request, CancellationToken cancellationToken)
    {
        var (found, faults) = await LookAsync(http, id, request, cancellationToken);
        return (found?.Member, faults);
    }

    /// <summary>Saves an entry; where anything speaks against it, nothing is saved.</summary>
    public async Task<(StaffMember? Saved, IReadOnlyList<FieldError> Faults)> SaveAsync(HttpContext http, string id, StaffRequest request, CancellationToken cancellationToken)
    {
        var (found, faults) = await LookAsync(http, id, request, cancellationToken);
        if (found is null || faults.Count > 0)
        {
            return (null, faults);
        }

        await trace.ChangesStaffAsync(http, found.Team.PackId, found.What);
        await register.SaveStaffAsync(found.Member, cancellationToken);
        return (found.Member, []);
    }

    private async Task<(Entry? Found, IReadOnlyList<FieldError> Faults)> LookAsync(HttpContext http, string id, StaffRequest request, CancellationToken cancellationToken)
    {
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
            return (null, errors);
        }

        var member = new StaffMember(id, request.Name, request.Email, request.TeamId, [.. request.Roles.Distinct()])
        {
            Arrangements = request.Arrangements ?? StaffArrangements.None,
        };
        var before = await directory.FindAsync(id, cancellationToken);
        var what = $"/staff/{id}: {(before is null ? "new" : string.Join(", ", StaffChange.Differing(before, member)))}";
        var refusals = await change.RefuseAsync(http.User, before, member, team, cancellationToken);
        if (refusals.Count > 0)
        {
            await trace.RefusedStaffAsync(http, team.PackId, what);
        }

        return (new(member, team, what), refusals);
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

    /// <summary>An entry as it is to be.</summary>
    /// <param name="Member">The entry.</param>
    /// <param name="Team">Its team.</param>
    /// <param name="What">What of it changes, for the access log.</param>
    private sealed record Entry(StaffMember Member, Team Team, string What);
}
