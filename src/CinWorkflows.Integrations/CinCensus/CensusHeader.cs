namespace CinWorkflows.Integrations.CinCensus;

/// <summary>Who sent the return and for which census year.</summary>
/// <param name="Line">The line of the header, counted from 1.</param>
/// <param name="Collection">Always "CIN".</param>
/// <param name="Year">The census year as the sender wrote it.</param>
/// <param name="ReferenceDate">The last day of the census year, 31 March.</param>
/// <param name="LocalAuthority">The three-digit code of the authority (element LEA).</param>
/// <param name="Software">The product that wrote the file.</param>
/// <param name="Release">Its version.</param>
/// <param name="WrittenAt">When the file was written, as the sender wrote it.</param>
public sealed record CensusHeader(
    int Line,
    string Collection,
    string? Year,
    DateOnly? ReferenceDate,
    string? LocalAuthority,
    string? Software,
    string? Release,
    string? WrittenAt)
{
    /// <summary>The first day of the census year: 1 April before the reference date.</summary>
    public DateOnly? PeriodStart => ReferenceDate?.AddDays(1).AddYears(-1);

    /// <summary>The last day of the census year.</summary>
    public DateOnly? PeriodEnd => ReferenceDate;
}
