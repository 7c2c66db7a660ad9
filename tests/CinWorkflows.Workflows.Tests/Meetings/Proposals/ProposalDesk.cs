using CinWorkflows.Cases;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Meetings.Proposals;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Calendar.Times;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Tests.Messages;
using Moq;

namespace CinWorkflows.Workflows.Tests.Meetings.Proposals;

/// <summary>A case whose assessment has just found a need, a chair, a child at school, and calendars that are played.</summary>
internal sealed class ProposalDesk : TimeProvider
{
    public const string CaseId = "CIN-1";
    public const string ChairMail = "sam@testshire.example";
    public const string NurseMail = "nurse@health.example";

    private readonly Mock<ICaseReader> _cases = new();
    private readonly Mock<IStaffDirectory> _staff = new();
    private readonly Mock<ISchoolTerms> _terms = new();
    private readonly Mock<IMeetingCalendars> _calendars = new();

    public ProposalDesk(PolicyPack? pack = null)
    {
        pack ??= TestPacks.Northamptonshire;
        File = new()
        {
            CaseId = CaseId,
            Pack = pack.Reference,
            ReferredOn = new(2026, 3, 2),
            Allocation = new("team-1", "sw-1"),
            Participants = [new("p-1", ParticipantKind.Child, true), new("p-2", ParticipantKind.Parent, true), new("a-1", ParticipantKind.Agency, true)],
            Assessment = new(new(2026, 3, 9)),
            AttendeesDiscussedOn = new(2026, 3, 10),
        };
        _cases.Setup(cases => cases.FindAsync(CaseId, It.IsAny<CancellationToken>())).ReturnsAsync(() => new CaseView(
            File,
            File.Sequence,
            [
                new("p-1", ParticipantKind.Child, "Alex Example", "alex@home.example", null, BornOn, true),
                new("p-2", ParticipantKind.Parent, "Kim Example", "kim@home.example", null, null, true),
                new("a-1", ParticipantKind.Agency, "Nurse Example", NurseMail, "Health visiting", null, true),
            ],
            [],
            []));
        _staff.Setup(staff => staff.FindAsync("sw-1", It.IsAny<CancellationToken>())).ReturnsAsync(new StaffMember("sw-1", "Sam Example", ChairMail, "team-1", [Role.SocialWorker]));
        _staff.Setup(staff => staff.FindAsync("fs-1", It.IsAny<CancellationToken>())).ReturnsAsync(new StaffMember("fs-1", "Frances Example", "frances@testshire.example", "team-1", [Role.SocialWorker]));
        _calendars.Setup(calendars => calendars.MailboxOf(It.IsAny<string>(), It.IsAny<string>())).Returns((string _, string chair) => chair);
        Calendar.Setup(calendar => calendar.AvailabilityAsync(It.IsAny<AvailabilityQuery>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((AvailabilityQuery query, CancellationToken _) =>
            {
                Asked = query;
                return [.. query.Addresses.Select(address => Answers.GetValueOrDefault(address) ?? new Availability(address, [], null, "notFound"))];
            });
        Calendar.Setup(calendar => calendar.RoomsAsync(It.IsAny<CancellationToken>())).ReturnsAsync(() => Rooms);
        Free(ChairMail);
        Free(NurseMail);
    }

    public CaseFile File { get; set; }

    public DateOnly? BornOn { get; set; } = new(2015, 6, 1);

    /// <summary>Tuesday 10 March 2026, in the morning.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 3, 10, 10, 0, 0, TimeSpan.Zero);

    public Mock<IMeetingCalendar> Calendar { get; } = new();

    public Dictionary<string, Availability> Answers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public List<MeetingRoom> Rooms { get; } = [];

    public AvailabilityQuery? Asked { get; private set; }

    public override DateTimeOffset GetUtcNow() => Now;

    public ProposalDesk WithCalendars()
    {
        _calendars.Setup(calendars => calendars.Find(File.Pack.Id)).Returns(Calendar.Object);
        return this;
    }

    public ProposalDesk WithTerms(params SchoolTerm[] terms)
    {
        _terms.Setup(known => known.FindAsync(File.Pack.Id, It.IsAny<CancellationToken>())).ReturnsAsync(new SchoolTerms(terms));
        return this;
    }

    public void Free(string address) => Busy(address);

    public void Busy(string address, params BusyTime[] busy) => Answers[address] = new(address, busy, null, null);

    public async Task<ProposedTimes> FindAsync(ProposalRequest request)
    {
        var answer = await AskAsync(request);
        Assert.True(answer.Times is not null, string.Join("; ", answer.Refusals));
        return answer.Times;
    }

    public async Task<IReadOnlyList<string>> RefusalsAsync(ProposalRequest request) =>
        [.. (await AskAsync(request)).Refusals.Select(refusal => $"{refusal.Field}: {refusal.Reason}")];

    public Task<ProposalAnswer> AskAsync(ProposalRequest request, string caseId = CaseId) =>
        new MeetingProposals(_cases.Object, _staff.Object, PackLibrary.Shipped, new(new NoHolidayChanges()), _terms.Object, _calendars.Object, this).FindAsync(caseId, request, default);
}
