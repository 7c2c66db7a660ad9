namespace CinWorkflows.Integrations.CinCensus;

/// <summary>A period in which the child had a child in need plan (group CINPlanDates).</summary>
/// <param name="Line">The line of the group, counted from 1.</param>
/// <param name="StartDate">The first day of the plan.</param>
/// <param name="EndDate">The last day; null while it is in force.</param>
public sealed record CensusPlan(int Line, DateOnly StartDate, DateOnly? EndDate)
{
    /// <summary>Whether it is in force.</summary>
    public bool IsOpen => EndDate is null;
}
