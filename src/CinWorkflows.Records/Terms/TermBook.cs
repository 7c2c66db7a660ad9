using CinWorkflows.Records.Storage;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;
using CinWorkflows.Workflows.Ports.Records.Calendars;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Terms;

/// <summary>The school terms of the authorities.</summary>
internal sealed class TermBook(IRecordDatabase database, TimeProvider clock) : ITermBook
{
    private static readonly Func<RecordContext, string, Task<TermRow?>> OfAuthority = Compiled.Query(
        (RecordContext record, string authority) => record.SchoolTerms.FirstOrDefault(row => row.Authority == authority));

    public Task<SchoolTerms?> FindAsync(string authority, CancellationToken cancellationToken) => database.ReadAsync(
        async record => await OfAuthority(record, authority) is { } row ? new SchoolTerms(row.ToSheet().Terms) : null,
        cancellationToken);

    public Task<IReadOnlyDictionary<string, TermSheet>> ReadAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyDictionary<string, TermSheet>>(
        async record => new SortedDictionary<string, TermSheet>(
            await record.SchoolTerms.ToDictionaryAsync(row => row.Authority, row => row.ToSheet(), cancellationToken),
            StringComparer.Ordinal),
        cancellationToken);

    public Task SaveAsync(string authority, TermSheet sheet, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            var row = await record.SchoolTerms.AsTracking().FirstOrDefaultAsync(known => known.Authority == authority, cancellationToken)
                ?? record.SchoolTerms.Add(new() { Authority = authority }).Entity;
            row.Take(sheet, clock.GetUtcNow());
            return true;
        },
        cancellationToken);
}
