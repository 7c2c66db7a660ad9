using CinWorkflows.Cases;
using CinWorkflows.Records.Acts;
using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Messages;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Records.Notices;
using CinWorkflows.Workflows.Ports.Records.People;
using CinWorkflows.Workflows.Ports.Records.Readers;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Reading;

/// <summary>Reads the record for pages, the API and the writing of messages: what its reader may see of it.</summary>
internal sealed class CaseReader(IRecordDatabase database, RecordKeys keys, Reader reader) : ICaseReader
{
    public ICaseReader For(Reader other) => new CaseReader(database, keys, other);

    public Task<IReadOnlySet<string>> HiddenAsync(IReadOnlyCollection<string> caseIds, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlySet<string>>(
        async record =>
        {
            var known = record.Cases.KnownTo(reader);
            var hidden = await record.Cases.Where(row => caseIds.Contains(row.Id) && !known.Any(entry => entry.Id == row.Id)).Select(row => row.Id).ToListAsync(cancellationToken);
            return hidden.ToHashSet(StringComparer.Ordinal);
        },
        cancellationToken);

    public Task<IReadOnlyList<string>> OpenedByAsync(string staffId, DateTimeOffset now, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<string>>(
        async record => await record.BrokenGlass.Where(row => row.StaffId == staffId && row.Until > now).Select(row => row.CaseId).ToListAsync(cancellationToken),
        cancellationToken);

    public Task<CaseFile?> FileAsync(string caseId, CancellationToken cancellationToken) => database.ReadAsync(
        async record => await record.Cases.VisibleTo(reader).Where(row => row.Id == caseId).Select(row => row.File).FirstOrDefaultAsync(cancellationToken) is { } file ? RecordJson.File(file) : null,
        cancellationToken);

    public Task<CaseView?> FindAsync(string caseId, CancellationToken cancellationToken) => database.ReadAsync(
        async record =>
        {
            if (await record.Cases.VisibleTo(reader).FirstOrDefaultAsync(row => row.Id == caseId, cancellationToken) is not { } found)
            {
                return null;
            }

            return new CaseRows(
                found,
                await record.Participants.Where(person => person.CaseId == caseId).ToListAsync(cancellationToken),
                await record.Duties.Where(duty => duty.CaseId == caseId).ToListAsync(cancellationToken),
                await record.DeadlineChanges.Where(change => change.CaseId == caseId).ToListAsync(cancellationToken),
                await record.Acts
                    .Where(act => act.CaseId == caseId)
                    .OrderBy(act => act.Sequence)
                    .Select(act => new TimelineAct(act.At, act.Type, act.ActorId))
                    .ToListAsync(cancellationToken),
                await NoticesOf(record, caseId).ToListAsync(cancellationToken),
                await record.Messages.Where(row => row.CaseId == caseId).OrderBy(row => row.Number).ToListAsync(cancellationToken)).ToView();
        },
        cancellationToken);

    public Task<CasePage> ListAsync(CaseFilter filter, CancellationToken cancellationToken) =>
        database.ReadAsync(record => CaseList.FindAsync(record, reader, filter, PageLength.Of(filter.Take), cancellationToken), cancellationToken);

    public Task<IReadOnlyList<RecordedAct>> ActsAsync(string caseId, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<RecordedAct>>(
        async record => EffectiveActs.Of(await HistoryAsync(record, caseId, cancellationToken)),
        cancellationToken);

    public Task<IReadOnlyList<RecordedAct>> HistoryAsync(string caseId, CancellationToken cancellationToken) =>
        database.ReadAsync(record => HistoryAsync(record, caseId, cancellationToken), cancellationToken);

    public Task<PersonView?> FindPersonAsync(string caseId, string personId, CancellationToken cancellationToken) => database.ReadAsync(
        async record => (await record.Participants
            .Where(person => person.CaseId == caseId && person.PersonId == personId && record.Cases.VisibleTo(reader).Any(row => row.Id == caseId))
            .FirstOrDefaultAsync(cancellationToken))?.ToView(),
        cancellationToken);

    public Task<IReadOnlyList<DutyView>> DigestAsync(string messageKey, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<DutyView>>(
        async record =>
        {
            var told = record.NoticeRecipients
                .Where(row => row.DigestKey == messageKey && record.Cases.VisibleTo(reader).Any(entry => entry.Id == row.CaseId))
                .Select(row => new { row.CaseId, row.DutyKey, row.Opening })
                .Distinct();
            var duties = await told
                .Join(record.Duties, row => row, duty => new { duty.CaseId, DutyKey = duty.Key, duty.Opening }, (_, duty) => duty)
                .ToListAsync(cancellationToken);
            var changes = await told
                .Join(record.DeadlineChanges, row => row, change => new { change.CaseId, change.DutyKey, change.Opening }, (_, change) => change)
                .ToListAsync(cancellationToken);
            return DutyOrder.ByCase(duties, changes);
        },
        cancellationToken);

    public Task<IReadOnlyDictionary<string, DateTimeOffset>> LastDigestsAsync(IReadOnlyList<string> staff, DateTimeOffset before, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyDictionary<string, DateTimeOffset>>(
        async record =>
        {
            var last = await record.Messages
                .Where(row => row.CaseId == null && row.Kind == MessageKind.Digest && staff.Contains(row.RecipientId) && row.QueuedAt < before)
                .Where(row => row.State != DeliveryState.Bounced && row.State != DeliveryState.Failed && row.State != DeliveryState.Withdrawn)
                .GroupBy(row => row.RecipientId)
                .Select(digests => digests.Max(row => row.Number))
                .ToListAsync(cancellationToken);
            return await record.Messages.Where(row => last.Contains(row.Number)).ToDictionaryAsync(row => row.RecipientId, row => row.QueuedAt, cancellationToken);
        },
        cancellationToken);

    public Task<IReadOnlyList<CaseWithDuties>> CaseloadAsync(CaseloadFilter filter, CancellationToken cancellationToken) =>
        database.ReadAsync(record => Caseload.FindAsync(record, reader, filter, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<DutyOnCase>> DutiesAsync(OpenDutyFilter filter, CancellationToken cancellationToken) =>
        database.ReadAsync(record => TeamReading.DutiesAsync(record, reader, filter, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<TeamCounts>> TeamCountsAsync(IReadOnlyList<string> teamIds, DateOnly today, DateOnly longLateBefore, CancellationToken cancellationToken) =>
        database.ReadAsync(record => TeamReading.CountsAsync(record, reader, teamIds, today, longLateBefore, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<MessageView>> MessagesAsync(MessageFilter filter, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<MessageView>>(
        async record => [.. (await Matching(record, filter).ToListAsync(cancellationToken)).Select(row => row.ToView())],
        cancellationToken);

    public Task<IReadOnlyList<MessageHistory>> MessageHistoriesAsync(MessageFilter filter, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<MessageHistory>>(
        async record =>
        {
            var found = await Matching(record, filter).ToListAsync(cancellationToken);
            var keys = found.Select(row => row.Key).ToList();
            var steps = (await record.DeliverySteps.Where(step => keys.Contains(step.Key)).OrderBy(step => step.Step).ToListAsync(cancellationToken)).ToLookup(step => step.Key);
            return [.. found.Select(row => new MessageHistory(row.ToView(), [.. steps[row.Key].Select(step => step.ToStep())]))];
        },
        cancellationToken);

    public Task<MessageHistory?> MessageAsync(string messageId, CancellationToken cancellationToken) => database.ReadAsync(
        async record => await MessagesOf(record).FirstOrDefaultAsync(row => row.Id == messageId, cancellationToken) is { } message
            ? new MessageHistory(
                message.ToView(),
                [.. (await record.DeliverySteps.Where(step => step.Key == message.Key).OrderBy(step => step.Step).ToListAsync(cancellationToken)).Select(step => step.ToStep())])
            : null,
        cancellationToken);

    public Task<IReadOnlyList<UnheardNotice>> UnheardAsync(int atMost, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<UnheardNotice>>(
        async record => await record.Notices
            .Where(notice => record.Cases.KnownTo(reader).Any(row => row.Id == notice.CaseId))
            .Where(notice => !record.NoticeRecipients.Any(told =>
                told.CaseId == notice.CaseId && told.DutyKey == notice.DutyKey && told.Opening == notice.Opening && told.NoticeKey == notice.NoticeKey))
            .Where(notice => record.Duties.Any(duty =>
                duty.CaseId == notice.CaseId && duty.Key == notice.DutyKey && duty.Opening == notice.Opening && duty.ClosedAt == null))
            .OrderByDescending(notice => notice.PostedAt)
            .Take(atMost)
            .Select(notice => new UnheardNotice(notice.CaseId, notice.DutyKey, notice.NoticeKey, notice.PostedAt))
            .ToListAsync(cancellationToken),
        cancellationToken);

    public Task<long?> FirstBrokenLinkAsync(string caseId, CancellationToken cancellationToken) => database.ReadAsync(
        async record =>
        {
            var last = await record.Cases.VisibleTo(reader).Where(row => row.Id == caseId).Select(row => (long?)row.Sequence).FirstOrDefaultAsync(cancellationToken);
            return last is { } sequence ? ActChain.FirstBroken(await ActStore.OfCaseAsync(record, caseId, cancellationToken), sequence, keys) : null;
        },
        cancellationToken);

    public Task<IReadOnlyList<CaseBehind>> BehindAsync(DateTimeOffset recordedBefore, int atMost, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<CaseBehind>>(
        async record => await record.Cases.KnownTo(reader)
            .Where(row => row.Sequence > row.TakenUp && row.LastRecordedAt <= recordedBefore)
            .OrderBy(row => row.LastRecordedAt)
            .Take(atMost)
            .Select(row => new CaseBehind(row.Id, row.Sequence))
            .ToListAsync(cancellationToken),
        cancellationToken);

    private IQueryable<MessageRow> Matching(RecordContext record, MessageFilter filter)
    {
        var messages = MessagesOf(record);
        messages = filter.CaseId is { } caseId ? messages.Where(row => row.CaseId == caseId) : messages;
        messages = filter.State is { } state ? messages.Where(row => row.State == state) : messages;
        messages = filter.RecipientId is { } recipient ? messages.Where(row => row.RecipientId == recipient) : messages;
        return messages.OrderByDescending(row => row.Number).Skip(filter.Skip).Take(PageLength.Of(filter.Take));
    }

    private IQueryable<MessageRow> MessagesOf(RecordContext record) => VisibleMessages.Among(record, reader);

    private async Task<IReadOnlyList<RecordedAct>> HistoryAsync(RecordContext record, string caseId, CancellationToken cancellationToken) =>
        await record.Cases.VisibleTo(reader).AnyAsync(row => row.Id == caseId, cancellationToken)
            ? [.. (await ActStore.OfCaseAsync(record, caseId, cancellationToken)).Select(act => act.ToRecorded())]
            : [];

    private static IQueryable<NoticeTold> NoticesOf(RecordContext record, string caseId) => record.Notices
        .Where(notice => notice.CaseId == caseId)
        .GroupJoin(
            record.NoticeRecipients,
            notice => new { notice.CaseId, notice.DutyKey, notice.Opening, notice.NoticeKey },
            told => new { told.CaseId, told.DutyKey, told.Opening, told.NoticeKey },
            (notice, told) => new { notice, told })
        .SelectMany(entry => entry.told.DefaultIfEmpty(), (entry, told) => new NoticeTold(entry.notice, told));
}
