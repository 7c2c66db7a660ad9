namespace CinWorkflows.Integrations.CinCensus;

/// <summary>An enquiry under section 47.</summary>
/// <param name="Line">The line of the group, counted from 1.</param>
/// <param name="StartDate">The day of the strategy discussion that began it.</param>
/// <param name="ConferenceTarget">The day by which the initial child protection conference should be held.</param>
/// <param name="ConferenceDate">The day on which it was held.</param>
/// <param name="ConferenceNotRequired">Whether the enquiry ended without the need of a conference.</param>
public sealed record CensusSection47(
    int Line,
    DateOnly StartDate,
    DateOnly? ConferenceTarget,
    DateOnly? ConferenceDate,
    bool ConferenceNotRequired)
{
    /// <summary>Whether neither a conference nor the decision against one has ended it.</summary>
    public bool IsOpen => ConferenceDate is null && !ConferenceNotRequired;
}
