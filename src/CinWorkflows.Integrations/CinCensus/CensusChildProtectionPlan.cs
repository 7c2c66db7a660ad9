namespace CinWorkflows.Integrations.CinCensus;

/// <summary>A child protection plan.</summary>
/// <param name="Line">The line of the group, counted from 1.</param>
/// <param name="StartDate">The day on which the plan began.</param>
/// <param name="EndDate">The day on which it ended; null while it is in force.</param>
/// <param name="InitialCategory">The category of abuse at the start (NEG, PHY, SAB, EMO, MUL).</param>
/// <param name="LatestCategory">The category of abuse now.</param>
/// <param name="PreviousPlans">How many child protection plans the child had before, with this authority.</param>
/// <param name="ReviewDates">The reviews held.</param>
public sealed record CensusChildProtectionPlan(
    int Line,
    DateOnly StartDate,
    DateOnly? EndDate,
    string? InitialCategory,
    string? LatestCategory,
    int? PreviousPlans,
    IReadOnlyList<DateOnly> ReviewDates)
{
    /// <summary>Whether it is in force.</summary>
    public bool IsOpen => EndDate is null;
}
