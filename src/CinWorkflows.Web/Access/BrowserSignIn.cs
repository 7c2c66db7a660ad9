namespace CinWorkflows.Web.Access;

/// <summary>How people sign in with a browser.</summary>
/// <param name="ClientId">The app registration's client id.</param>
/// <param name="ClientSecret">Its secret; null for a registration without one.</param>
/// <param name="Longest">How long somebody stays signed in, however much they do.</param>
/// <param name="Idle">How long a browser may be unused.</param>
/// <param name="RolesFrom">From where a person's roles come.</param>
public sealed record BrowserSignIn(string ClientId, string? ClientSecret, TimeSpan Longest, TimeSpan Idle, RoleSource RolesFrom)
{
    /// <summary>How long before the end people are warned (WCAG 2.2.1 asks for 20 seconds at least).</summary>
    public static readonly TimeSpan WarnedBefore = TimeSpan.FromMinutes(2);

    /// <summary>The certificate, with its key, by which the keys of cookies are encrypted on the record (<see cref="KeysPem"/>); null where they are not.</summary>
    public string? KeysCertificate { get; init; }

    /// <summary>The one before it, for the keys that it encrypted; null where there is none.</summary>
    public string? EarlierKeysCertificate { get; init; }

    /// <summary>Says nothing of the secret.</summary>
    public override string ToString() => $"sign-in with client {ClientId}";
}
