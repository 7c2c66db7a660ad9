using CinWorkflows.Records.Links;
using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Records.Memory;

/// <summary>The links by which other authorities read transfers, with their access logs.</summary>
internal sealed class MemoryTransferLinkBook(MemoryTables tables) : ITransferLinkBook
{
    public Task<TransferLink> IssueAsync(NewTransferLink link, IReadOnlyList<MessageOrder> messages, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            if (tables.TransferLinks.TryGetValue(link.Id, out var issued))
            {
                return issued.ToLink();
            }

            var earlier = Of(link.CaseId, link.TransferId).ToList();
            var row = tables.TransferLinks[link.Id] = TransferLinkRow.Of(link, earlier.Count + 1);
            tables.TransferLinkEvents.AddRange(earlier.Select(before => before.Revoke(link.At, link.By)).OfType<TransferLinkEventRow>());
            tables.TransferLinkEvents.Add(row.Note(new(link.At, LinkEventKind.Issued, By: link.By)));
            tables.Queue(messages, link.At);
            return row.ToLink();
        },
        cancellationToken);

    public Task<TransferLink?> FindAsync(string id, CancellationToken cancellationToken) =>
        tables.RunAsync(() => tables.TransferLinks.GetValueOrDefault(id)?.ToLink(), cancellationToken);

    public Task<TransferLink?> LastAsync(string caseId, string transferId, CancellationToken cancellationToken) =>
        tables.RunAsync(() => Of(caseId, transferId).MaxBy(row => row.Edition)?.ToLink(), cancellationToken);

    public Task<IReadOnlyList<LoggedLinkEvent>> LogAsync(string caseId, string transferId, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<LoggedLinkEvent>>(
        () => [.. from link in Of(caseId, transferId)
                  join entry in tables.TransferLinkEvents on link.Id equals entry.LinkId
                  orderby link.Edition, entry.Number
                  select new LoggedLinkEvent(link.Edition, entry.Number, entry.ToEvent())],
        cancellationToken);

    public Task<bool> RevokeAsync(string id, DateTimeOffset at, string by, CancellationToken cancellationToken) =>
        ChangeAsync(id, row => row.Revoke(at, by), cancellationToken);

    public Task<bool> ShowCodeAsync(string id, DateTimeOffset at, string by, CancellationToken cancellationToken) =>
        ChangeAsync(id, row => row.ShowCode(at, by), cancellationToken);

    public Task<CodeOutcome> TryCodeAsync(string id, bool isRight, LinkSession session, DateTimeOffset at, string from, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            var (outcome, log) = Get(id).Try(isRight, session, at, from);
            tables.TransferLinkEvents.AddRange(log);
            return outcome;
        },
        cancellationToken);

    public Task<bool> RenewSessionAsync(string id, string hash, string next, DateTimeOffset at, CancellationToken cancellationToken) =>
        tables.RunAsync(() => Get(id).RenewSession(hash, next, at), cancellationToken);

    public Task<bool> KeepSessionAsync(string id, string hash, DateTimeOffset since, DateTimeOffset at, CancellationToken cancellationToken) =>
        tables.RunAsync(() => Get(id).KeepSession(hash, since, at), cancellationToken);

    public Task EndSessionAsync(string id, LinkEvent entry, CancellationToken cancellationToken) =>
        ChangeAsync(id, row => row.EndSession(entry), cancellationToken);

    public Task NoteAsync(string id, LinkEvent entry, CancellationToken cancellationToken) =>
        ChangeAsync(id, row => row.Note(entry), cancellationToken);

    private Task<bool> ChangeAsync(string id, Func<TransferLinkRow, TransferLinkEventRow?> change, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            var entry = change(Get(id));
            tables.TransferLinkEvents.AddRange(entry is null ? [] : [entry]);
            return entry is not null;
        },
        cancellationToken);

    private IEnumerable<TransferLinkRow> Of(string caseId, string transferId) =>
        tables.TransferLinks.Values.Where(row => row.CaseId == caseId && row.TransferId == transferId);

    private TransferLinkRow Get(string id) => tables.TransferLinks.GetValueOrDefault(id) ?? throw new KeyNotFoundException($"There is no transfer link '{id}'.");
}
