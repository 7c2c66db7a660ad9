using CinWorkflows.Workflows.Ports.Records.Calendars;

namespace CinWorkflows.Records.Memory;

/// <summary>The bank holidays brought in or withdrawn.</summary>
internal sealed class MemoryHolidayBook(MemoryTables tables) : IHolidayBook
{
    public Task<IReadOnlyList<HolidayEntry>> ReadAsync(CancellationToken cancellationToken) =>
        tables.RunAsync<IReadOnlyList<HolidayEntry>>(() => [.. tables.HolidayChanges], cancellationToken);

    public Task<int> CountAsync(CancellationToken cancellationToken) => tables.RunAsync(() => tables.HolidayChanges.Count, cancellationToken);

    public Task<bool> AppendAsync(IReadOnlyList<HolidayEntry> entries, int seen, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            if (tables.HolidayChanges.Count != seen)
            {
                return false;
            }

            tables.HolidayChanges.AddRange(entries);
            return true;
        },
        cancellationToken);
}
