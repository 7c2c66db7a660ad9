using CinWorkflows.Records.Acts;
using CinWorkflows.Records.Duties;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Records;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Reading;

/// <summary>Reads the record for pages, the API and the writing of messages.</summary>
internal sealed class CaseReader(IRecordDatabase database) : ICaseReader
{
    private const int LongestList = 500;

    public Task<CaseView?> FindAsync(string caseId, CancellationToken cancellationToken) => database.ReadAsync(
        async record =>
        {
            if (await record.Cases.FirstOrDefaultAsync(row => row.Id == caseId, cancellationToken) is not { } found)
            {
                return null;
            }

            var people = await record.Participants.Where(person => person.CaseId == caseId).OrderBy(person => person.PersonId).ToListAsync(cancellationToken);
            var duties = await record.Duties.Where(duty => duty.CaseId == caseId).ToListAsync(cancellationToken);
            var changes = await record.DeadlineChanges.Where(change => change.CaseId == caseId).ToListAsync(cancellationToken);
            return new CaseView(
                RecordJson.File(found.File),
                found.TakenUp,
                [.. people.Where(person => person.LeftAt is null).OrderBy(person => person.Kind).Select(person => person.ToView())],
                [.. duties.Where(duty => duty.ClosedAt is null).Select(duty => duty.ToView(Of(duty, changes))).OrderBy(DueOf).ThenBy(duty => duty.Duty.Key, StringComparer.Ordinal)],
                await Timeline.OfAsync(record, caseId, duties, changes, cancellationToken));
        },
        cancellationToken);

    public Task<CasePage> ListAsync(CaseFilter filter, CancellationToken cancellationToken) =>
        database.ReadAsync(record => CaseList.FindAsync(record, filter, Math.Clamp(filter.Take, 0, LongestList), cancellationToken), cancellationToken);

    public Task<IReadOnlyList<RecordedAct>> ActsAsync(string caseId, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<RecordedAct>>(
        async record => [.. (await ActsOfAsync(record, caseId, cancellationToken)).Select(act => act.ToRecorded())],
        cancellationToken);

    public Task<PersonView?> FindPersonAsync(string caseId, string personId, CancellationToken cancellationToken) => database.ReadAsync(
        async record => (await record.Participants.FirstOrDefaultAsync(person => person.CaseId == caseId && person.PersonId == personId, cancellationToken))?.ToView(),
        cancellationToken);

    public Task<IReadOnlyList<DutyView>> DigestAsync(string messageKey, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<DutyView>>(
        async record =>
        {
            var told = record.NoticeRecipients
                .Where(row => row.DigestKey == messageKey)
                .Select(row => new { row.CaseId, row.DutyKey, row.Opening })
                .Distinct();
            var duties = await told
                .Join(record.Duties, row => row, duty => new { duty.CaseId, DutyKey = duty.Key, duty.Opening }, (_, duty) => duty)
                .ToListAsync(cancellationToken);
            var changes = await told
                .Join(record.DeadlineChanges, row => row, change => new { change.CaseId, change.DutyKey, change.Opening }, (_, change) => change)
                .ToListAsync(cancellationToken);
            return [.. duties
                .GroupBy(duty => duty.CaseId, duty => duty.ToView(Of(duty, changes)))
                .OrderBy(ofCase => ofCase.Min(DueOf))
                .ThenBy(ofCase => ofCase.Key, StringComparer.Ordinal)
                .SelectMany(ofCase => ofCase.OrderBy(DueOf).ThenBy(duty => duty.Duty.Key, StringComparer.Ordinal))];
        },
        cancellationToken);

    public Task<IReadOnlyList<MessageView>> MessagesAsync(MessageFilter filter, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<MessageView>>(
        async record =>
        {
            var messages = record.Messages.AsQueryable();
            messages = filter.CaseId is { } caseId ? messages.Where(row => row.CaseId == caseId) : messages;
            messages = filter.State is { } state ? messages.Where(row => row.State == state) : messages;
            messages = filter.RecipientId is { } recipient ? messages.Where(row => row.RecipientId == recipient) : messages;
            var found = await messages.OrderByDescending(row => row.Number).Take(Math.Clamp(filter.Take, 0, LongestList)).ToListAsync(cancellationToken);
            return [.. found.Select(row => row.ToView())];
        },
        cancellationToken);

    public Task<long?> FirstBrokenLinkAsync(string caseId, CancellationToken cancellationToken) => database.ReadAsync(
        async record =>
        {
            var last = await record.Cases.Where(row => row.Id == caseId).Select(row => row.Sequence).FirstOrDefaultAsync(cancellationToken);
            return ActChain.FirstBroken(await ActsOfAsync(record, caseId, cancellationToken), last);
        },
        cancellationToken);

    public Task<IReadOnlyList<CaseBehind>> BehindAsync(DateTimeOffset recordedBefore, int atMost, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<CaseBehind>>(
        async record => await record.Cases
            .Where(row => row.Sequence > row.TakenUp && row.LastRecordedAt <= recordedBefore)
            .OrderBy(row => row.LastRecordedAt)
            .Take(atMost)
            .Select(row => new CaseBehind(row.Id, row.Sequence))
            .ToListAsync(cancellationToken),
        cancellationToken);

    private static Task<List<ActRow>> ActsOfAsync(RecordContext record, string caseId, CancellationToken cancellationToken) =>
        record.Acts.Where(act => act.CaseId == caseId).OrderBy(act => act.Sequence).ToListAsync(cancellationToken);

    private static IEnumerable<DeadlineChangeRow> Of(DutyRow duty, IEnumerable<DeadlineChangeRow> changes) =>
        changes.Where(change => change.CaseId == duty.CaseId && change.DutyKey == duty.Key && change.Opening == duty.Opening);

    // What has no date comes last.
    private static DateOnly DueOf(DutyView duty) => duty.Duty.Deadline?.Due ?? DateOnly.MaxValue;
}
