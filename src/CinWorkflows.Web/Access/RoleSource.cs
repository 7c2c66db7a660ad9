namespace CinWorkflows.Web.Access;

/// <summary>From where the roles of a person come who signs in with a browser.</summary>
public enum RoleSource
{
    /// <summary>From the sign-in: the app roles that the tenant gave. A change holds from the next sign-in on.</summary>
    Token,

    /// <summary>From the staff directory here, anew with each request; only that somebody is an administrator or a practice lead is the tenant's to say.</summary>
    Directory,
}
