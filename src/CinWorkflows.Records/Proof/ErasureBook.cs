using CinWorkflows.Records.Retention;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Records.Proof;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Proof;

/// <summary>Erases cases and documents, each in one transaction with the entry of the log that tells of it.</summary>
internal sealed class ErasureBook(IRecordDatabase database, RecordKeys keys) : IErasureBook
{
    public Task<ErasureOutcome> EraseCaseAsync(string caseId, ErasureOrder order, CancellationToken cancellationToken) => EraseAsync(caseId, order, again: false, cancellationToken);

    public Task<ErasureOutcome> EraseAgainAsync(Erasure erased, CancellationToken cancellationToken)
    {
        var order = new ErasureOrder(erased.By, erased.Reason, erased.At);
        return erased.DocumentId is { } documentId ? EraseDocumentAsync(erased.CaseId, documentId, order, again: true, cancellationToken) : EraseAsync(erased.CaseId, order, again: true, cancellationToken);
    }

    private async Task<ErasureOutcome> EraseAsync(string caseId, ErasureOrder order, bool again, CancellationToken cancellationToken)
    {
        var outcome = await EraseWordsAsync(caseId, order, again, cancellationToken);
        if (outcome is ErasureOutcome.Erased or ErasureOutcome.ErasedBefore)
        {
            await database.ForgetAsync(cancellationToken);
        }

        return outcome;
    }

    private Task<ErasureOutcome> EraseWordsAsync(string caseId, ErasureOrder order, bool again, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            if (await record.Cases.FirstOrDefaultAsync(row => row.Id == caseId, cancellationToken) is not { } found)
            {
                return await record.Erasures.AnyAsync(row => row.CaseId == caseId && row.DocumentId == null, cancellationToken) ? ErasureOutcome.ErasedBefore : ErasureOutcome.NotThere;
            }

            if (!again && found.EndedOn is null)
            {
                return ErasureOutcome.NotEnded;
            }

            if (!again && await HoldAsync(record, caseId, cancellationToken) is { } held)
            {
                return held;
            }

            await AddAsync(record, caseId, documentId: null, order, found.Sequence, cancellationToken);
            await record.SaveChangesAsync(cancellationToken);
            await CaseRemoval.RunAsync(record, caseId, cancellationToken);
            return ErasureOutcome.Erased;
        },
        cancellationToken);

    public Task<ErasureOutcome> EraseDocumentAsync(string caseId, string documentId, ErasureOrder order, CancellationToken cancellationToken) => EraseDocumentAsync(caseId, documentId, order, again: false, cancellationToken);

    private Task<ErasureOutcome> EraseDocumentAsync(string caseId, string documentId, ErasureOrder order, bool again, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            if (await record.Erasures.AnyAsync(row => row.CaseId == caseId && (row.DocumentId == documentId || row.DocumentId == null), cancellationToken))
            {
                return ErasureOutcome.ErasedBefore;
            }

            var file = await record.Cases.Where(row => row.Id == caseId).Select(row => row.File).FirstOrDefaultAsync(cancellationToken);
            if (file is null || RecordJson.File(file).Documents.All(document => document.Id != documentId))
            {
                return ErasureOutcome.NotThere;
            }

            if (!again && await HoldAsync(record, caseId, cancellationToken) is { } held)
            {
                return held;
            }

            await AddAsync(record, caseId, documentId, order, acts: 0, cancellationToken);
            return ErasureOutcome.Erased;
        },
        cancellationToken);

    public Task<Erasure?> FindAsync(string caseId, CancellationToken cancellationToken) => database.ReadAsync(
        async record => (await record.Erasures.FirstOrDefaultAsync(row => row.CaseId == caseId && row.DocumentId == null, cancellationToken))?.ToErasure(),
        cancellationToken);

    public Task<IReadOnlyList<Erasure>> ReadAsync(long after, int atMost, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Erasure>>(
        async record =>
        {
            // A row that somebody wrote behind the service's back is no erasure: by what is read here things are erased again.
            var found = new List<Erasure>();
            for (var last = after; found.Count == 0;)
            {
                var rows = await record.Erasures.Where(row => row.Number > last).OrderBy(row => row.Number).Take(atMost).ToListAsync(cancellationToken);
                if (rows.Count == 0)
                {
                    break;
                }

                last = rows[^1].Number;
                found.AddRange(rows.Where(row => row.IsSealed(keys)).Select(row => row.ToErasure()));
            }

            return found;
        },
        cancellationToken);

    public Task<IReadOnlyList<Erasure>> DocumentsAsync(string caseId, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Erasure>>(
        async record => [.. (await record.Erasures.Where(row => row.CaseId == caseId && row.DocumentId != null).OrderBy(row => row.Number).ToListAsync(cancellationToken)).Select(row => row.ToErasure())],
        cancellationToken);

    /// <summary>Why nothing of a case is erased because of a legal hold; null where none stands.</summary>
    private async Task<ErasureOutcome?> HoldAsync(RecordContext record, string caseId, CancellationToken cancellationToken) =>
        await RetentionBook.StandingAsync(record, caseId, cancellationToken) is not null ? ErasureOutcome.Held
        : !await RetentionBook.AreWholeAsync(record, caseId, keys, cancellationToken) ? ErasureOutcome.HoldsNotWhole
        : null;

    private async Task AddAsync(RecordContext record, string caseId, string? documentId, ErasureOrder order, long acts, CancellationToken cancellationToken)
    {
        var last = await record.Erasures.MaxAsync(row => (long?)row.Number, cancellationToken) ?? 0;
        var erasure = ErasureRow.Of(last + 1, caseId, documentId, order, acts, keys);
        record.Erasures.Add(erasure);
        await RecordLog.AppendAsync(record, keys, LogKind.Erasure, caseId, erasure.Number, erasure.Hash);
    }
}
