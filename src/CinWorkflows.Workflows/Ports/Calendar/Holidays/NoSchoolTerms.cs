using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Workflows.Ports.Calendar.Holidays;

/// <summary>No authority's terms are known: every working day counts as a school day.</summary>
public sealed class NoSchoolTerms : ISchoolTerms
{
    /// <inheritdoc />
    public Task<SchoolTerms?> FindAsync(string authority, CancellationToken cancellationToken) => Task.FromResult<SchoolTerms?>(null);
}
