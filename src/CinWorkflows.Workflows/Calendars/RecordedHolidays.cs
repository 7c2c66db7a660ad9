using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;
using CinWorkflows.Workflows.Ports.Records.Calendars;

namespace CinWorkflows.Workflows.Calendars;

/// <summary>
/// The bank holidays that the record keeps. Their list only grows, so that its length tells whether it has to be read again. Safe to
/// share between threads.
/// </summary>
public sealed class RecordedHolidays(IHolidayBook book) : IHolidayChanges
{
    private volatile IReadOnlyList<HolidayChange> _current = [];

    /// <inheritdoc />
    public IReadOnlyList<HolidayChange> Current => _current;

    /// <inheritdoc />
    public async ValueTask RefreshAsync(CancellationToken cancellationToken)
    {
        if (await book.CountAsync(cancellationToken) <= _current.Count)
        {
            return;
        }

        var entries = await book.ReadAsync(cancellationToken);
        if (entries.Count > _current.Count)
        {
            _current = [.. entries.Select(entry => entry.Change)];
        }
    }
}
