using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Records.Calendars;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Holidays;

/// <summary>The bank holidays brought in or withdrawn.</summary>
internal sealed class HolidayBook(IRecordDatabase database) : IHolidayBook
{
    /// <summary>Asked for each date that is worked out: the highest number, at the end of the key's own index.</summary>
    private static readonly Func<RecordContext, int, Task<int>> Count = Compiled.Query(
        (RecordContext record, int none) => record.HolidayChanges.OrderByDescending(row => row.Number).Select(row => row.Number).FirstOrDefault());

    public Task<IReadOnlyList<HolidayEntry>> ReadAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<HolidayEntry>>(
        async record => [.. (await record.HolidayChanges.OrderBy(row => row.Number).ToListAsync(cancellationToken)).Select(row => row.ToEntry())],
        cancellationToken);

    public Task<int> CountAsync(CancellationToken cancellationToken) => database.ReadAsync(record => Count(record, 0), cancellationToken);

    public Task<bool> AppendAsync(IReadOnlyList<HolidayEntry> entries, int seen, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            if (await Count(record, 0) != seen)
            {
                return false;
            }

            record.HolidayChanges.AddRange(entries.Select((entry, index) => HolidayRow.Of(entry, seen + index + 1)));
            return true;
        },
        cancellationToken);
}
