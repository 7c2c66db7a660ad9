namespace CinWorkflows.Workflows.MeetingCalendars;

/// <summary>The subject under which a meeting stands in a calendar, where many read it: it names nobody.</summary>
internal static class CalendarSubject
{
    public static string Of(string caseId) => $"Meeting (ref {caseId})";
}
