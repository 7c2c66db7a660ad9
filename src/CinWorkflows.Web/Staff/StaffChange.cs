using System.Security.Claims;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Readers;

namespace CinWorkflows.Web.Staff;

/// <summary>
/// Whether whoever asks may change an entry of the staff directory so. What stands there decides which cases somebody reads: nobody changes their own
/// entry, and who only keeps entries keeps those of their own authority, and gives nobody a role.
/// </summary>
internal sealed class StaffChange(OwnName ownName, StaffPositions positions, IStaffDirectory directory, TimeProvider clock)
{
    /// <summary>What speaks against it; nothing on this machine in development, where nobody signs in.</summary>
    /// <param name="user">Who asks.</param>
    /// <param name="before">The entry as it stands; null for one that is new.</param>
    /// <param name="after">The entry as it is to be.</param>
    /// <param name="team">Its team.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IReadOnlyList<FieldError>> RefuseAsync(ClaimsPrincipal user, StaffMember? before, StaffMember after, Team team, CancellationToken cancellationToken)
    {
        if (ownName.SignedIn(user) is not { } signedIn)
        {
            return [];
        }

        if (signedIn.StaffId == after.Id)
        {
            return [new("id", "nobody changes their own entry, which says what they may read: ask somebody else who keeps the directory.")];
        }

        if (AccessTable.Rules[Permission.GiveRoles].Allows(signedIn, ownerId: null))
        {
            return [];
        }

        var own = signedIn.StaffId is { } id ? await positions.AuthorityAsync(id, LondonTime.Today(clock), cancellationToken) : null;
        return
        [
            .. own is null || own != team.PackId ? [new FieldError("teamId", "the team is of another authority: an administrator gives somebody to it.")] : Array.Empty<FieldError>(),
            .. before is not null && await AuthorityOfAsync(before, cancellationToken) != own ? [new FieldError("id", "this is somebody of another authority, which keeps their entry itself.")] : Array.Empty<FieldError>(),
            .. GivesMore(before, after).Select(field => new FieldError(field, before is null ? "only an administrator adds somebody, in their roles." : "only an administrator changes this; leave it as it is.")),
        ];
    }

    /// <summary>The fields that differ, as they are spelt in JSON.</summary>
    public static IEnumerable<string> Differing(StaffMember? before, StaffMember after)
    {
        var (was, now) = (before?.Arrangements ?? StaffArrangements.None, after.Arrangements);
        return
        [
            .. before?.Name != after.Name ? ["name"] : Array.Empty<string>(),
            .. before?.TeamId != after.TeamId ? ["teamId"] : Array.Empty<string>(),
            .. was.Telephone != now.Telephone ? ["arrangements.telephone"] : Array.Empty<string>(),
            .. !Same(was.Covers, now.Covers) ? ["arrangements.covers"] : Array.Empty<string>(),
            .. was.LeavesOn != now.LeavesOn ? ["arrangements.leavesOn"] : Array.Empty<string>(),
            .. GivesMore(before, after),
        ];
    }

    /// <summary>Of those the ones by which somebody comes to more cases, to what is written to another, or to decide about the use of data.</summary>
    private static IEnumerable<string> GivesMore(StaffMember? before, StaffMember after)
    {
        var (was, now) = (before?.Arrangements ?? StaffArrangements.None, after.Arrangements);
        return
        [
            .. before?.Email != after.Email ? ["email"] : Array.Empty<string>(),
            .. before is null || !before.Roles.ToHashSet().SetEquals(after.Roles) ? ["roles"] : Array.Empty<string>(),
            .. !Same(was.ManagedTeams, now.ManagedTeams) ? ["arrangements.managedTeams"] : Array.Empty<string>(),
            .. was.OutOfHours != now.OutOfHours ? ["arrangements.outOfHours"] : Array.Empty<string>(),
            .. was.DataProtectionOfficer != now.DataProtectionOfficer ? ["arrangements.dataProtectionOfficer"] : Array.Empty<string>(),
        ];
    }

    /// <summary>None and an empty list are not the same: a service manager who is said to manage no team is above none, and else above all.</summary>
    private static bool Same<T>(IReadOnlyList<T>? one, IReadOnlyList<T>? other) =>
        one is null || other is null ? ReferenceEquals(one, other) : one.ToHashSet().SetEquals(other);

    private async Task<string?> AuthorityOfAsync(StaffMember member, CancellationToken cancellationToken) => (await directory.FindTeamAsync(member.TeamId, cancellationToken))?.PackId;
}
