using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Records.Readers;
using CinWorkflows.Workflows.Ports.Records.Retention;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Retention;

/// <summary>Keeps destructions; the last change of one is in one transaction with the entry of the log that tells of it.</summary>
internal sealed class DestructionBook(IRecordDatabase database, RecordKeys keys) : IDestructionBook
{
    public Task<Destruction> AddAsync(Destruction proposed, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            var last = await record.Destructions.MaxAsync(row => (long?)row.Number, cancellationToken) ?? 0;
            var row = DestructionRow.Of(last + 1, proposed, keys);
            record.Destructions.Add(row);
            return row.ToDestruction();
        },
        cancellationToken);

    public Task<Destruction?> ChangeAsync(long number, Func<Destruction, Destruction?> change, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            var row = await record.Destructions.AsTracking().FirstOrDefaultAsync(destruction => destruction.Number == number, cancellationToken);
            if (row is null or { State: DestructionState.Finished } || change(row.ToDestruction()) is not { } changed)
            {
                return null;
            }

            row.Take(changed, keys);
            if (row.State == DestructionState.Finished)
            {
                await RecordLog.AppendAsync(record, keys, LogKind.Destruction, "", row.Number, row.Hash);
            }

            return row.ToDestruction();
        },
        cancellationToken);

    public Task<Destruction?> FindAsync(Reader reader, long number, CancellationToken cancellationToken) => database.ReadAsync(
        async record => (await OverseenBy(record, reader).FirstOrDefaultAsync(row => row.Number == number, cancellationToken))?.ToDestruction(),
        cancellationToken);

    public Task<IReadOnlyList<Destruction>> ListAsync(Reader reader, long? before, int atMost, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Destruction>>(
        async record => [.. (await OverseenBy(record, reader)
            .Where(row => before == null || row.Number < before)
            .OrderByDescending(row => row.Number)
            .Take(atMost)
            .ToListAsync(cancellationToken)).Select(row => row.ToDestruction())],
        cancellationToken);

    public Task<Destruction?> OfCaseAsync(string authority, string caseId, CancellationToken cancellationToken) => database.ReadAsync(
        async record =>
        {
            var named = DestructionRow.Naming(caseId);
            return (await record.Destructions
                .Where(row => row.Authority == authority && (row.State == DestructionState.Confirmed || row.State == DestructionState.Finished) && row.Json.Contains(named))
                .OrderByDescending(row => row.Number)
                .FirstOrDefaultAsync(cancellationToken))?.ToDestruction();
        },
        cancellationToken);

    public Task<IReadOnlyList<long>> UnfinishedAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<long>>(
        async record => await record.Destructions.Where(row => row.State == DestructionState.Confirmed).OrderBy(row => row.Number).Select(row => row.Number).ToListAsync(cancellationToken),
        cancellationToken);

    private static IQueryable<DestructionRow> OverseenBy(RecordContext record, Reader reader)
    {
        var (all, authority) = (reader.SeesEverything, reader.Oversees);
        return record.Destructions.Where(row => all || (authority != null && row.Authority == authority));
    }
}
