using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Retention;
using CinWorkflows.Workflows.Ports.Records.Readers;
using CinWorkflows.Workflows.Ports.Records.Retention;

namespace CinWorkflows.Records.Memory;

/// <summary>The destructions of the record in memory.</summary>
internal sealed class MemoryDestructionBook(MemoryTables tables, RecordKeys keys) : IDestructionBook
{
    public Task<Destruction> AddAsync(Destruction proposed, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            var row = DestructionRow.Of(tables.Destructions.Count + 1, proposed, keys);
            tables.Destructions.Add(row);
            return row.ToDestruction();
        },
        cancellationToken);

    public Task<Destruction?> ChangeAsync(long number, Func<Destruction, Destruction?> change, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            var row = tables.Destructions.Find(destruction => destruction.Number == number);
            if (row is null or { State: DestructionState.Finished } || change(row.ToDestruction()) is not { } changed)
            {
                return null;
            }

            row.Take(changed, keys);
            if (row.State == DestructionState.Finished)
            {
                tables.Log.Add(LogRow.After(tables.Log.LastOrDefault(), LogKind.Destruction, "", row.Number, row.Hash, keys));
            }

            return row.ToDestruction();
        },
        cancellationToken);

    public Task<Destruction?> FindAsync(Reader reader, long number, CancellationToken cancellationToken) =>
        tables.RunAsync(() => OverseenBy(reader).FirstOrDefault(row => row.Number == number)?.ToDestruction(), cancellationToken);

    public Task<IReadOnlyList<Destruction>> ListAsync(Reader reader, long? before, int atMost, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<Destruction>>(
        () => [.. OverseenBy(reader).Where(row => before is null || row.Number < before).Reverse().Take(atMost).Select(row => row.ToDestruction())],
        cancellationToken);

    public Task<Destruction?> OfCaseAsync(string authority, string caseId, CancellationToken cancellationToken) => tables.RunAsync(
        () => tables.Destructions.FindLast(row => row.Authority == authority && row.State is DestructionState.Confirmed or DestructionState.Finished && row.Json.Contains(DestructionRow.Naming(caseId), StringComparison.Ordinal))?.ToDestruction(),
        cancellationToken);

    public Task<IReadOnlyList<long>> UnfinishedAsync(CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<long>>(
        () => [.. tables.Destructions.Where(row => row.State == DestructionState.Confirmed).Select(row => row.Number)],
        cancellationToken);

    private IEnumerable<DestructionRow> OverseenBy(Reader reader) =>
        tables.Destructions.Where(row => reader.SeesEverything || (reader.Oversees is { } authority && row.Authority == authority));
}
