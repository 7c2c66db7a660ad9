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

    /// <summary>Answering somebody who asks for their data.</summary>
    public const string AnswerSubjectAccess = $"page:{nameof(Permission.AnswerSubjectAccess)}";

    /// <summary>Keeping the entries of members of staff.</summary>
    public const string KeepStaff = $"page:{nameof(Permission.KeepStaff)}";

    /// <summary>Keeping teams.</summary>
    public const string KeepTeams = $"page:{nameof(Permission.KeepTeams)}";

    /// <summary>Bringing in bank holidays.</summary>
    public const string BringInHolidays = $"page:{nameof(Permission.BringInHolidays)}";

    /// <summary>Setting school terms.</summary>
    public const string KeepTerms = $"page:{nameof(Permission.KeepTerms)}";

    /// <summary>Seeing what needs somebody.</summary>
    public const string ReadAttention = $"page:{nameof(Permission.ReadAttention)}";

    /// <summary>Having every service tried.</summary>
    public const string RunDoctor = $"page:{nameof(Permission.RunDoctor)}";

    /// <summary>Reading what is nobody's secret: staff, teams and procedures.</summary>
    public const string ReadReference = $"page:{nameof(Permission.ReadReference)}";

    internal static bool Is(string? policy) => policy?.StartsWith("page:", StringComparison.Ordinal) == true;

    /// <summary>What a policy asks for.</summary>
    internal static Permission Needed(string policy) => Enum.Parse<Permission>(policy["page:".Length..]);

    internal static string Of(Permission permission) => $"page:{permission}";
}
