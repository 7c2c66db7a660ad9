using CinWorkflows.Cases.People;
using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Records.Readers;
using CinWorkflows.Workflows.Ports.Records.Retention;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Retention;

/// <summary>Reads which cases have ended, and keeps legal holds, each in one transaction with the entry of the log that tells of it.</summary>
internal sealed class RetentionBook(IRecordDatabase database, RecordKeys keys) : IRetentionBook
{
    public Task<IReadOnlyList<EndedCase>> EndedAsync(Reader reader, string? after, int atMost, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<EndedCase>>(
        async record =>
        {
            var last = after ?? "";
            var rows = await record.Cases.OverseenBy(reader).Where(row => row.EndedOn != null && string.Compare(row.Id, last) > 0).OrderBy(row => row.Id).Take(atMost).ToListAsync(cancellationToken);
            return await ToEndedAsync(record, rows, cancellationToken);
        },
        cancellationToken);

    public Task<EndedCase?> FindAsync(Reader reader, string caseId, CancellationToken cancellationToken) => database.ReadAsync(
        async record => (await ToEndedAsync(record, await record.Cases.OverseenBy(reader).Where(row => row.Id == caseId && row.EndedOn != null).ToListAsync(cancellationToken), cancellationToken)).SingleOrDefault(),
        cancellationToken);

    public Task<bool> IsOverseenAsync(Reader reader, string caseId, CancellationToken cancellationToken) =>
        database.ReadAsync(record => record.Cases.OverseenBy(reader).AnyAsync(row => row.Id == caseId, cancellationToken), cancellationToken);

    public Task<CaseRemains> RemainsAsync(string caseId, CancellationToken cancellationToken) => database.ReadAsync(
        async record => new CaseRemains(
            await record.Messages.Where(message => message.CaseId == caseId).OrderBy(message => message.Number).Select(message => message.Key).ToListAsync(cancellationToken),
            await record.Messages.CountAsync(message => message.CaseId == caseId && message.NextAttemptAt != null, cancellationToken),
            await record.ExchangeMessages.CountAsync(message => message.CaseId == caseId && message.State == ExchangeState.Waiting, cancellationToken),
            await record.Participants.Where(person => person.CaseId == caseId).Select(person => person.Name).ToListAsync(cancellationToken)),
        cancellationToken);

    public Task<HoldOutcome> HoldAsync(Reader reader, LegalHold order, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            if (!await record.Cases.OverseenBy(reader).AnyAsync(row => row.Id == order.CaseId, cancellationToken))
            {
                return HoldOutcome.NotThere;
            }

            if (await StandingAsync(record, order.CaseId, cancellationToken) is not null == order.Placed)
            {
                return HoldOutcome.StandsSo;
            }

            var last = await record.LegalHolds.MaxAsync(row => (long?)row.Number, cancellationToken) ?? 0;
            var hold = LegalHoldRow.Of(last + 1, order, keys);
            record.LegalHolds.Add(hold);
            await RecordLog.AppendAsync(record, keys, LogKind.LegalHold, hold.CaseId, hold.Number, hold.Hash);
            return HoldOutcome.Recorded;
        },
        cancellationToken);

    public Task<IReadOnlyList<LegalHold>> HoldsAsync(Reader reader, string caseId, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<LegalHold>>(
        async record => [.. (await record.LegalHolds
            .Where(hold => hold.CaseId == caseId && record.Cases.OverseenBy(reader).Any(row => row.Id == caseId))
            .OrderBy(hold => hold.Number)
            .ToListAsync(cancellationToken)).Select(hold => hold.ToHold())],
        cancellationToken);

    /// <summary>The legal hold that stands on a case; null where none does.</summary>
    public static async Task<LegalHoldRow?> StandingAsync(RecordContext record, string caseId, CancellationToken cancellationToken) =>
        await record.LegalHolds.Where(hold => hold.CaseId == caseId).OrderByDescending(hold => hold.Number).FirstOrDefaultAsync(cancellationToken) is { Placed: true } standing ? standing : null;

    /// <summary>
    /// Whether the legal holds of a case are those that the record's log tells of, and the log has no gap: whoever has the file but not the key takes none
    /// away by taking its row.
    /// </summary>
    public static async Task<bool> AreWholeAsync(RecordContext record, string caseId, RecordKeys keys, CancellationToken cancellationToken)
    {
        var holds = await record.LegalHolds.Where(hold => hold.CaseId == caseId).OrderBy(hold => hold.Number).ToListAsync(cancellationToken);
        var logged = await record.Log.Where(entry => entry.Kind == LogKind.LegalHold && entry.CaseId == caseId).OrderBy(entry => entry.Number).ToListAsync(cancellationToken);
        return logged.Select(entry => (entry.Number, entry.Entry)).SequenceEqual(holds.Select(hold => (hold.Number, hold.Hash)))
            && holds.TrueForAll(hold => !hold.ToSealed().Faults(keys).Any())
            && await record.Log.LongCountAsync(cancellationToken) == await record.Log.MaxAsync(entry => (long?)entry.Position, cancellationToken);
    }

    private static async Task<IReadOnlyList<EndedCase>> ToEndedAsync(RecordContext record, List<CaseRow> rows, CancellationToken cancellationToken)
    {
        List<string> ids = [.. rows.Select(row => row.Id)];
        var born = await record.Participants
            .Where(person => ids.Contains(person.CaseId) && person.Kind == ParticipantKind.Child)
            .Select(person => new { person.CaseId, person.BornOn })
            .ToListAsync(cancellationToken);
        var holds = (await record.LegalHolds.Where(hold => ids.Contains(hold.CaseId)).OrderBy(hold => hold.Number).ToListAsync(cancellationToken)).ToLookup(hold => hold.CaseId);
        return [.. rows.Select(row => new EndedCase(
            RecordJson.File(row.File),
            born.Find(child => child.CaseId == row.Id)?.BornOn,
            holds[row.Id].LastOrDefault() is { Placed: true } standing ? standing.ToHold() : null,
            row.OpenDuties))];
    }
}
