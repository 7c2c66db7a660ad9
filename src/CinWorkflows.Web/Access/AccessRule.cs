namespace CinWorkflows.Web.Access;

/// <summary>Whose a permission is.</summary>
/// <param name="Anybodys">The roles that have it, whomever it concerns.</param>
/// <param name="OwnOnly">The roles that have it for what is their own: where the address' <c>id</c> is theirs.</param>
internal sealed record AccessRule(IReadOnlyList<AccessRole> Anybodys, IReadOnlyList<AccessRole> OwnOnly)
{
    public bool Allows(SignedIn signedIn, string? ownerId) =>
        Anybodys.Any(signedIn.Roles.Contains)
        || (signedIn.StaffId is { } own && own == ownerId && OwnOnly.Any(signedIn.Roles.Contains));
}
