using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Records.Proof;

namespace CinWorkflows.Records.Memory;

/// <summary>Erases cases and documents of the record in memory.</summary>
internal sealed class MemoryErasureBook(MemoryTables tables, RecordKeys keys) : IErasureBook
{
    public Task<ErasureOutcome> EraseCaseAsync(string caseId, ErasureOrder order, CancellationToken cancellationToken) => EraseAsync(caseId, order, again: false, cancellationToken);

    public Task<ErasureOutcome> EraseAgainAsync(Erasure erased, CancellationToken cancellationToken)
    {
        var order = new ErasureOrder(erased.By, erased.Reason, erased.At);
        return erased.DocumentId is { } documentId ? EraseDocumentAsync(erased.CaseId, documentId, order, again: true, cancellationToken) : EraseAsync(erased.CaseId, order, again: true, cancellationToken);
    }

    private Task<ErasureOutcome> EraseAsync(string caseId, ErasureOrder order, bool again, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            if (tables.Cases.GetValueOrDefault(caseId) is not { } found)
            {
                return tables.Erasures.Exists(erasure => erasure.IsOfCase(caseId)) ? ErasureOutcome.ErasedBefore : ErasureOutcome.NotThere;
            }

            if (!again && found.Row.EndedOn is null)
            {
                return ErasureOutcome.NotEnded;
            }

            if (!again && tables.StandingHold(caseId) is not null)
            {
                return ErasureOutcome.Held;
            }

            Add(caseId, documentId: null, order, found.Row.Sequence);
            Remove(caseId, found);
            return ErasureOutcome.Erased;
        },
        cancellationToken);

    public Task<ErasureOutcome> EraseDocumentAsync(string caseId, string documentId, ErasureOrder order, CancellationToken cancellationToken) => EraseDocumentAsync(caseId, documentId, order, again: false, cancellationToken);

    private Task<ErasureOutcome> EraseDocumentAsync(string caseId, string documentId, ErasureOrder order, bool again, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            if (tables.Erasures.Exists(erasure => erasure.IsOfCase(caseId) || (erasure.CaseId == caseId && erasure.DocumentId == documentId)))
            {
                return ErasureOutcome.ErasedBefore;
            }

            if (tables.Cases.GetValueOrDefault(caseId) is not { } found || RecordJson.File(found.Row.File).Documents.All(document => document.Id != documentId))
            {
                return ErasureOutcome.NotThere;
            }

            if (!again && tables.StandingHold(caseId) is not null)
            {
                return ErasureOutcome.Held;
            }

            Add(caseId, documentId, order, acts: 0);
            return ErasureOutcome.Erased;
        },
        cancellationToken);

    public Task<Erasure?> FindAsync(string caseId, CancellationToken cancellationToken) =>
        tables.RunAsync(() => tables.Erasures.Find(erasure => erasure.IsOfCase(caseId))?.ToErasure(), cancellationToken);

    public Task<IReadOnlyList<Erasure>> DocumentsAsync(string caseId, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<Erasure>>(
        () => [.. tables.Erasures.Where(erasure => erasure.CaseId == caseId && erasure.DocumentId is not null).Select(erasure => erasure.ToErasure())],
        cancellationToken);

    public Task<IReadOnlyList<Erasure>> ReadAsync(long after, int atMost, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<Erasure>>(
        () => [.. tables.Erasures.Where(erasure => erasure.Number > after).Take(atMost).Select(erasure => erasure.ToErasure())],
        cancellationToken);

    private void Add(string caseId, string? documentId, ErasureOrder order, long acts)
    {
        var erasure = ErasureRow.Of(tables.Erasures.Count + 1, caseId, documentId, order, acts, keys);
        tables.Erasures.Add(erasure);
        tables.Log.Add(LogRow.After(tables.Log.LastOrDefault(), LogKind.Erasure, caseId, erasure.Number, erasure.Hash, keys));
    }

    private void Remove(string caseId, MemoryCase found)
    {
        tables.Frames[caseId] = [.. found.Acts.Select(act => act.WithoutWords())];
        found.Acts.ForEach(act => tables.Acts.Remove(act.Id));
        tables.Cases.Remove(caseId);
        var messages = tables.Messages.Values.Where(message => message.CaseId == caseId).Select(message => message.Key).ToHashSet();
        tables.DeliverySteps.RemoveAll(step => messages.Contains(step.Key));
        RemoveEach(tables.Messages, message => message.CaseId == caseId);
        RemoveEach(tables.BrokenGlass, row => row.CaseId == caseId);
        RemoveEach(tables.CalendarEntries, entry => entry.CaseId == caseId);
        RemoveEach(tables.ExchangeSeries, series => series.Exists(message => message.CaseId == caseId));
        var links = tables.TransferLinks.Values.Where(link => link.CaseId == caseId).Select(link => link.Id).ToHashSet();
        tables.TransferLinkEvents.RemoveAll(entry => links.Contains(entry.LinkId));
        RemoveEach(tables.TransferLinks, link => link.CaseId == caseId);
    }

    private static void RemoveEach<TKey, TRow>(IDictionary<TKey, TRow> table, Func<TRow, bool> isOfCase)
        where TKey : notnull
    {
        foreach (var key in table.Where(entry => isOfCase(entry.Value)).Select(entry => entry.Key).ToList())
        {
            table.Remove(key);
        }
    }
}
