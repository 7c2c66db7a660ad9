using CinWorkflows.Cases;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Records.Notices;
using CinWorkflows.Workflows.Ports.Records.People;
using CinWorkflows.Workflows.Ports.Records.Readers;

namespace CinWorkflows.Web.Access;

/// <summary>
/// The record as whoever asks may read it: the one way in which an endpoint reads cases. It decides nothing; the condition is in each
/// query, and what they may not see is not there. What it finds is traced, and that a restricted case was asked for.
/// </summary>
internal sealed class ReadableCases(ICaseReader cases, RequestReader reader, AccessTrace trace, RefusedCases refused) : ICaseReader
{
    private ICaseReader? _theirs;

    public ICaseReader For(Reader other) => throw new InvalidOperationException("A request reads for whoever made it.");

    public async Task<IReadOnlySet<string>> HiddenAsync(IReadOnlyCollection<string> caseIds, CancellationToken cancellationToken) =>
        await (await TheirsAsync(cancellationToken)).HiddenAsync(caseIds, cancellationToken);

    public async Task<IReadOnlyList<string>> OpenedByAsync(string staffId, DateTimeOffset now, CancellationToken cancellationToken) =>
        await (await TheirsAsync(cancellationToken)).OpenedByAsync(staffId, now, cancellationToken);

    public async Task<CaseFile?> FileAsync(string caseId, CancellationToken cancellationToken) =>
        await FoundAsync(caseId, await (await TheirsAsync(cancellationToken)).FileAsync(caseId, cancellationToken), cancellationToken);

    public async Task<CaseView?> FindAsync(string caseId, CancellationToken cancellationToken) =>
        await FoundAsync(caseId, await (await TheirsAsync(cancellationToken)).FindAsync(caseId, cancellationToken), cancellationToken);

    public async Task<CasePage> ListAsync(CaseFilter filter, CancellationToken cancellationToken) =>
        Listed(await (await TheirsAsync(cancellationToken)).ListAsync(filter, cancellationToken), page => page.Cases.Select(found => found.CaseId));

    public async Task<IReadOnlyList<RecordedAct>> ActsAsync(string caseId, CancellationToken cancellationToken) =>
        await FoundSomeAsync(caseId, await (await TheirsAsync(cancellationToken)).ActsAsync(caseId, cancellationToken), cancellationToken);

    public async Task<IReadOnlyList<RecordedAct>> HistoryAsync(string caseId, CancellationToken cancellationToken) =>
        await FoundSomeAsync(caseId, await (await TheirsAsync(cancellationToken)).HistoryAsync(caseId, cancellationToken), cancellationToken);

    public async Task<PersonView?> FindPersonAsync(string caseId, string personId, CancellationToken cancellationToken) =>
        await FoundAsync(caseId, await (await TheirsAsync(cancellationToken)).FindPersonAsync(caseId, personId, cancellationToken), cancellationToken);

    public async Task<IReadOnlyList<DutyView>> DigestAsync(string messageKey, CancellationToken cancellationToken) =>
        Listed(await (await TheirsAsync(cancellationToken)).DigestAsync(messageKey, cancellationToken), found => found.Select(duty => duty.CaseId));

    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> LastDigestsAsync(IReadOnlyList<string> staff, DateTimeOffset before, CancellationToken cancellationToken) =>
        await (await TheirsAsync(cancellationToken)).LastDigestsAsync(staff, before, cancellationToken);

    public async Task<IReadOnlyList<CaseWithDuties>> CaseloadAsync(CaseloadFilter filter, CancellationToken cancellationToken) =>
        Listed(await (await TheirsAsync(cancellationToken)).CaseloadAsync(filter, cancellationToken), found => found.Select(open => open.File.CaseId));

    public async Task<IReadOnlyList<DutyOnCase>> DutiesAsync(OpenDutyFilter filter, CancellationToken cancellationToken) =>
        Listed(await (await TheirsAsync(cancellationToken)).DutiesAsync(filter, cancellationToken), found => found.Select(duty => duty.View.CaseId));

    public async Task<IReadOnlyList<TeamCounts>> TeamCountsAsync(IReadOnlyList<string> teamIds, DateOnly today, DateOnly longLateBefore, CancellationToken cancellationToken) =>
        await (await TheirsAsync(cancellationToken)).TeamCountsAsync(teamIds, today, longLateBefore, cancellationToken);

    public async Task<IReadOnlyList<MessageView>> MessagesAsync(MessageFilter filter, CancellationToken cancellationToken) =>
        Listed(await (await TheirsAsync(cancellationToken)).MessagesAsync(filter, cancellationToken), found => found.Select(message => message.Order.CaseId).OfType<string>());

    public async Task<IReadOnlyList<MessageHistory>> MessageHistoriesAsync(MessageFilter filter, CancellationToken cancellationToken) =>
        Listed(await (await TheirsAsync(cancellationToken)).MessageHistoriesAsync(filter, cancellationToken), found => found.Select(history => history.Message.Order.CaseId).OfType<string>());

    public async Task<MessageHistory?> MessageAsync(string messageId, CancellationToken cancellationToken) =>
        Listed(await (await TheirsAsync(cancellationToken)).MessageAsync(messageId, cancellationToken), found => found?.Message.Order.CaseId is { } caseId ? [caseId] : []);

    public async Task<IReadOnlyList<UnheardNotice>> UnheardAsync(int atMost, CancellationToken cancellationToken) =>
        Listed(await (await TheirsAsync(cancellationToken)).UnheardAsync(atMost, cancellationToken), found => found.Select(notice => notice.CaseId));

    public async Task<long?> FirstBrokenLinkAsync(string caseId, CancellationToken cancellationToken) =>
        await (await TheirsAsync(cancellationToken)).FirstBrokenLinkAsync(caseId, cancellationToken);

    public async Task<IReadOnlyList<CaseBehind>> BehindAsync(DateTimeOffset recordedBefore, int atMost, CancellationToken cancellationToken) =>
        Listed(await (await TheirsAsync(cancellationToken)).BehindAsync(recordedBefore, atMost, cancellationToken), found => found.Select(one => one.CaseId));

    private async Task<T?> FoundAsync<T>(string caseId, T? found, CancellationToken cancellationToken)
    {
        await NoteAsync(caseId, found is not null, cancellationToken);
        return found;
    }

    private async Task<IReadOnlyList<T>> FoundSomeAsync<T>(string caseId, IReadOnlyList<T> found, CancellationToken cancellationToken)
    {
        await NoteAsync(caseId, found.Count > 0, cancellationToken);
        return found;
    }

    private async Task NoteAsync(string caseId, bool isShown, CancellationToken cancellationToken)
    {
        if (isShown)
        {
            trace.Looked(caseId);
        }
        else
        {
            await refused.NoteAsync(caseId, cancellationToken);
        }
    }

    private T Listed<T>(T found, Func<T, IEnumerable<string>> cases)
    {
        trace.Searched(cases(found));
        return found;
    }

    private async Task<ICaseReader> TheirsAsync(CancellationToken cancellationToken) => _theirs ??= cases.For(await reader.GetAsync(cancellationToken));
}
