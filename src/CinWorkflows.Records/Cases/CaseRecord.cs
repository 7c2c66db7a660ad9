using CinWorkflows.Records.Calendars;
using CinWorkflows.Records.Duties;
using CinWorkflows.Records.Messages;
using CinWorkflows.Records.Notices;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Records.Notices;
using CinWorkflows.Workflows.Ports.Records.People;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Cases;

/// <summary>The record as a case's workflow uses it.</summary>
internal sealed class CaseRecord(IRecordDatabase database, RecordKeys keys, TimeProvider clock) : ICaseRecord
{
    private static readonly Func<RecordContext, string, Task<FileTakenUp?>> StateOf = Compiled.Query(
        (RecordContext record, string caseId) => record.Cases
            .Where(row => row.Id == caseId)
            .Select(row => new FileTakenUp(row.File, row.TakenUp))
            .FirstOrDefault());

    private static readonly Func<RecordContext, string, IAsyncEnumerable<StepRow>> StepsOf = Compiled.Query(
        (RecordContext record, string caseId) => record.Steps.Where(step => step.CaseId == caseId).AsQueryable());

    private static readonly Func<RecordContext, string, IAsyncEnumerable<DutyRow>> OpenDutiesOf = Compiled.Query(
        (RecordContext record, string caseId) => record.Duties.Where(duty => duty.CaseId == caseId && duty.ClosedAt == null).AsQueryable());

    private static readonly Func<RecordContext, string, IAsyncEnumerable<string>> NoticesOf = Compiled.Query(
        (RecordContext record, string caseId) => record.Duties
            .Where(duty => duty.CaseId == caseId && duty.ClosedAt == null)
            .Join(
                record.Notices,
                duty => new { duty.CaseId, DutyKey = duty.Key, duty.Opening },
                notice => new { notice.CaseId, notice.DutyKey, notice.Opening },
                (duty, notice) => notice.DutyKey + "|" + notice.NoticeKey)
            .AsQueryable());

    private static readonly Func<RecordContext, string, string, Task<bool>> IsDone = Compiled.Query(
        (RecordContext record, string caseId, string key) => record.Steps.Any(step => step.CaseId == caseId && step.Key == key));

    public Task<CaseSheet> ReadAsync(string caseId, CancellationToken cancellationToken) => database.ReadAsync(
        async record =>
        {
            var state = await StateOf(record, caseId) ?? throw new KeyNotFoundException($"There is no case '{caseId}'.");
            return new CaseSheet(
                RecordJson.File(state.File),
                state.TakenUp,
                await StepsOf(record, caseId).ToDictionaryAsync(step => step.Key, step => step.ToResult(), cancellationToken: cancellationToken),
                await OpenDutiesOf(record, caseId).Select(duty => duty.ToOpen()).ToListAsync(cancellationToken),
                await NoticesOf(record, caseId).ToHashSetAsync(cancellationToken: cancellationToken));
        },
        cancellationToken);

    public Task<bool> PublishAsync(DutySheet sheet, CancellationToken cancellationToken) =>
        database.WriteAsync(record => DutyPublishing.PublishAsync(record, sheet, keys, cancellationToken), cancellationToken);

    public Task<bool> PostNoticeAsync(NoticePosting posting, CancellationToken cancellationToken) =>
        database.WriteAsync(record => NoticeBoard.PostAsync(record, posting), cancellationToken);

    public Task CompleteStepAsync(
        string caseId,
        StepResult result,
        IReadOnlyList<MessageOrder> messages,
        CalendarOrder? calendar,
        CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            if (await IsDone(record, caseId, result.Key))
            {
                return false;
            }

            record.Steps.Add(new() { CaseId = caseId, Key = result.Key, DoneAt = result.DoneAt, Unreached = [.. result.Unreached] });
            await MessageRow.QueueAsync(record, messages, result.DoneAt, cancellationToken);
            await CalendarEntryRow.OrderAsync(record, calendar, result.DoneAt, cancellationToken);
            return true;
        },
        cancellationToken);

    public Task<IReadOnlyList<PersonContact>> ContactsAsync(string caseId, IReadOnlyList<string> participants, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<PersonContact>>(
        async record => [.. (await record.Participants
            .Where(person => person.CaseId == caseId && participants.Contains(person.PersonId))
            .ToListAsync(cancellationToken)).Select(person => person.ToContact())],
        cancellationToken);

    public Task<int> GatherDigestsAsync(string packId, DateOnly day, IReadOnlyList<string> staff, CancellationToken cancellationToken) =>
        database.WriteAsync(record => DigestGathering.GatherAsync(record, packId, day, staff, clock.GetUtcNow(), cancellationToken), cancellationToken);

    private sealed record FileTakenUp(string File, long TakenUp);
}
