using CinWorkflows.Cases;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Records.Notices;
using CinWorkflows.Workflows.Ports.Records.People;
using CinWorkflows.Workflows.Ports.Records.Readers;

namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>
/// Reading the record, personal data included: for pages, the API and the writing of messages. What is injected reads for the service
/// itself; whoever answers somebody reads <see cref="For"/> them.
/// </summary>
public interface ICaseReader
{
    /// <summary>The record as somebody may read it: of every case that they may not see there is nothing, in no answer and no count.</summary>
    /// <param name="reader">Who.</param>
    ICaseReader For(Reader reader);

    /// <summary>Those of some cases of which they may not even know that there is something about them.</summary>
    Task<IReadOnlySet<string>> HiddenAsync(IReadOnlyCollection<string> caseIds, CancellationToken cancellationToken);

    /// <summary>The cases that a member of staff has opened by breaking the glass and may read still, by id.</summary>
    Task<IReadOnlyList<string>> OpenedByAsync(string staffId, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>A case as its acts made it, without names; or null.</summary>
    Task<CaseFile?> FileAsync(string caseId, CancellationToken cancellationToken);

    /// <summary>A case with its duties and timeline, or null.</summary>
    Task<CaseView?> FindAsync(string caseId, CancellationToken cancellationToken);

    /// <summary>The cases that match, those with the earliest due duty first.</summary>
    Task<CasePage> ListAsync(CaseFilter filter, CancellationToken cancellationToken);

    /// <summary>All acts of a case as they stand, in order: what was put right is there as it was put right, what was withdrawn is not.</summary>
    Task<IReadOnlyList<RecordedAct>> ActsAsync(string caseId, CancellationToken cancellationToken);

    /// <summary>All acts of a case as they were recorded, in order.</summary>
    Task<IReadOnlyList<RecordedAct>> HistoryAsync(string caseId, CancellationToken cancellationToken);

    /// <summary>A participant of a case, or null.</summary>
    Task<PersonView?> FindPersonAsync(string caseId, string personId, CancellationToken cancellationToken);

    /// <summary>The duties gathered in a digest, those of one case together, most urgent first.</summary>
    Task<IReadOnlyList<DutyView>> DigestAsync(string messageKey, CancellationToken cancellationToken);

    /// <summary>
    /// When the last digest of each member of staff was gathered before an instant, by id. Who had none is left out, and one that did not
    /// leave, or could not be delivered, does not count: what it said was not told.
    /// </summary>
    Task<IReadOnlyDictionary<string, DateTimeOffset>> LastDigestsAsync(IReadOnlyList<string> staff, DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>The cases of a team or worker that are open, or of which something is, as they stand, by id: what a digest is written from.</summary>
    Task<IReadOnlyList<CaseWithDuties>> CaseloadAsync(CaseloadFilter filter, CancellationToken cancellationToken);

    /// <summary>The open duties of some kinds in the cases of teams, the earliest due first, those without a date last, with the child's name.</summary>
    Task<IReadOnlyList<DutyOnCase>> DutiesAsync(OpenDutyFilter filter, CancellationToken cancellationToken);

    /// <summary>How the open cases of teams stand on a day, by the team's id; a team without an open case is left out.</summary>
    /// <param name="teamIds">The teams.</param>
    /// <param name="today">The day, Europe/London.</param>
    /// <param name="longLateBefore">What was due before this day is long late.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<TeamCounts>> TeamCountsAsync(IReadOnlyList<string> teamIds, DateOnly today, DateOnly longLateBefore, CancellationToken cancellationToken);

    /// <summary>The outgoing messages that match, newest first.</summary>
    Task<IReadOnlyList<MessageView>> MessagesAsync(MessageFilter filter, CancellationToken cancellationToken);

    /// <summary>The same, each with everything that was tried to deliver it.</summary>
    Task<IReadOnlyList<MessageHistory>> MessageHistoriesAsync(MessageFilter filter, CancellationToken cancellationToken);

    /// <summary>A message with everything that was tried to deliver it; null where there is none of that id.</summary>
    Task<MessageHistory?> MessageAsync(string messageId, CancellationToken cancellationToken);

    /// <summary>The notices about duties that are open for which nobody was found to tell, the newest first.</summary>
    Task<IReadOnlyList<UnheardNotice>> UnheardAsync(int atMost, CancellationToken cancellationToken);

    /// <summary>Whether the chain of a case's acts is whole: null, or the number of the first act that was tampered with.</summary>
    Task<long?> FirstBrokenLinkAsync(string caseId, CancellationToken cancellationToken);

    /// <summary>The cases whose acts their workflow has not taken up, for longer than a moment.</summary>
    Task<IReadOnlyList<CaseBehind>> BehindAsync(DateTimeOffset recordedBefore, int atMost, CancellationToken cancellationToken);
}
