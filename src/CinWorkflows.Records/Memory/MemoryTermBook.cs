using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;
using CinWorkflows.Workflows.Ports.Records.Calendars;

namespace CinWorkflows.Records.Memory;

/// <summary>The school terms of the authorities.</summary>
internal sealed class MemoryTermBook(MemoryTables tables) : ITermBook
{
    public Task<SchoolTerms?> FindAsync(string authority, CancellationToken cancellationToken) => tables.RunAsync(
        () => tables.SchoolTerms.GetValueOrDefault(authority) is { } sheet ? new SchoolTerms(sheet.Terms) : null,
        cancellationToken);

    public Task<IReadOnlyDictionary<string, TermSheet>> ReadAsync(CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyDictionary<string, TermSheet>>(
        () => new SortedDictionary<string, TermSheet>(tables.SchoolTerms, StringComparer.Ordinal),
        cancellationToken);

    public Task SaveAsync(string authority, TermSheet sheet, CancellationToken cancellationToken) =>
        tables.RunAsync(() => tables.SchoolTerms[authority] = sheet, cancellationToken);
}
