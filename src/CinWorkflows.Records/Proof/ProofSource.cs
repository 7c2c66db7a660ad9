using CinWorkflows.Records.Acts;
using CinWorkflows.Records.Storage;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Proof;

/// <summary>Reads a database to prove it.</summary>
internal sealed class ProofSource(IRecordDatabase database, RecordKeys keys) : IProofSource
{
    public Task<LogRow?> LastAsync(CancellationToken cancellationToken) => database.ReadAsync(RecordLog.LastAsync, cancellationToken);

    public Task<IReadOnlyList<LoggedEntry>> LogAsync(long after, int atMost, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<LoggedEntry>>(
        async record => await record.Log
            .Where(entry => entry.Position > after)
            .OrderBy(entry => entry.Position)
            .Take(atMost)
            .Select(entry => new LoggedEntry(
                entry,
                entry.Kind == LogKind.Act
                    ? record.Acts.Where(act => act.CaseId == entry.CaseId && act.Sequence == entry.Number).Select(act => act.Hash).FirstOrDefault()
                    : entry.Kind == LogKind.Erasure
                        ? record.Erasures.Where(erasure => erasure.Number == entry.Number).Select(erasure => erasure.Hash).FirstOrDefault()
                        : entry.Kind == LogKind.LegalHold
                            ? record.LegalHolds.Where(hold => hold.Number == entry.Number).Select(hold => hold.Hash).FirstOrDefault()
                            : entry.Kind == LogKind.Destruction
                                ? record.Destructions.Where(destruction => destruction.Number == entry.Number).Select(destruction => destruction.Hash).FirstOrDefault()
                                : entry.Entry,
                record.Cases.Any(row => row.Id == entry.CaseId),
                record.Erasures.Any(erasure => erasure.CaseId == entry.CaseId && erasure.DocumentId == null)))
            .ToListAsync(cancellationToken),
        cancellationToken);

    public Task<IReadOnlyList<(string CaseId, long? Sequence)>> UnloggedAsync(int atMost, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<(string, long?)>>(
        async record =>
        {
            var acts = await record.Acts
                .Where(act => !record.Log.Any(entry => entry.CaseId == act.CaseId && entry.Kind == LogKind.Act && entry.Number == act.Sequence))
                .OrderBy(act => act.CaseId)
                .ThenBy(act => act.Sequence)
                .Take(atMost)
                .Select(act => new { act.CaseId, act.Sequence })
                .ToListAsync(cancellationToken);
            var erasures = await record.Erasures
                .Where(erasure => !record.Log.Any(entry => entry.CaseId == erasure.CaseId && entry.Kind == LogKind.Erasure && entry.Number == erasure.Number))
                .OrderBy(erasure => erasure.Number)
                .Take(atMost)
                .Select(erasure => erasure.CaseId)
                .ToListAsync(cancellationToken);
            return [.. acts.Select(act => (act.CaseId, (long?)act.Sequence)), .. erasures.Select(caseId => (caseId, (long?)null))];
        },
        cancellationToken);

    public Task<IReadOnlyList<KeptCase>> CasesAsync(string after, int atMost, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<KeptCase>>(
        async record =>
        {
            var rows = await record.Cases.Where(row => string.Compare(row.Id, after) > 0).OrderBy(row => row.Id).Take(atMost).ToListAsync(cancellationToken);
            List<string> ids = [.. rows.Select(row => row.Id)];
            var acts = (await record.Acts.Where(act => ids.Contains(act.CaseId)).OrderBy(act => act.Sequence).ToListAsync(cancellationToken)).ToLookup(act => act.CaseId);
            var people = (await record.Participants.Where(person => ids.Contains(person.CaseId)).ToListAsync(cancellationToken)).ToLookup(person => person.CaseId);
            var duties = (await record.Duties.Where(duty => ids.Contains(duty.CaseId) && duty.ClosedAt == null).ToListAsync(cancellationToken)).ToLookup(duty => duty.CaseId);
            var meetings = (await record.Meetings.Where(meeting => ids.Contains(meeting.CaseId)).ToListAsync(cancellationToken)).ToLookup(meeting => meeting.CaseId);
            var plans = (await record.PlanVersions.Where(plan => ids.Contains(plan.CaseId)).ToListAsync(cancellationToken)).ToLookup(plan => plan.CaseId);
            var copies = (await record.PlanCopies.Where(copy => ids.Contains(copy.CaseId)).ToListAsync(cancellationToken)).ToLookup(copy => copy.CaseId);
            var erased = (await record.Erasures.Where(row => ids.Contains(row.CaseId) && row.DocumentId != null).ToListAsync(cancellationToken)).ToLookup(row => row.CaseId);
            return
            [
                .. rows.Select(row => new KeptCase(row, [.. acts[row.Id]], [.. people[row.Id]], [.. duties[row.Id]], [.. erased[row.Id].Select(one => one.DocumentId!)])
                {
                    Meetings = [.. meetings[row.Id]],
                    Plans = [.. plans[row.Id]],
                    Copies = [.. copies[row.Id]],
                }),
            ];
        },
        cancellationToken);

    public Task<IReadOnlyList<ErasureRow>> ErasuresAsync(long after, int atMost, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<ErasureRow>>(
        async record => await record.Erasures.Where(row => row.Number > after).OrderBy(row => row.Number).Take(atMost).ToListAsync(cancellationToken),
        cancellationToken);

    public Task<IReadOnlyList<SealedRow>> RetentionAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<SealedRow>>(
        async record =>
        [
            .. (await record.LegalHolds.OrderBy(row => row.Number).ToListAsync(cancellationToken)).Select(row => row.ToSealed()),
            .. (await record.Destructions.OrderBy(row => row.Number).ToListAsync(cancellationToken)).Select(row => row.ToSealed()),
        ],
        cancellationToken);

    public Task<bool> AppendLossAsync(LogRow last, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            if ((await RecordLog.LastAsync(record))?.Position != last.Position)
            {
                return false;
            }

            record.Log.Add(LogRow.LossAfter(last, keys));
            return true;
        },
        cancellationToken);

    public Task<IReadOnlyList<ActRow>> FramesAsync(string caseId, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<ActRow>>(
        async record => await record.Acts.Where(act => act.CaseId == caseId).OrderBy(act => act.Sequence).ToListAsync(cancellationToken),
        cancellationToken);
}
