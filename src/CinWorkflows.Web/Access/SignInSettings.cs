namespace CinWorkflows.Web.Access;

/// <summary>The tenant of Entra ID whose tokens are believed, and for what they have to be meant.</summary>
/// <param name="TenantId">The one tenant.</param>
/// <param name="Audience">For whom a token is meant: the registration's client id (tokens of version 2.0) or its <c>api://</c> address (version 1.0).</param>
/// <param name="Instance">Where the tenant's description and its keys are.</param>
/// <param name="StaffIdClaim">The claim that carries a person's id in the staff directory. An application's is always <c>oid</c>.</param>
public sealed record SignInSettings(Guid TenantId, string Audience, Uri Instance, string StaffIdClaim)
{
    /// <summary>How people sign in with a browser; null where only programs are let in, by their tokens.</summary>
    public BrowserSignIn? Browsers { get; init; }

    internal string Authority => $"{Instance.AbsoluteUri.TrimEnd('/')}/{TenantId:D}/v2.0";

    /// <summary>Which of the two it is, the registration's <c>requestedAccessTokenVersion</c> says.</summary>
    internal IReadOnlyList<string> Issuers => [Authority, $"https://sts.windows.net/{TenantId:D}/"];
}
