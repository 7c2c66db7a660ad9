using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Notices;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Records.Notices;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Records.Memory;

/// <summary>The record as a case's workflow uses it.</summary>
internal sealed class MemoryCaseRecord(MemoryTables tables, RecordKeys keys, TimeProvider clock) : ICaseRecord
{
    public Task<CaseSheet> ReadAsync(string caseId, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            var found = Existing(caseId);
            var open = found.OpenDuties.OrderBy(duty => duty.Key, StringComparer.Ordinal).ToList();
            return new CaseSheet(
                RecordJson.File(found.Row.File),
                found.Row.TakenUp,
                found.Steps.ToDictionary(step => step.Key, step => step.Value.ToResult()),
                [.. open.Select(duty => duty.ToOpen())],
                open.SelectMany(found.NoticesOf).Select(notice => $"{notice.DutyKey}|{notice.NoticeKey}").ToHashSet());
        },
        cancellationToken);

    public Task<bool> PublishAsync(DutySheet sheet, CancellationToken cancellationToken) =>
        tables.RunAsync(() => MemoryDuties.Publish(tables, sheet, keys), cancellationToken);

    public Task<bool> PostNoticeAsync(NoticePosting posting, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            if (tables.Cases.GetValueOrDefault(posting.CaseId) is not { } found
                || found.Row.Sequence != posting.Sequence
                || found.OpenDuties.FirstOrDefault(duty => duty.Key == posting.DutyKey) is not { } about)
            {
                return false;
            }

            if (!found.NoticesOf(about).Any(notice => notice.NoticeKey == posting.NoticeKey))
            {
                var recipients = NoticeRecipientRow.Of(posting, about.Opening);
                found.Notices.Add(NoticeRow.Of(posting, about.Opening));
                found.Told.AddRange(recipients);
                foreach (var row in tables.Messages.Values.Where(row => row.IsReplacedBy(posting.CaseId, posting.DutyKey, [.. recipients.Where(told => told.WaitsSince is null).Select(told => told.RecipientId)])))
                {
                    row.Withdraw(posting.At);
                }

                tables.Queue(recipients.Select(told => told.AtOnce(posting.Urgency)).OfType<MessageOrder>(), posting.At);
            }

            return true;
        },
        cancellationToken);

    public Task CompleteStepAsync(
        string caseId,
        StepResult result,
        IReadOnlyList<MessageOrder> messages,
        CalendarOrder? calendar,
        CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            var step = new StepRow { CaseId = caseId, Key = result.Key, DoneAt = result.DoneAt, Unreached = [.. result.Unreached] };
            if (!Existing(caseId).Steps.TryAdd(result.Key, step))
            {
                return false;
            }

            tables.Queue(messages, result.DoneAt);
            tables.Order(calendar, result.DoneAt);
            return true;
        },
        cancellationToken);

    public Task<IReadOnlyList<PersonContact>> ContactsAsync(string caseId, IReadOnlyList<string> participants, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<PersonContact>>(
        () => [.. tables.Cases.GetValueOrDefault(caseId)?.People.Values
            .Where(person => participants.Contains(person.PersonId))
            .Select(person => person.ToContact()) ?? []],
        cancellationToken);

    public Task<int> GatherDigestsAsync(string packId, DateOnly day, IReadOnlyList<string> staff, CancellationToken cancellationToken) =>
        tables.RunAsync(() => MemoryDigests.Gather(tables, new(packId, day), staff, clock.GetUtcNow()), cancellationToken);

    private MemoryCase Existing(string caseId) =>
        tables.Cases.GetValueOrDefault(caseId) ?? throw new KeyNotFoundException($"There is no case '{caseId}'.");
}
