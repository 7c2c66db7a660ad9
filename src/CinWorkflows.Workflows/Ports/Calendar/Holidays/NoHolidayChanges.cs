using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Workflows.Ports.Calendar.Holidays;

/// <summary>Nothing has changed since the data was published: for a host that keeps no changes.</summary>
public sealed class NoHolidayChanges : IHolidayChanges
{
    /// <inheritdoc />
    public IReadOnlyList<HolidayChange> Current => [];
}
