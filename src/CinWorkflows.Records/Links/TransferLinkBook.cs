using CinWorkflows.Records.Messages;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.Ports.Records.Messages;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Links;

/// <summary>The links by which other authorities read transfers, with their access logs.</summary>
internal sealed class TransferLinkBook(IRecordDatabase database) : ITransferLinkBook
{
    public Task<TransferLink> IssueAsync(NewTransferLink link, IReadOnlyList<MessageOrder> messages, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            var earlier = await Of(record.TransferLinks.AsTracking(), link.CaseId, link.TransferId).ToListAsync(cancellationToken);
            if (earlier.Find(row => row.Id == link.Id) is { } issued)
            {
                return issued.ToLink();
            }

            var row = record.TransferLinks.Add(TransferLinkRow.Of(link, earlier.Count + 1)).Entity;
            record.TransferLinkEvents.AddRange(earlier.Select(before => before.Revoke(link.At, link.By)).OfType<TransferLinkEventRow>());
            record.TransferLinkEvents.Add(row.Note(new(link.At, LinkEventKind.Issued, By: link.By)));
            await MessageRow.QueueAsync(record, messages, link.At, cancellationToken);
            return row.ToLink();
        },
        cancellationToken);

    public Task<TransferLink?> FindAsync(string id, CancellationToken cancellationToken) => database.ReadAsync(
        async record => (await record.TransferLinks.FirstOrDefaultAsync(row => row.Id == id, cancellationToken))?.ToLink(),
        cancellationToken);

    public Task<TransferLink?> LastAsync(string caseId, string transferId, CancellationToken cancellationToken) => database.ReadAsync(
        async record => (await Of(record.TransferLinks, caseId, transferId).OrderByDescending(row => row.Edition).FirstOrDefaultAsync(cancellationToken))?.ToLink(),
        cancellationToken);

    public Task<IReadOnlyList<LoggedLinkEvent>> LogAsync(string caseId, string transferId, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<LoggedLinkEvent>>(
        async record =>
        {
            var found = await Of(record.TransferLinks, caseId, transferId)
                .Join(record.TransferLinkEvents, link => link.Id, entry => entry.LinkId, (link, entry) => new { link.Edition, entry })
                .OrderBy(row => row.Edition)
                .ThenBy(row => row.entry.Number)
                .ToListAsync(cancellationToken);
            return [.. found.Select(row => new LoggedLinkEvent(row.Edition, row.entry.Number, row.entry.ToEvent()))];
        },
        cancellationToken);

    public Task<bool> RevokeAsync(string id, DateTimeOffset at, string by, CancellationToken cancellationToken) =>
        ChangeAsync(id, row => row.Revoke(at, by), cancellationToken);

    public Task<bool> ShowCodeAsync(string id, DateTimeOffset at, string by, CancellationToken cancellationToken) =>
        ChangeAsync(id, row => row.ShowCode(at, by), cancellationToken);

    public Task<CodeOutcome> TryCodeAsync(string id, bool isRight, LinkSession session, DateTimeOffset at, string from, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            var (outcome, log) = (await GetAsync(record, id, cancellationToken)).Try(isRight, session, at, from);
            record.TransferLinkEvents.AddRange(log);
            return outcome;
        },
        cancellationToken);

    public Task<bool> RenewSessionAsync(string id, string hash, string next, DateTimeOffset at, CancellationToken cancellationToken) => database.WriteAsync(
        async record => (await GetAsync(record, id, cancellationToken)).RenewSession(hash, next, at),
        cancellationToken);

    public Task<bool> KeepSessionAsync(string id, string hash, DateTimeOffset since, DateTimeOffset at, CancellationToken cancellationToken) => database.WriteAsync(
        async record => (await GetAsync(record, id, cancellationToken)).KeepSession(hash, since, at),
        cancellationToken);

    public Task EndSessionAsync(string id, LinkEvent entry, CancellationToken cancellationToken) =>
        ChangeAsync(id, row => row.EndSession(entry), cancellationToken);

    public Task NoteAsync(string id, LinkEvent entry, CancellationToken cancellationToken) =>
        ChangeAsync(id, row => row.Note(entry), cancellationToken);

    private Task<bool> ChangeAsync(string id, Func<TransferLinkRow, TransferLinkEventRow?> change, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            if (change(await GetAsync(record, id, cancellationToken)) is not { } entry)
            {
                return false;
            }

            record.TransferLinkEvents.Add(entry);
            return true;
        },
        cancellationToken);

    private static IQueryable<TransferLinkRow> Of(IQueryable<TransferLinkRow> links, string caseId, string transferId) =>
        links.Where(row => row.CaseId == caseId && row.TransferId == transferId);

    private static async Task<TransferLinkRow> GetAsync(RecordContext record, string id, CancellationToken cancellationToken) =>
        await record.TransferLinks.AsTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken)
        ?? throw new KeyNotFoundException($"There is no transfer link '{id}'.");
}
