using CinWorkflows.Records.Acts;
using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Storage;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Proof;

/// <summary>Reads a database to prove it.</summary>
internal sealed class ProofSource(IRecordDatabase database, RecordKeys keys) : IProofSource
{
    public Task<LogRow?> LastAsync(CancellationToken cancellationToken) => database.ReadAsync(RecordLog.LastAsync, cancellationToken);

    public Task<IReadOnlyList<long>> PositionsAsync(long after, int atMost, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<long>>(
        async record => await record.Log.Where(entry => entry.Position > after).OrderBy(entry => entry.Position).Take(atMost).Select(entry => entry.Position).ToListAsync(cancellationToken),
        cancellationToken);

    public Task<IReadOnlyList<LoggedEntry>> LogAsync(long first, long last, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<LoggedEntry>>(
        async record => await record.Log
            .Where(entry => entry.Position >= first && entry.Position <= last)
            .LeftJoin(record.Acts, entry => new { entry.CaseId, entry.Number }, act => new { act.CaseId, Number = act.Sequence }, (entry, act) => new { entry, act })
            .LeftJoin(record.Erasures, both => both.entry.Number, erasure => erasure.Number, (both, erasure) => new { both.entry, both.act, erasure })
            .LeftJoin(record.LegalHolds, all => all.entry.Number, hold => hold.Number, (all, hold) => new { all.entry, all.act, all.erasure, hold })
            .LeftJoin(record.Destructions, all => all.entry.Number, destruction => destruction.Number, (all, destruction) => new { all.entry, all.act, all.erasure, all.hold, destruction })
            .OrderBy(all => all.entry.Position)
            .Select(all => new LoggedEntry(
                all.entry,
                all.entry.Kind == LogKind.Act ? all.act!.Hash
                    : all.entry.Kind == LogKind.Erasure ? all.erasure!.Hash
                    : all.entry.Kind == LogKind.LegalHold ? all.hold!.Hash
                    : all.entry.Kind == LogKind.Destruction ? all.destruction!.Hash
                    : null,
                all.entry.Kind == LogKind.Act ? all.act!.KeyId
                    : all.entry.Kind == LogKind.Erasure ? all.erasure!.KeyId
                    : all.entry.Kind == LogKind.LegalHold ? all.hold!.KeyId
                    : all.entry.Kind == LogKind.Destruction ? all.destruction!.KeyId
                    : null,
                record.Cases.Any(row => row.Id == all.entry.CaseId),
                record.Erasures.Any(erasure => erasure.CaseId == all.entry.CaseId && erasure.DocumentId == null)))
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

    public Task<IReadOnlyList<string>> CaseIdsAsync(string after, int atMost, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<string>>(
        async record => await record.Cases.Where(row => string.Compare(row.Id, after) > 0).OrderBy(row => row.Id).Take(atMost).Select(row => row.Id).ToListAsync(cancellationToken),
        cancellationToken);

    public Task<IReadOnlyList<KeptCase>> CasesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<KeptCase>>(
        async record =>
        {
            var rows = await record.Cases.Where(row => ids.Contains(row.Id)).OrderBy(row => row.Id).ToListAsync(cancellationToken);
            var logged = (await record.Log
                .Where(entry => ids.Contains(entry.CaseId) && entry.Kind == LogKind.Act && record.Cases.Any(row => row.Id == entry.CaseId && row.Sequence == entry.Number))
                .Select(entry => new { entry.CaseId, entry.Position })
                .ToListAsync(cancellationToken)).ToLookup(entry => entry.CaseId, entry => entry.Position);
            var again = (await record.Log.Where(entry => ids.Contains(entry.CaseId) && entry.Kind == LogKind.Duties).ToListAsync(cancellationToken)).ToLookup(entry => entry.CaseId);
            var glass = (await record.BrokenGlass.Where(row => ids.Contains(row.CaseId)).ToListAsync(cancellationToken)).ToLookup(row => row.CaseId);
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
                    LastPosition = logged[row.Id].LastOrDefault(),
                    LastAgain = PublishedAgain.Read(again[row.Id].MaxBy(entry => entry.Number)),
                    OpenedGlass = [.. glass[row.Id]],
                    Meetings = [.. meetings[row.Id]],
                    Plans = [.. plans[row.Id]],
                    Copies = [.. copies[row.Id]],
                }),
            ];
        },
        cancellationToken);

    public Task<IReadOnlyList<CaseRow>> NewerAsync(int version, int atMost, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<CaseRow>>(
        async record => await record.Cases
            .Where(row => row.FoldVersion > version)
            .OrderBy(row => row.FoldVersion)
            .Take(atMost)
            .Select(row => new CaseRow
            {
                Id = row.Id,
                PackId = row.PackId,
                PackVersion = row.PackVersion,
                OpenedAt = default,
                Sequence = row.Sequence,
                FoldVersion = row.FoldVersion,
                File = row.File,
                FileSeal = row.FileSeal,
            })
            .ToListAsync(cancellationToken),
        cancellationToken);

    public Task<IReadOnlyList<long>> ErasureNumbersAsync(long after, int atMost, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<long>>(
        async record => await record.Erasures.Where(row => row.Number > after).OrderBy(row => row.Number).Take(atMost).Select(row => row.Number).ToListAsync(cancellationToken),
        cancellationToken);

    public Task<IReadOnlyList<ErasureRow>> ErasuresAsync(long first, long last, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<ErasureRow>>(
        async record => await record.Erasures.Where(row => row.Number >= first && row.Number <= last).OrderBy(row => row.Number).ToListAsync(cancellationToken),
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
