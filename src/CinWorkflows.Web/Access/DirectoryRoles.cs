using System.Security.Claims;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;

namespace CinWorkflows.Web.Access;

/// <summary>The roles that the staff directory gives a person, where the settings say that it does: anew with each request.</summary>
internal sealed class DirectoryRoles(SignInSettings settings, IStaffDirectory staff, TimeProvider clock)
{
    /// <summary>What the directory knows no role for, and only the tenant says.</summary>
    private static readonly AccessRole[] OfTheTenant = [AccessRole.Administrator, AccessRole.PracticeLead];

    /// <summary>
    /// The person with the roles that they have now; null where their roles are those that they signed in with. Whoever has left has none, whatever the
    /// tenant says still.
    /// </summary>
    public async Task<ClaimsPrincipal?> OfAsync(ClaimsPrincipal person, CancellationToken cancellationToken)
    {
        if (settings.Browsers is not { RolesFrom: RoleSource.Directory })
        {
            return null;
        }

        var signedIn = SignedIn.Of(person, settings);
        var member = signedIn.StaffId is { } id ? await staff.FindAsync(id, cancellationToken) : null;
        return PersonIdentity.Of(
            person.Claims.Where(claim => claim.Type != SignedIn.RolesClaim),
            member?.IsHere(LondonTime.Today(clock)) == false
                ? []
                : [.. (member?.Roles ?? []).Where(role => role != Role.Integration).Select(OwnName.Needed), .. member?.IsDataProtectionOfficer == true ? [AccessRole.DataProtectionOfficer] : Array.Empty<AccessRole>(), .. signedIn.Roles.Where(OfTheTenant.Contains)]);
    }
}
