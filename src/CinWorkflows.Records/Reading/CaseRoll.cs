using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Records;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Reading;

/// <summary>All cases in turn.</summary>
internal sealed class CaseRoll(IRecordDatabase database) : ICaseRoll
{
    private static readonly Func<RecordContext, string, int, DateOnly, IAsyncEnumerable<CaseOnRoll>> Next = Compiled.Query(
        (RecordContext record, string after, int atMost, DateOnly endedFrom) => record.Cases
            .Where(row => string.Compare(row.Id, after) > 0 && (row.EndedOn == null || row.EndedOn >= endedFrom))
            .OrderBy(row => row.Id)
            .Take(atMost)
            .Select(row => new CaseOnRoll(row.Id, row.EndedOn != null)));

    public Task<IReadOnlyList<CaseOnRoll>> ReadAsync(string? after, int atMost, DateOnly? endedFrom, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<CaseOnRoll>>(
        async record => await Next(record, after ?? "", atMost, endedFrom ?? DateOnly.MaxValue).ToListAsync(cancellationToken),
        cancellationToken);

    public Task<int> MarkBehindAsync(IReadOnlyList<string> caseIds, DateTimeOffset recordedBefore, CancellationToken cancellationToken) => database.WriteAsync(
        record => record.Cases
            .Where(row => caseIds.Contains(row.Id) && row.LastRecordedAt <= recordedBefore)
            .ExecuteUpdateAsync(row => row.SetProperty(entry => entry.TakenUp, 0), cancellationToken),
        cancellationToken);
}
