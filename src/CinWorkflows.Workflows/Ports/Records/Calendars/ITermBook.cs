using CinWorkflows.Workflows.Ports.Calendar.Holidays;

namespace CinWorkflows.Workflows.Ports.Records.Calendars;

/// <summary>The school terms of the authorities, as the record keeps them.</summary>
public interface ITermBook : ISchoolTerms
{
    /// <summary>The terms of every authority whose terms are known, by the id of its pack, in its order.</summary>
    Task<IReadOnlyDictionary<string, TermSheet>> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Keeps the terms of one authority instead of those that it had.</summary>
    /// <param name="authority">The id of its pack.</param>
    /// <param name="sheet">Terms without faults.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task SaveAsync(string authority, TermSheet sheet, CancellationToken cancellationToken);
}
