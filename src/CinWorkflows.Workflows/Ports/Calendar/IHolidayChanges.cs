using CinWorkflows.Domain.Calendar;

namespace CinWorkflows.Workflows.Ports.Calendar;

/// <summary>The bank holidays proclaimed or withdrawn since this version's data was published.</summary>
public interface IHolidayChanges
{
    /// <summary>
    /// All of them, in the order in which they were brought in: of two for one day the later holds. The same list as before
    /// unless something changed. Never fails: what cannot be read leaves the last good list in force.
    /// </summary>
    IReadOnlyList<HolidayChange> Current { get; }
}
