using CinWorkflows.Cases;
using CinWorkflows.Records.Acts;
using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Messages;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Reading;
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

namespace CinWorkflows.Records.Memory;

/// <summary>Reads the record for pages, the API and the writing of messages: what its reader may see of it.</summary>
internal sealed class MemoryCaseReader(MemoryTables tables, RecordKeys keys, Reader reader) : ICaseReader
{
    private readonly MemoryVisibility _visible = new(tables, reader);

    public ICaseReader For(Reader other) => new MemoryCaseReader(tables, keys, other);

    public Task<IReadOnlySet<string>> HiddenAsync(IReadOnlyCollection<string> caseIds, CancellationToken cancellationToken) =>
        tables.RunAsync<IReadOnlySet<string>>(() => caseIds.Where(id => tables.Cases.ContainsKey(id) && !_visible.Knows(id)).ToHashSet(StringComparer.Ordinal), cancellationToken);

    public Task<IReadOnlyList<string>> OpenedByAsync(string staffId, DateTimeOffset now, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<string>>(
        () => [.. tables.BrokenGlass.Values.Where(row => row.StaffId == staffId && row.Until > now).Select(row => row.CaseId)],
        cancellationToken);

    public Task<CaseFile?> FileAsync(string caseId, CancellationToken cancellationToken) =>
        tables.RunAsync(() => _visible.Find(caseId) is { } found ? RecordJson.File(found.Row.File) : null, cancellationToken);

    public Task<CaseView?> FindAsync(string caseId, CancellationToken cancellationToken) => tables.RunAsync(
        () => _visible.Find(caseId) is { } found
            ? new CaseRows(
                found.Row,
                [.. found.People.Values],
                found.Duties,
                found.Changes,
                [.. found.Acts.Select(act => new TimelineAct(act.At, act.Type, act.ActorId))],
                [.. found.NoticesTold()],
                [.. tables.Messages.Values.Where(message => message.CaseId == caseId)]).ToView()
            : null,
        cancellationToken);

    public Task<CasePage> ListAsync(CaseFilter filter, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            var cases = _visible.Cases.Where(found => (filter.ChildId is null || found.Child?.PersonId == filter.ChildId)
                && (filter.ChildBornOn is null || found.Child?.BornOn == filter.ChildBornOn)
                && filter.ChildNamed.All(word => found.Child?.Name.Contains(word, StringComparison.OrdinalIgnoreCase) == true));
            var matching = CaseList.Matching(cases.Select(found => found.Row).AsQueryable(), filter).AsEnumerable().Where(row => !filter.Undated || UndatedSince(row) is not null).ToList();
            var page = matching
                .OrderBy(row => filter.Undated ? UndatedSince(row) : null)
                .ThenBy(row => filter.Undated ? default : row.NextDue ?? DateOnly.MaxValue)
                .ThenBy(row => row.Id, StringComparer.Ordinal)
                .Skip(Math.Max(filter.Skip, 0))
                .Take(PageLength.Of(filter.Take));
            return new CasePage(matching.Count, [.. page.Select(row => row.ToSummary(tables.Cases[row.Id].Child?.Name ?? "", UndatedSince(row)))]);
        },
        cancellationToken);

    public Task<IReadOnlyList<RecordedAct>> ActsAsync(string caseId, CancellationToken cancellationToken) =>
        tables.RunAsync<IReadOnlyList<RecordedAct>>(() => EffectiveActs.Of([.. ActsOf(caseId).Select(act => act.ToRecorded())]), cancellationToken);

    public Task<IReadOnlyList<RecordedAct>> HistoryAsync(string caseId, CancellationToken cancellationToken) =>
        tables.RunAsync<IReadOnlyList<RecordedAct>>(() => [.. ActsOf(caseId).Select(act => act.ToRecorded())], cancellationToken);

    public Task<PersonView?> FindPersonAsync(string caseId, string personId, CancellationToken cancellationToken) =>
        tables.RunAsync(() => _visible.Find(caseId)?.People.GetValueOrDefault(personId)?.ToView(), cancellationToken);

