using CinWorkflows.Records.Acts;
using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Proof;

namespace CinWorkflows.Records.Memory;

/// <summary>Reads the record in memory to prove it.</summary>
internal sealed class MemoryProofSource(MemoryTables tables, RecordKeys keys) : IProofSource
{
    public Task<LogRow?> LastAsync(CancellationToken cancellationToken) => tables.RunAsync(() => tables.Log.LastOrDefault(), cancellationToken);

    public Task<IReadOnlyList<long>> PositionsAsync(long after, int atMost, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<long>>(
        () => [.. tables.Log.Select(entry => entry.Position).Where(position => position > after).Take(atMost)],
        cancellationToken);

    public Task<IReadOnlyList<LoggedEntry>> LogAsync(long first, long last, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<LoggedEntry>>(
        () => [.. tables.Log
            .Where(entry => entry.Position >= first && entry.Position <= last)
            .Select(entry => (entry, Sealed: SealedBy(entry)))
            .Select(both => new LoggedEntry(both.entry, both.Sealed?.Hash, both.Sealed?.KeyId, tables.Cases.ContainsKey(both.entry.CaseId), tables.Erasures.Exists(erasure => erasure.IsOfCase(both.entry.CaseId))))],
        cancellationToken);

    public Task<IReadOnlyList<(string CaseId, long? Sequence)>> UnloggedAsync(int atMost, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<(string, long?)>>(
        () => [.. tables.Cases.Values.SelectMany(found => found.Acts).Select(act => (act.CaseId, (long?)act.Sequence))
            .Except(tables.Log.Where(entry => entry.Kind == LogKind.Act).Select(entry => (entry.CaseId, (long?)entry.Number)))
            .Take(atMost)],
        cancellationToken);

    public Task<IReadOnlyList<string>> CaseIdsAsync(string after, int atMost, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<string>>(
        () => [.. tables.Cases.Keys.Where(caseId => string.CompareOrdinal(caseId, after) > 0).Order(StringComparer.Ordinal).Take(atMost)],
        cancellationToken);

    public Task<IReadOnlyList<KeptCase>> CasesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<KeptCase>>(
        () => [.. ids
            .Select(caseId => tables.Cases.GetValueOrDefault(caseId))
            .OfType<MemoryCase>()
            .Select(found => new KeptCase(
                found.Row,
                [.. found.Acts],
                [.. found.People.Values],
                [.. found.OpenDuties],
                [.. tables.Erasures.Where(erasure => erasure.CaseId == found.Row.Id).Select(erasure => erasure.DocumentId).OfType<string>()])
            {
                LastPosition = tables.Log.LastOrDefault(entry => entry.Kind == LogKind.Act && entry.CaseId == found.Row.Id && entry.Number == found.Row.Sequence)?.Position ?? 0,
                LastAgain = PublishedAgain.Read(tables.Log.LastOrDefault(entry => entry.Kind == LogKind.Duties && entry.CaseId == found.Row.Id)),
                OpenedGlass = [.. tables.BrokenGlass.Values.Where(row => row.CaseId == found.Row.Id)],
            })],
        cancellationToken);

    public Task<IReadOnlyList<CaseRow>> NewerAsync(int version, int atMost, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<CaseRow>>(
        () => [.. tables.Cases.Values.Select(found => found.Row).Where(row => row.FoldVersion > version).Take(atMost)],
        cancellationToken);

    public Task<IReadOnlyList<long>> ErasureNumbersAsync(long after, int atMost, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<long>>(
        () => [.. tables.Erasures.Select(erasure => erasure.Number).Where(number => number > after).Take(atMost)],
        cancellationToken);

    public Task<IReadOnlyList<ErasureRow>> ErasuresAsync(long first, long last, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<ErasureRow>>(
        () => [.. tables.Erasures.Where(erasure => erasure.Number >= first && erasure.Number <= last)],
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

    private (string Hash, string KeyId)? SealedBy(LogRow entry) => entry.Kind switch
    {
        LogKind.Act => (tables.Cases.GetValueOrDefault(entry.CaseId)?.Acts ?? tables.Frames.GetValueOrDefault(entry.CaseId))?.FirstOrDefault(act => act.Sequence == entry.Number) is { } act ? (act.Hash, act.KeyId) : null,
        LogKind.Erasure => tables.Erasures.Find(erasure => erasure.Number == entry.Number) is { } erasure ? (erasure.Hash, erasure.KeyId) : null,
        LogKind.LegalHold => tables.LegalHolds.Find(hold => hold.Number == entry.Number) is { } hold ? (hold.Hash, hold.KeyId) : null,
        LogKind.Destruction => tables.Destructions.Find(destruction => destruction.Number == entry.Number) is { } destruction ? (destruction.Hash, destruction.KeyId) : null,
        _ => null,
    };
}
