using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Workflows.Ports.Calendar.Holidays;

/// <summary>The school terms of each authority. They change every year, so they are no part of the policy pack that a case is pinned to.</summary>
public interface ISchoolTerms
{
    /// <summary>An authority's terms as of now; null where they are not known, and then every working day counts as a school day.</summary>
    /// <param name="authority">The id of its pack.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<SchoolTerms?> FindAsync(string authority, CancellationToken cancellationToken);
}
