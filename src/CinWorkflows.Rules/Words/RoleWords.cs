namespace CinWorkflows.Rules.Words;

/// <summary>Roles in words, where the authority has no name of its own for them.</summary>
public static class RoleWords
{
    /// <summary>"team manager".</summary>
    public static string Of(Role role) => role == Role.Integration ? "connected system" : CodeWords.Of(role);

    /// <summary>"service manager or team manager": who may do something, for people. That a connected system may too is nothing to them.</summary>
    /// <param name="roles">The roles that may.</param>
    /// <param name="nameOf">The authority's name for a role.</param>
    public static string AnyOf(IEnumerable<Role> roles, Func<Role, string> nameOf) =>
        string.Join(" or ", roles.Where(role => role != Role.Integration).Select(nameOf));
}
