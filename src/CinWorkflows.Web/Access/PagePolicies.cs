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

    /// <summary>Seeing and previewing what another authority is given of a case, and keeping the link to it.</summary>
    public const string HandOverCases = $"page:{nameof(Permission.HandOverCases)}";

    /// <summary>Managing teams.</summary>
    public const string ManageTeams = $"page:{nameof(Permission.ManageTeams)}";

    /// <summary>Seeing who looked at what.</summary>
    public const string ReadAccessLog = $"page:{nameof(Permission.ReadAccessLog)}";

    /// <summary>Seeing until when ended cases are kept.</summary>
    public const string KeepRetention = $"page:{nameof(Permission.KeepRetention)}";

    /// <summary>Reading what is nobody's secret: staff, teams and procedures.</summary>
    public const string ReadReference = $"page:{nameof(Permission.ReadReference)}";

    internal static bool Is(string? policy) => policy?.StartsWith("page:", StringComparison.Ordinal) == true;

    internal static string Of(Permission permission) => $"page:{permission}";
}
