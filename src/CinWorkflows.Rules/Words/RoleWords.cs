namespace CinWorkflows.Rules.Words;

/// <summary>Roles in words, where the authority has no name of its own for them.</summary>
public static class RoleWords
{
    /// <summary>"team manager".</summary>
    public static string Of(Role role) => CodeWords.Of(role);
}
