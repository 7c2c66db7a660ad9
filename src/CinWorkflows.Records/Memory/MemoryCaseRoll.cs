using CinWorkflows.Records.Proof;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Records.Memory;

/// <summary>All cases in turn.</summary>
internal sealed class MemoryCaseRoll(MemoryTables tables, RecordKeys keys) : ICaseRoll
{
    public Task<IReadOnlyList<CaseOnRoll>> ReadAsync(string? after, int atMost, DateOnly? endedFrom, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<CaseOnRoll>>(
        () => [.. tables.Cases.Values
            .Select(found => found.Row)
            .Where(row => string.CompareOrdinal(row.Id, after) > 0 && (row.EndedOn is null || row.EndedOn >= (endedFrom ?? DateOnly.MaxValue)))
            .OrderBy(row => row.Id, StringComparer.Ordinal)
            .Take(atMost)
            .Select(row => new CaseOnRoll(row.Id, row.EndedOn is not null, row.TakenUp))],
        cancellationToken);

    public Task<IReadOnlyList<ChildOnRoll>> ReadChildrenAsync(string packId, string? after, int atMost, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<ChildOnRoll>>(
        () => [.. tables.Cases.Values
            .Where(found => found.Row.PackId == packId && found.Child is not null && string.CompareOrdinal(found.Row.Id, after) > 0)
            .OrderBy(found => found.Row.Id, StringComparer.Ordinal)
            .Take(atMost)
            .Select(found => new ChildOnRoll(found.Row.Id, found.Child!.PersonId, found.Row.ReferredOn, found.Row.EndedOn, found.Row.AdoptedOn is not null))],
        cancellationToken);

    public Task<int> MarkBehindAsync(IReadOnlyList<string> caseIds, DateTimeOffset recordedBefore, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            var found = caseIds.Select(caseId => tables.Cases.GetValueOrDefault(caseId)?.Row).OfType<Cases.CaseRow>().Where(row => row.LastRecordedAt <= recordedBefore).ToList();
            found.ForEach(row => row.MarkBehind(keys, KeyLosses.Believed(tables.Log, row, keys)));
            return found.Count;
        },
        cancellationToken);
}
