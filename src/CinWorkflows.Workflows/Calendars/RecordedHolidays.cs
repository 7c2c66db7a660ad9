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
    private volatile Edition _read = new(0, []);

    /// <inheritdoc />
    public IReadOnlyList<HolidayChange> Current => _read.Changes;

    /// <inheritdoc />
    public async ValueTask RefreshAsync(CancellationToken cancellationToken)
    {
        if (await book.CountAsync(cancellationToken) <= _read.Entries)
        {
            return;
        }

        var entries = await book.ReadAsync(cancellationToken);
        var last = _read;
        if (entries.Count > last.Entries)
        {
            // What waits for a second person changes no date: the list stays the same one.
            List<HolidayChange> inForce = [.. entries.Where(entry => !entry.Proposed).Select(entry => entry.Change)];
            _read = new(entries.Count, inForce.Count == last.Changes.Count ? last.Changes : inForce);
        }
    }

    private sealed record Edition(int Entries, IReadOnlyList<HolidayChange> Changes);
}
