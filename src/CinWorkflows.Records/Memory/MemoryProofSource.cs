using CinWorkflows.Records.Acts;
using CinWorkflows.Records.Proof;

namespace CinWorkflows.Records.Memory;

/// <summary>Reads the record in memory to prove it.</summary>
internal sealed class MemoryProofSource(MemoryTables tables, RecordKeys keys) : IProofSource
{
    public Task<LogRow?> LastAsync(CancellationToken cancellationToken) => tables.RunAsync(() => tables.Log.LastOrDefault(), cancellationToken);

    public Task<IReadOnlyList<LoggedEntry>> LogAsync(long after, int atMost, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<LoggedEntry>>(
        () => [.. tables.Log.Skip((int)after).Take(atMost).Select(entry => new LoggedEntry(entry, SealOf(entry), tables.Cases.ContainsKey(entry.CaseId), tables.Erasures.Exists(erasure => erasure.IsOfCase(entry.CaseId))))],
        cancellationToken);

    public Task<IReadOnlyList<(string CaseId, long? Sequence)>> UnloggedAsync(int atMost, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<(string, long?)>>(
        () => [.. tables.Cases.Values.SelectMany(found => found.Acts).Select(act => (act.CaseId, (long?)act.Sequence))
            .Except(tables.Log.Where(entry => entry.Kind == LogKind.Act).Select(entry => (entry.CaseId, (long?)entry.Number)))
            .Take(atMost)],
        cancellationToken);

    public Task<IReadOnlyList<KeptCase>> CasesAsync(string after, int atMost, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<KeptCase>>(
        () => [.. tables.Cases.Values
            .Where(found => string.CompareOrdinal(found.Row.Id, after) > 0)
            .OrderBy(found => found.Row.Id, StringComparer.Ordinal)
            .Take(atMost)
            .Select(found => new KeptCase(
                found.Row,
                [.. found.Acts],
                [.. found.People.Values],
                [.. found.OpenDuties],
                [.. tables.Erasures.Where(erasure => erasure.CaseId == found.Row.Id).Select(erasure => erasure.DocumentId).OfType<string>()]))],
        cancellationToken);

    public Task<IReadOnlyList<ErasureRow>> ErasuresAsync(long after, int atMost, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<ErasureRow>>(
        () => [.. tables.Erasures.Where(erasure => erasure.Number > after).Take(atMost)],
        cancellationToken);

    public Task<IReadOnlyList<ActRow>> FramesAsync(string caseId, CancellationToken cancellationToken) =>
        tables.RunAsync(() => tables.Frames.GetValueOrDefault(caseId) ?? [], cancellationToken);

    public Task<IReadOnlyList<SealedRow>> RetentionAsync(CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<SealedRow>>(
        () => [.. tables.LegalHolds.Select(row => row.ToSealed()), .. tables.Destructions.Select(row => row.ToSealed())],
        cancellationToken);

    public Task<bool> AppendLossAsync(LogRow last, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            var isLast = tables.Log[^1].Position == last.Position;
            tables.Log.AddRange(isLast ? [LogRow.LossAfter(last, keys)] : []);
            return isLast;
        },
        cancellationToken);

    private string? SealOf(LogRow entry) => entry.Kind switch
    {
        LogKind.KeyLost => entry.Entry,
        LogKind.Erasure => tables.Erasures.Find(erasure => erasure.Number == entry.Number)?.Hash,
        LogKind.LegalHold => tables.LegalHolds.Find(hold => hold.Number == entry.Number)?.Hash,
        LogKind.Destruction => tables.Destructions.Find(destruction => destruction.Number == entry.Number)?.Hash,
        _ => (tables.Cases.GetValueOrDefault(entry.CaseId)?.Acts ?? tables.Frames.GetValueOrDefault(entry.CaseId))?.FirstOrDefault(act => act.Sequence == entry.Number)?.Hash,
    };
}
