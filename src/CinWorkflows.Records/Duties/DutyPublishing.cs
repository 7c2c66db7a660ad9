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

    private static readonly Func<RecordContext, string, string, Task<int>> Openings = EF.CompileAsyncQuery(
        (RecordContext record, string caseId, string key) => record.Duties.Count(duty => duty.CaseId == caseId && duty.Key == key));

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
        foreach (var duty in sheet.Opened)
        {
            await OpenAsync(record, sheet, open, duty);
        }

        await CloseAsync(record, sheet, open, cancellationToken);
        stored.NextDue = open.Values.Min(duty => duty.Due);
        stored.OpenDuties = open.Count;
        return true;
    }

    private static async Task OpenAsync(RecordContext record, DutySheet sheet, Dictionary<string, DutyRow> open, OpenDuty duty)
    {
        var key = duty.Duty.Key;
        var due = duty.Duty.Deadline?.Due;
        if (!open.TryGetValue(key, out var row))
        {
            var opening = 1 + await Openings(record, sheet.CaseId, key);
            row = new() { CaseId = sheet.CaseId, Key = key, Opening = opening, OpenedAt = duty.OpenedAt, DatedAt = duty.DatedAt };
            open.Add(key, record.Duties.Add(row).Entity);
        }

        // A new row has no date yet: a first date counts as a change, too.
        var moved = row.Due != due;
        if (moved || row.WarningDue != duty.Duty.Warning?.Due)
        {
            row.DatedAt = duty.DatedAt;
        }

        row.Take(duty.Duty);
        if (moved)
        {
            var cause = await CauseOf(record, sheet.CaseId, sheet.Sequence);
            record.DeadlineChanges.Add(new()
            {
                CaseId = sheet.CaseId,
                DutyKey = key,
                Opening = row.Opening,
                At = sheet.At,
                Due = due,
                Sequence = sheet.Sequence,
                Cause = cause!.Type,
                ActorId = cause.ActorId,
            });
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
