using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Messages;
using CinWorkflows.Records.Notices;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Records;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Duties;

/// <summary>Takes over the duties of a case as its workflow has worked them out.</summary>
internal static class DutyPublishing
{
    private static readonly Func<RecordContext, string, Task<CaseRow?>> ToChange = EF.CompileAsyncQuery(
        (RecordContext record, string caseId) => record.Cases.AsTracking().FirstOrDefault(row => row.Id == caseId));

    private static readonly Func<RecordContext, string, IAsyncEnumerable<DutyRow>> Open = EF.CompileAsyncQuery(
        (RecordContext record, string caseId) => record.Duties.AsTracking().Where(duty => duty.CaseId == caseId && duty.ClosedAt == null).AsQueryable());

    private static readonly Func<RecordContext, string, IAsyncEnumerable<string>> Past = EF.CompileAsyncQuery(
        (RecordContext record, string caseId) => record.Duties
            .Where(duty => duty.CaseId == caseId && duty.ClosedAt != null)
            .Select(duty => duty.Key)
            .AsQueryable());

    private static readonly Func<RecordContext, string, long, Task<Cause?>> CauseOf = EF.CompileAsyncQuery(
        (RecordContext record, string caseId, long sequence) => record.Acts
            .Where(act => act.CaseId == caseId && act.Sequence == sequence)
            .Select(act => new Cause(act.Type, act.ActorId))
            .FirstOrDefault());

    public static async Task<bool> PublishAsync(RecordContext record, DutySheet sheet, CancellationToken cancellationToken)
    {
        if (await ToChange(record, sheet.CaseId) is not { } stored || stored.Sequence != sheet.Sequence)
        {
            return false;
        }

        stored.TakenUp = sheet.Sequence;
        if (sheet.Opened.Count + sheet.Closed.Count == 0)
        {
            return true;
        }

        var open = await Open(record, sheet.CaseId).ToDictionaryAsync(duty => duty.Key, cancellationToken: cancellationToken);
        await OpenAsync(record, sheet, open, cancellationToken);
        await CloseAsync(record, sheet, open, cancellationToken);
        stored.NextDue = open.Values.Min(duty => duty.Due);
        stored.OpenDuties = open.Count;
        return true;
    }

    private static async Task OpenAsync(RecordContext record, DutySheet sheet, Dictionary<string, DutyRow> open, CancellationToken cancellationToken)
    {
        var arisen = sheet.Opened.Any(duty => !open.ContainsKey(duty.Duty.Key))
            ? await Past(record, sheet.CaseId).ToListAsync(cancellationToken)
            : [];
        Cause? cause = null;
        foreach (var duty in sheet.Opened)
        {
            if (!open.TryGetValue(duty.Duty.Key, out var row))
            {
                row = record.Duties.Add(DutyRow.Opened(sheet.CaseId, duty, 1 + arisen.Count(key => key == duty.Duty.Key))).Entity;
                open.Add(row.Key, row);
            }

            if (row.Take(duty))
            {
                cause ??= await CauseOf(record, sheet.CaseId, sheet.Sequence);
                record.DeadlineChanges.Add(DeadlineChangeRow.Of(row, sheet, cause!.Type, cause.ActorId));
            }
        }
    }

    private static async Task CloseAsync(RecordContext record, DutySheet sheet, Dictionary<string, DutyRow> open, CancellationToken cancellationToken)
    {
        List<string> closed = [];
        foreach (var key in sheet.Closed)
        {
            if (open.Remove(key, out var duty))
            {
                duty.ClosedAt = sheet.At;
                closed.Add(key);
            }
        }

        // What nobody has been told yet is not told any more.
        if (closed.Count > 0)
        {
            await MessageRow.WithdrawAsync(record, sheet.CaseId, closed, sheet.At, cancellationToken);
            await NoticeRecipientRow.DropAsync(record, sheet.CaseId, closed, sheet.At, cancellationToken);
        }
    }

    private sealed record Cause(string Type, string ActorId);
}
