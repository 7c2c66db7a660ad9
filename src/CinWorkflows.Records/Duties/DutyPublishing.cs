using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Messages;
using CinWorkflows.Records.Notices;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Records.Duties;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Duties;

/// <summary>Takes over the duties of a case as its workflow has worked them out.</summary>
internal static class DutyPublishing
{
    private static readonly Func<RecordContext, string, Task<CaseRow?>> ToChange = Compiled.Query(
        (RecordContext record, string caseId) => record.Cases.AsTracking().FirstOrDefault(row => row.Id == caseId));

    private static readonly Func<RecordContext, string, IAsyncEnumerable<DutyRow>> Open = Compiled.Query(
        (RecordContext record, string caseId) => record.Duties.AsTracking().Where(duty => duty.CaseId == caseId && duty.ClosedAt == null).AsQueryable());

    private static readonly Func<RecordContext, string, IAsyncEnumerable<string>> Past = Compiled.Query(
        (RecordContext record, string caseId) => record.Duties
            .Where(duty => duty.CaseId == caseId && duty.ClosedAt != null)
            .Select(duty => duty.Key)
            .AsQueryable());

    private static readonly Func<RecordContext, string, Task<LogRow?>> LastAgain = Compiled.Query(
        (RecordContext record, string caseId) => record.Log
            .Where(entry => entry.CaseId == caseId && entry.Kind == LogKind.Duties)
            .OrderByDescending(entry => entry.Number)
            .FirstOrDefault());

    private static readonly Func<RecordContext, string, long, Task<Cause?>> CauseOf = Compiled.Query(
        (RecordContext record, string caseId, long sequence) => record.Acts
            .Where(act => act.CaseId == caseId && act.Sequence == sequence)
            .Select(act => new Cause(act.Type, act.ActorId))
            .FirstOrDefault());

    public static async Task<bool> PublishAsync(RecordContext record, DutySheet sheet, RecordKeys keys, CancellationToken cancellationToken)
    {
        if (await ToChange(record, sheet.CaseId) is not { } stored || stored.Sequence != sheet.Sequence)
        {
            return false;
        }

        var believed = await KeyLosses.BelievedAsync(record, stored, keys, cancellationToken);
        if (sheet.Opened.Count + sheet.Closed.Count == 0 && CaseSeals.Of(stored, keys, believed) is { Duties: not null } seals)
        {
            stored.TakenUp = sheet.Sequence;
            (seals with { File = false }).Renew(stored, keys);
            return true;
        }

        var (before, wasPublished) = (DutiesStamp.Read(stored.DutiesSeal)?.Digest, stored.TakenUp == sheet.Sequence);
        var open = await Open(record, sheet.CaseId).ToDictionaryAsync(duty => duty.Key, cancellationToken: cancellationToken);
        var right = CaseSeals.IsRight(stored.DutiesState(open.Values, keys), CaseSeals.KeyOf(stored.DutiesSeal), believed);
        var past = DutyChanges.OpensAnew(sheet, open) ? await Past(record, sheet.CaseId).ToListAsync(cancellationToken) : [];
        var changes = DutyChanges.Apply(sheet, open, past);
        stored.Publish(sheet.Sequence, open.Values, right ? keys : null);
        if (PublishedAgain.Of(PublishedAgain.Read(await LastAgain(record, sheet.CaseId)), before, wasPublished, sheet.Sequence, right ? DutiesStamp.Read(stored.DutiesSeal)?.Digest : null) is { } again)
        {
            await RecordLog.AppendAsync(record, keys, LogKind.Duties, sheet.CaseId, again.Number, again.Entry);
        }

        record.Duties.AddRange(changes.Arisen);
        if (changes.Dated.Count > 0)
        {
            var cause = (await CauseOf(record, sheet.CaseId, sheet.Sequence))!;
            record.DeadlineChanges.AddRange(changes.Dated.Select(duty => DeadlineChangeRow.Of(duty, sheet, cause.Type, cause.ActorId)));
        }

        // What nobody has been told yet is not told any more.
        if (changes.Closed.Count > 0)
        {
            await MessageRow.WithdrawAsync(record, sheet.CaseId, changes.Closed, sheet.At, cancellationToken);
            await NoticeRecipientRow.DropAsync(record, sheet.CaseId, changes.Closed, sheet.At, cancellationToken);
        }

        return true;
    }

    private sealed record Cause(string Type, string ActorId);
}
