using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Cases;

/// <summary>Dates of duties as a page says them.</summary>
internal static class DueWords
{
    /// <summary>"16 March 2026, in 3 days", with the time where the limit is in hours.</summary>
    public static string When(Duty duty, DateOnly today) => duty.Deadline switch
    {
        null => "No date is set",
        { DueAt: { } at } limit => $"{PlainWords.Time(at)} on {PlainWords.ShortDate(LondonTime.DateOf(at))}, {PlainWords.Distance(limit.Due, today)}",
        var limit => $"{PlainWords.ShortDate(limit.Due)}, {PlainWords.Distance(limit.Due, today)}",
    };
}
