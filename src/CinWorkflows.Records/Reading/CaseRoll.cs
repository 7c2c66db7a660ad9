using CinWorkflows.Cases.People;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Records.Cases;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Reading;

/// <summary>All cases in turn.</summary>
internal sealed class CaseRoll(IRecordDatabase database, RecordKeys keys) : ICaseRoll
{
    public Task<IReadOnlyList<CaseOnRoll>> ReadAsync(string? after, int atMost, DateOnly? endedFrom, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<CaseOnRoll>>(
        async record =>
        {
            var (last, from) = (after ?? "", endedFrom ?? DateOnly.MaxValue);
            return await record.Cases
                .Where(row => string.Compare(row.Id, last) > 0 && (row.EndedOn == null || row.EndedOn >= from))
                .OrderBy(row => row.Id)
                .Take(atMost)
                .Select(row => new CaseOnRoll(row.Id, row.EndedOn != null, row.TakenUp))
                .ToListAsync(cancellationToken);
        },
        cancellationToken);

    public Task<IReadOnlyList<ChildOnRoll>> ReadChildrenAsync(string packId, string? after, int atMost, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<ChildOnRoll>>(
        async record =>
        {
            var last = after ?? "";
            return await record.Cases
                .Where(row => string.Compare(row.Id, last) > 0 && row.PackId == packId)
                .Join(
                    record.Participants.Where(person => person.Kind == ParticipantKind.Child),
                    row => row.Id,
                    person => person.CaseId,
                    (row, person) => new { row.Id, person.PersonId, row.ReferredOn, row.EndedOn, row.AdoptedOn })
                .OrderBy(found => found.Id)
                .Take(atMost)
                .Select(found => new ChildOnRoll(found.Id, found.PersonId, found.ReferredOn, found.EndedOn, found.AdoptedOn != null))
                .ToListAsync(cancellationToken);
        },
        cancellationToken);

    public Task<int> MarkBehindAsync(IReadOnlyList<string> caseIds, DateTimeOffset recordedBefore, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            var rows = await record.Cases.AsTracking().Where(row => caseIds.Contains(row.Id) && row.LastRecordedAt <= recordedBefore).ToListAsync(cancellationToken);
            foreach (var row in rows)
            {
                row.MarkBehind(keys, await KeyLosses.BelievedAsync(record, row, keys, cancellationToken));
            }

            return rows.Count;
        },
        cancellationToken);
}
