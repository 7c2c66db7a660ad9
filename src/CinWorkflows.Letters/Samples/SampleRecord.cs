using CinWorkflows.Cases;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Records.Notices;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Letters.Samples;

/// <summary>The record and the staff of the sample case, of which letters read no more than this.</summary>
internal sealed class SampleRecord(SampleCase sample) : ICaseReader, IStaffDirectory
{
    private static readonly StaffMember[] Staff = [SampleCase.Worker, SampleCase.Lead];

    public ICaseReader For(Workflows.Ports.Records.Readers.Reader reader) => this;

    public Task<IReadOnlySet<string>> HiddenAsync(IReadOnlyCollection<string> caseIds, CancellationToken cancellationToken) => Task.FromResult<IReadOnlySet<string>>(new HashSet<string>());

    public Task<IReadOnlyList<string>> OpenedByAsync(string staffId, DateTimeOffset now, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    public Task<CaseFile?> FileAsync(string caseId, CancellationToken cancellationToken) => Task.FromResult<CaseFile?>(sample.File);

    public Task<IReadOnlyList<RecordedAct>> HistoryAsync(string caseId, CancellationToken cancellationToken) => Task.FromResult(sample.Acts);

    public Task<CaseView?> FindAsync(string caseId, CancellationToken cancellationToken) => Task.FromResult<CaseView?>(sample.View());

    public Task<IReadOnlyList<RecordedAct>> ActsAsync(string caseId, CancellationToken cancellationToken) => Task.FromResult(sample.Acts);

    public Task<PersonView?> FindPersonAsync(string caseId, string personId, CancellationToken cancellationToken) =>
        Task.FromResult(sample.People.FirstOrDefault(person => person.Id == personId));

    public Task<IReadOnlyList<DutyView>> DigestAsync(string messageKey, CancellationToken cancellationToken) => Task.FromResult(sample.Duties);

    public Task<IReadOnlyDictionary<string, DateTimeOffset>> LastDigestsAsync(IReadOnlyList<string> staff, DateTimeOffset before, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, DateTimeOffset>>(new Dictionary<string, DateTimeOffset>());

    public Task<IReadOnlyList<CaseWithDuties>> CaseloadAsync(CaseloadFilter filter, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CaseWithDuties>>([new(sample.File, sample.Acts[0].RecordedAt, sample.Duties)]);

    public Task<IReadOnlyList<DutyOnCase>> DutiesAsync(OpenDutyFilter filter, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DutyOnCase>>([]);

    public Task<IReadOnlyList<TeamCounts>> TeamCountsAsync(IReadOnlyList<string> teamIds, DateOnly today, DateOnly longLateBefore, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<TeamCounts>>([]);

    Task<StaffMember?> IStaffDirectory.FindAsync(string id, CancellationToken cancellationToken) => Task.FromResult(Staff.FirstOrDefault(member => member.Id == id));

    public Task<IReadOnlyList<StaffMember>> InTeamAsync(string teamId, Role role, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StaffMember>>([.. Staff.Where(member => member.Roles.Contains(role))]);

    public Task<IReadOnlyList<StaffMember>> ArrangedForAsync(string id, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<StaffMember>>([]);

    public Task<IReadOnlyList<StaffMember>> OutOfHoursAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<StaffMember>>([]);

    public Task<IReadOnlyList<StaffMember>> AboveTeamsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<StaffMember>>([]);

    public Task<Team?> FindTeamAsync(string teamId, CancellationToken cancellationToken) => Task.FromResult<Team?>(new(teamId, "Team", sample.File.Pack.Id));

    public Task<CasePage> ListAsync(CaseFilter filter, CancellationToken cancellationToken) => Task.FromResult(new CasePage(0, []));

    public Task<IReadOnlyList<MessageView>> MessagesAsync(MessageFilter filter, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<MessageView>>([]);

    public Task<IReadOnlyList<MessageHistory>> MessageHistoriesAsync(MessageFilter filter, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<MessageHistory>>([]);

    public Task<long?> FirstBrokenLinkAsync(string caseId, CancellationToken cancellationToken) => Task.FromResult<long?>(null);

    public Task<IReadOnlyList<CaseBehind>> BehindAsync(DateTimeOffset recordedBefore, int atMost, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<CaseBehind>>([]);

    public Task<MessageHistory?> MessageAsync(string messageId, CancellationToken cancellationToken) => Task.FromResult<MessageHistory?>(null);

    public Task<IReadOnlyList<UnheardNotice>> UnheardAsync(int atMost, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<UnheardNotice>>([]);
}
