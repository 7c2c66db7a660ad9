namespace CinWorkflows.Integrations.CinCensus;

/// <summary>A continuous assessment under section 17.</summary>
/// <param name="Line">The line of the group, counted from 1.</param>
/// <param name="StartDate">The day on which it began.</param>
/// <param name="InternalReviewDate">The point set for its internal review.</param>
/// <param name="AuthorisationDate">The day on which a manager authorised it; null while it goes on.</param>
/// <param name="Factors">The codes of the factors identified at its end.</param>
public sealed record CensusAssessment(
    int Line,
    DateOnly StartDate,
    DateOnly? InternalReviewDate,
    DateOnly? AuthorisationDate,
    IReadOnlyList<string> Factors)
{
    /// <summary>Whether it has not been authorised yet.</summary>
    public bool IsOpen => AuthorisationDate is null;
}
