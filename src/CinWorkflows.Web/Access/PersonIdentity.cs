using System.Security.Claims;

namespace CinWorkflows.Web.Access;

/// <summary>Who is signed in with a browser: what the provider says of them that is used here, and nothing else.</summary>
internal static class PersonIdentity
{
    public const string Name = "name";

    /// <summary>The person of an identity token; null where it is of another tenant, or does not name one member of staff.</summary>
    public static ClaimsPrincipal? Of(ClaimsPrincipal token, SignInSettings settings)
    {
        var identifiers = token.FindAll(settings.StaffIdClaim).Take(2).ToList();
        return token.FindFirst(SignedIn.Tenant)?.Value == settings.TenantId.ToString("D") && identifiers is [{ Value: not "" } staffId]
            ? Of(
                [new(settings.StaffIdClaim, staffId.Value), .. token.FindAll(Name).Take(1).Select(name => new Claim(Name, name.Value))],
                [.. Enum.GetValues<AccessRole>().Where(role => role != AccessRole.Integration && token.HasClaim(SignedIn.RolesClaim, role.ToString()))])
            : null;
    }

    public static ClaimsPrincipal Of(IEnumerable<Claim> claims, IEnumerable<AccessRole> roles) =>
        new(new ClaimsIdentity([.. claims, .. roles.Distinct().Select(role => new Claim(SignedIn.RolesClaim, role.ToString()))], BrowserSessions.Scheme, Name, SignedIn.RolesClaim));
}
