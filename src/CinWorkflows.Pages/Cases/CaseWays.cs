namespace CinWorkflows.Pages.Cases;

/// <summary>Where a case is read, and where something is recorded on it.</summary>
internal static class CaseWays
{
    public static string Case(string caseId) => $"{StaffPages.Home}/cases/{Uri.EscapeDataString(caseId)}";

    /// <summary>The page of a task.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="slug">The task's.</param>
    /// <param name="about">Which of several things it is about: a meeting, a version; null where there is one.</param>
    public static string Task(string caseId, string slug, string? about = null) =>
        $"{Case(caseId)}/record/{slug}{(about is null ? "" : $"?about={Uri.EscapeDataString(about)}")}";
}
