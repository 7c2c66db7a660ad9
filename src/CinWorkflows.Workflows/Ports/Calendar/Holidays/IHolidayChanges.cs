using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Workflows.Ports.Calendar.Holidays;

/// <summary>The bank holidays proclaimed or withdrawn since this version's data was published.</summary>
public interface IHolidayChanges
{
    /// <summary>
    /// All of them as last looked up, in the order in which they were brought in: of two for one day the later holds. The same list as
    /// before unless something changed.
    /// </summary>
    IReadOnlyList<HolidayChange> Current { get; }

    /// <summary>
    /// Looks up what was brought in meanwhile, perhaps by another process. Whoever works out a date that is kept looks it up first;
    /// where that fails, the date is not worked out.
    /// </summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask RefreshAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
