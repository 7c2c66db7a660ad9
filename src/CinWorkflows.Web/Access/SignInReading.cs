using Microsoft.Extensions.Configuration;

namespace CinWorkflows.Web.Access;

/// <summary>Reads the section <c>SignIn</c>. Half a section stops the start: a host must not be open by a slip.</summary>
public static class SignInReading
{
    /// <summary>The name of the section.</summary>
    public const string Section = "SignIn";

    private const string EntraId = "https://login.microsoftonline.com/";

    private static readonly string[] Known = [nameof(SignInSettings.TenantId), nameof(SignInSettings.Audience), nameof(SignInSettings.Instance), nameof(SignInSettings.StaffIdClaim), .. BrowserSignInReading.Known];

    /// <summary>Claims that a person or an administrator can change, or pass on to somebody else.</summary>
    private static readonly string[] Changeable = ["email", "family_name", "given_name", "name", "preferred_username", "unique_name", "upn", "verified_primary_email"];

    /// <summary>The settings; null where there is no such section.</summary>
    /// <param name="configuration">The host's configuration.</param>
    /// <exception cref="InvalidOperationException">Something is missing or does not fit; the message names every such setting.</exception>
    public static SignInSettings? SignIn(this IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (!section.Exists())
        {
            return null;
        }

        var audience = section[nameof(SignInSettings.Audience)] ?? "";
        var claim = section[nameof(SignInSettings.StaffIdClaim)] ?? SignedIn.ObjectId;
        var instance = section[nameof(SignInSettings.Instance)] ?? EntraId;
        List<string> faults = [.. section.GetChildren().Where(child => !Known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)).Select(child => $"{child.Path}: not known; known are {string.Join(", ", Known)}.")];
        if (!Guid.TryParseExact(section[nameof(SignInSettings.TenantId)], "D", out var tenant) || tenant == Guid.Empty)
        {
            faults.Add($"{Section}:TenantId: the tenant's directory id is expected, a GUID; 'common' and the like would let other tenants in.");
        }

        if (!IsAudience(audience))
        {
            faults.Add($"{Section}:Audience: the app registration's client id, a GUID, or its address, api://..., is expected.");
        }

        if (!Uri.TryCreate(instance, UriKind.Absolute, out var address) || !IsSafe(address))
        {
            faults.Add($"{Section}:Instance: an https address such as {EntraId} is expected (http only on this machine, for a stand-in).");
        }

        if (claim.Length == 0 || claim.Any(char.IsWhiteSpace) || Changeable.Contains(claim, StringComparer.OrdinalIgnoreCase))
        {
            faults.Add($"{Section}:StaffIdClaim: the name of a claim that stays with its person is expected, such as '{SignedIn.ObjectId}'; not a name or an address, which can pass to somebody else.");
        }

        var browsers = BrowserSignInReading.Read(section, configuration[BrowserSignInReading.BaseAddress], faults);
        return faults.Count == 0
            ? new(tenant, audience, address!, claim) { Browsers = browsers }
            : throw new InvalidOperationException($"The sign-in is not set up. {string.Join(' ', faults)}");
    }

    private static bool IsAudience(string text) =>
        Guid.TryParseExact(text, "D", out _)
        || (text.StartsWith("api://", StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Host.Length > 0);

    private static bool IsSafe(Uri address) =>
        address is { Query: "", Fragment: "", UserInfo: "" }
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
