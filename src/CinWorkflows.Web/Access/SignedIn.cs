using System.Security.Claims;

namespace CinWorkflows.Web.Access;

/// <summary>
/// Who sent a valid token, or signed in with a browser. A person signed in to an application of the authority, which the token's scope
/// shows, or here, and is never a system; an application of its own accord has no scope, and is nothing but <see cref="AccessRole.Integration"/>.
/// </summary>
/// <param name="StaffId">Their id in the staff directory; null where the token does not tell it.</param>
/// <param name="Roles">Their roles.</param>
internal sealed record SignedIn(string? StaffId, IReadOnlySet<AccessRole> Roles)
{
    /// <summary>Who it is, unchanging, in the tenant.</summary>
    public const string ObjectId = "oid";

    public const string Tenant = "tid";

    public const string RolesClaim = "roles";

    private const string Scope = "scp";

    public static SignedIn Of(ClaimsPrincipal user, SignInSettings settings)
    {
        var isPerson = user.Identity?.AuthenticationType == BrowserSessions.Scheme || user.HasClaim(claim => claim.Type == Scope);
        return new(
            Only(user, isPerson ? settings.StaffIdClaim : ObjectId),
            RolesOf(user).Where(role => isPerson ? role != AccessRole.Integration : role == AccessRole.Integration && IsApplication(user)).ToHashSet());
    }

    private static IEnumerable<AccessRole> RolesOf(ClaimsPrincipal user) =>
        Enum.GetValues<AccessRole>().Where(role => user.HasClaim(RolesClaim, role.ToString()));

    // An identity token has no scope either, and is for the application that it was made for: it names no other that asks (v2.0, v1.0).
    private static bool IsApplication(ClaimsPrincipal user) =>
        user.HasClaim(claim => claim.Type is "azp" or "appid") && user.FindAll("idtyp").All(claim => claim.Value == "app");

    private static string? Only(ClaimsPrincipal user, string claim) => user.FindAll(claim).Take(2).ToList() is [{ Value: not "" } one] ? one.Value : null;
}
