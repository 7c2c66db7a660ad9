namespace CinWorkflows.Web.Access;

/// <summary>
/// The policies of the staff's pages: who may is said by the one table, as for the API; a page knows people by their sign-in with a browser, and in
/// development by whom they have chosen to be.
/// </summary>
public static class PagePolicies
{
    /// <summary>Looking at cases.</summary>
    public const string ReadCases = $"page:{nameof(Permission.ReadCases)}";

    /// <summary>Beginning cases and recording acts.</summary>
    public const string ActOnCases = $"page:{nameof(Permission.ActOnCases)}";

    internal static string Of(Permission permission) => $"page:{permission}";
}