    public Task<IReadOnlyList<DutyView>> DigestAsync(string messageKey, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<DutyView>>(
        () =>
        {
            var cases = _visible.Cases.Where(found => found.Told.Any(told => told.DigestKey == messageKey)).ToList();
            var duties = cases.SelectMany(found => found.Duties.Where(duty => found.Told.Any(told =>
                told.DigestKey == messageKey && told.DutyKey == duty.Key && told.Opening == duty.Opening)));
            return DutyOrder.ByCase(duties, [.. cases.SelectMany(found => found.Changes)]);
        },
        cancellationToken);

    public Task<IReadOnlyDictionary<string, DateTimeOffset>> LastDigestsAsync(IReadOnlyList<string> staff, DateTimeOffset before, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyDictionary<string, DateTimeOffset>>(
        () => tables.Messages.Values
            .Where(row => row.CaseId is null && row.Kind == MessageKind.Digest && staff.Contains(row.RecipientId) && row.QueuedAt < before)
            .Where(row => row.State is not (DeliveryState.Bounced or DeliveryState.Failed or DeliveryState.Withdrawn))
            .GroupBy(row => row.RecipientId)
            .ToDictionary(digests => digests.Key, digests => digests.Max(row => row.QueuedAt)),
        cancellationToken);

    public Task<IReadOnlyList<CaseWithDuties>> CaseloadAsync(CaseloadFilter filter, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<CaseWithDuties>>(
        () => [.. _visible.Cases
            .Where(found => IsInCaseload(found, filter))
            .OrderBy(found => found.Row.Id, StringComparer.Ordinal)
            .Select(found => Caseload.CaseOf(found.Row, found.OpenDuties, found.Changes))],
        cancellationToken);

    public Task<IReadOnlyList<DutyOnCase>> DutiesAsync(OpenDutyFilter filter, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<DutyOnCase>>(
        () => [.. _visible.Cases
            .Where(found => filter.TeamIds.Contains(found.Row.TeamId))
            .SelectMany(found => found.OpenDuties.Where(duty => filter.Kinds.Contains(duty.Kind)).Select(duty => (Case: found, Duty: duty)))
            .OrderBy(one => one.Duty.Due is null)
            .ThenBy(one => one.Duty.Due)
            .ThenBy(one => one.Duty.CaseId, StringComparer.Ordinal)
            .ThenBy(one => one.Duty.Key, StringComparer.Ordinal)
            .Take(PageLength.Of(filter.Take))
            .Select(one => new DutyOnCase(one.Case.Child?.Name ?? "", one.Case.Row.TeamId, one.Case.Row.WorkerId, new(one.Case.Row.PackId, one.Case.Row.PackVersion), one.Duty.ToView([])))],
        cancellationToken);

    public Task<IReadOnlyList<TeamCounts>> TeamCountsAsync(IReadOnlyList<string> teamIds, DateOnly today, DateOnly longLateBefore, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<TeamCounts>>(
        () => [.. _visible.Cases
            .Where(found => teamIds.Contains(found.Row.TeamId) && (found.Row.EndedOn is null || found.Row.OpenDuties > 0))
            .GroupBy(found => found.Row.TeamId)
            .OrderBy(team => team.Key, StringComparer.Ordinal)
            .Select(team => new TeamCounts(
                team.Key,
                team.Count(),
                team.Count(found => found.Row is { EndedOn: null, WorkerId: null }),
                team.Count(found => found.Row.NextDue < today),
                team.Sum(found => found.OpenDuties.Count(duty => duty.Due < today)),
                team.Sum(found => found.OpenDuties.Count(duty => duty.Due < longLateBefore))))],
        cancellationToken);

    public Task<IReadOnlyList<MessageView>> MessagesAsync(MessageFilter filter, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<MessageView>>(
        () => [.. Matching(filter).Select(row => row.ToView())],
        cancellationToken);

    public Task<IReadOnlyList<MessageHistory>> MessageHistoriesAsync(MessageFilter filter, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<MessageHistory>>(
        () => [.. Matching(filter).Select(HistoryOf)],
        cancellationToken);

    public Task<MessageHistory?> MessageAsync(string messageId, CancellationToken cancellationToken) => tables.RunAsync(
        () => tables.Messages.Values.FirstOrDefault(row => row.Id == messageId && _visible.Knows(row)) is { } message
            ? HistoryOf(message)
            : null,
        cancellationToken);

    public Task<IReadOnlyList<UnheardNotice>> UnheardAsync(int atMost, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<UnheardNotice>>(
        () => [.. _visible.Known
            .SelectMany(found => found.OpenDuties.SelectMany(found.NoticesOf).Join(
                found.NoticesTold().Where(entry => entry.Told is null),
                notice => notice,
                entry => entry.Notice,
                (notice, _) => notice))
            .OrderByDescending(notice => notice.PostedAt)
            .Take(atMost)
            .Select(notice => new UnheardNotice(notice.CaseId, notice.DutyKey, notice.NoticeKey, notice.PostedAt))],
        cancellationToken);

    public Task<long?> FirstBrokenLinkAsync(string caseId, CancellationToken cancellationToken) => tables.RunAsync(
        () => ActChain.FirstBroken(ActsOf(caseId), _visible.Find(caseId)?.Row.Sequence ?? 0, keys),
        cancellationToken);

    public Task<IReadOnlyList<CaseBehind>> BehindAsync(DateTimeOffset recordedBefore, int atMost, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<CaseBehind>>(
        () => [.. _visible.Known
            .Select(found => found.Row)
            .Where(row => row.Sequence > row.TakenUp && row.LastRecordedAt <= recordedBefore)
            .OrderBy(row => row.LastRecordedAt)
            .Take(atMost)
            .Select(row => new CaseBehind(row.Id, row.Sequence))],
        cancellationToken);

    private IEnumerable<MessageRow> Matching(MessageFilter filter) => tables.Messages.Values
        .Where(_visible.Knows)
        .Where(row => (filter.CaseId ?? row.CaseId) == row.CaseId
            && (filter.State ?? row.State) == row.State
            && (filter.RecipientId ?? row.RecipientId) == row.RecipientId)
        .Reverse()
        .Skip(filter.Skip)
        .Take(PageLength.Of(filter.Take));

    private MessageHistory HistoryOf(MessageRow message) => new(message.ToView(), [.. tables.DeliverySteps.Where(step => step.Key == message.Key).Select(step => step.ToStep())]);

    private static bool IsInCaseload(MemoryCase found, CaseloadFilter filter) =>
        (found.Row.EndedOn is null || found.Row.OpenDuties > 0)
        && (filter.TeamIds.Contains(found.Row.TeamId)
            || (filter.WorkerId is { } worker && (found.Row.WorkerId == worker || found.OpenDuties.Any(duty => duty.OwnerId == worker))));

    private DateTimeOffset? UndatedSince(CaseRow row) =>
        tables.Cases[row.Id].OpenDuties.Where(duty => duty.Due is null).Select(duty => (DateTimeOffset?)duty.OpenedAt).Min();

    private IReadOnlyList<ActRow> ActsOf(string caseId) => _visible.Find(caseId)?.Acts ?? [];
}
