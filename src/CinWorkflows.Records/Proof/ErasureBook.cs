using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Records.Proof;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Proof;

/// <summary>Erases cases and documents, each in one transaction with the entry of the log that tells of it.</summary>
internal sealed class ErasureBook(IRecordDatabase database, RecordKeys keys) : IErasureBook
{
    public Task<ErasureOutcome> EraseCaseAsync(string caseId, ErasureOrder order, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            if (await record.Cases.FirstOrDefaultAsync(row => row.Id == caseId, cancellationToken) is not { } found)
            {
                return await record.Erasures.AnyAsync(row => row.CaseId == caseId && row.DocumentId == null, cancellationToken) ? ErasureOutcome.ErasedBefore : ErasureOutcome.NotThere;
            }

            if (found.EndedOn is null)
            {
                return ErasureOutcome.NotEnded;
            }

            await AddAsync(record, caseId, documentId: null, order, found.Sequence, cancellationToken);
            await record.SaveChangesAsync(cancellationToken);
            await CaseRemoval.RunAsync(record, caseId, cancellationToken);
            return ErasureOutcome.Erased;
        },
        cancellationToken);

    public Task<ErasureOutcome> EraseDocumentAsync(string caseId, string documentId, ErasureOrder order, CancellationToken cancellationToken) => database.WriteAsync(
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

            await AddAsync(record, caseId, documentId, order, acts: 0, cancellationToken);
            return ErasureOutcome.Erased;
        },
        cancellationToken);

    public Task<IReadOnlyList<Erasure>> ReadAsync(long after, int atMost, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Erasure>>(
        async record => [.. (await record.Erasures.Where(row => row.Number > after).OrderBy(row => row.Number).Take(atMost).ToListAsync(cancellationToken)).Select(row => row.ToErasure())],
        cancellationToken);

    private async Task AddAsync(RecordContext record, string caseId, string? documentId, ErasureOrder order, long acts, CancellationToken cancellationToken)
    {
        var last = await record.Erasures.MaxAsync(row => (long?)row.Number, cancellationToken) ?? 0;
        var erasure = ErasureRow.Of(last + 1, caseId, documentId, order, acts, keys);
        record.Erasures.Add(erasure);
        await RecordLog.AppendAsync(record, keys, LogKind.Erasure, caseId, erasure.Number, erasure.Hash);
    }
}
