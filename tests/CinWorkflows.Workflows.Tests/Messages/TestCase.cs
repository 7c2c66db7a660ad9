using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Letters;
using CinWorkflows.Letters.Composing;
using CinWorkflows.Letters.Templates;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Records.People;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace CinWorkflows.Workflows.Tests.Messages;

/// <summary>
/// A case from its referral to its second review, made of acts as the record keeps them: the first meeting was moved once, the
/// plan is circulated, one review is concluded, and the meeting of the next was arranged and cancelled.
/// </summary>
internal sealed class TestCase
{
    public const string CaseId = "CIN-2026-0001";
    public const string Child = "child1";
    public const string Parent = "parent1";
    public const string OtherParent = "parent2";
    public const string Agency = "agency1";
    public const string Worker = "worker1";
    public const string Manager = "manager1";

    public static readonly DateOnly BornOn = new(2014, 11, 30);
    public static readonly DateTimeOffset FirstStart = new(2026, 1, 14, 16, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset MovedStart = new(2026, 1, 15, 16, 30, 0, TimeSpan.Zero);

    private readonly Mock<ICaseReader> _cases = new();
    private readonly Mock<IStaffDirectory> _staff = new();
    private readonly List<RecordedAct> _acts = [];
    private readonly List<DutyView> _duties = [];
    private readonly PolicyPack _pack;

    public TestCase(PolicyPack? pack = null, string childName = "Zebedee Quillfeather", string parentName = "Philippa Quillfeather", params ReviewOutcome[] outcomes)
    {
        _pack = pack ?? TestPacks.Northamptonshire;
        People =
        [
            new(Child, ParticipantKind.Child, childName, "zebedee@home.example", null, BornOn, true),
            new(Parent, ParticipantKind.Parent, parentName, "philippa@home.example", null, null, true),
            new(OtherParent, ParticipantKind.Parent, "Orlando Marchbanks", "orlando@elsewhere.example", null, null, true),
            new(Agency, ParticipantKind.Agency, "Dr Nkechi Balogun", "n.balogun@health.example", "Health visiting", null, true),
        ];
        File = new() { CaseId = CaseId, Pack = _pack.Reference, ReferredOn = new(2025, 12, 29), Allocation = new("team1", Worker) };
        Staff[Worker] = new(Worker, "Samira Okafor", "samira.okafor@testshire.example", "team1", [Role.SocialWorker]);
        Staff[Manager] = new(Manager, "Morgan Ellery", "morgan.ellery@testshire.example", "team1", [Role.TeamManager]);
        foreach (var act in Acts(childName, parentName, outcomes.Length == 0 ? [ReviewOutcome.RemainsInNeed] : outcomes))
        {
            Add(act);
        }

        Settle();
    }

    public static MessageSettings Settings { get; } = new(new("Testshire Children's Services", "children@testshire.example"), "https://cin.testshire.example/") { CasePage = "https://cin.testshire.example/cases/{caseId}" };

    public CaseFile File { get; set; }

    public List<PersonView> People { get; }

    public Dictionary<string, StaffMember> Staff { get; } = [];

    public MessageComposer Composer => new(_cases.Object, _staff.Object, TestPacks.Library, new(new NoHolidayChanges()), Settings, new(Mock.Of<ICaseRecord>(), _cases.Object, Channels), new(Templates, NullLogger<LetterWording>.Instance), MeetingCalendars, Links?.Mail, Book, Answers);

    /// <summary>The calendars of the authority; none unless the test says otherwise.</summary>
    public IMeetingCalendars MeetingCalendars { get; set; } = new NoMeetingCalendars();

    /// <summary>Which mailboxes are read for answers; null where none are.</summary>
    public IMailedAnswers? Answers { get; set; }

    /// <summary>What stands in the calendars; null where the host has none.</summary>
    public ICalendarBook? Book { get; set; }

    /// <summary>The authority's own words.</summary>
    public LetterTemplates Templates { get; set; } = LetterTemplates.None;

    /// <summary>The channels of the authority; one for e-mail unless the test says otherwise.</summary>
    public IMessageChannels Channels { get; set; } = new OneChannel(Mock.Of<IMessageChannel>());

    /// <summary>The links to transfers and the contacts of other authorities; null where the host has none.</summary>
    public TestLinks? Links { get; set; }

    public Mock<ICaseReader> Record => _cases;

    /// <summary>When the last digest was gathered; null where there was none.</summary>
    public DateTimeOffset? LastDigest { get; set; }

    /// <summary>The open cases of the team, as digests are written from them.</summary>
    public IReadOnlyList<CaseWithDuties> Caseload { get; set; } = [];

    /// <summary>An act that did not keep a rule.</summary>
    public void Add(Act act, Breach breach)
    {
        Add(act);
        _acts[^1] = _acts[^1] with { Breaches = [breach] };
        File = File with { Breaches = [.. File.Breaches ?? [], new(RecordedBreach.IdOf(_acts.Count, 0), breach.Clause, new(2026, 1, 1))] };
    }

    public void Add(Act act)
    {
        var sequence = _acts.Count + 1;
        var at = new DateTimeOffset(2026, 1, 1, 9, 0, 0, TimeSpan.Zero).AddMinutes(sequence);
        var actor = new Actor(Worker, Role.SocialWorker);
        File = act.ApplyTo(File, new(sequence, actor, at)) with { Sequence = sequence };
        _acts.Add(new(CaseId, sequence, new Guid(sequence, 0, 0, new byte[8]), actor, at, at, _pack.Reference, act));
    }

    public DutyView Open(DutyKind kind, string? subject = null)
    {
        var opened = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
        var duty = DutyBook.Open(kind, DutySubject.Of(kind, subject), File, _pack, _pack.Authority.WorkingCalendar());
        var view = new DutyView(CaseId, duty, opened, 2, null, [new(opened, duty.Deadline?.Due, 2, "assessmentStarted", Worker)]);
        _duties.Add(view);
        return view;
    }

    /// <summary>How somebody reads.</summary>
    public void Reads(string id, bool easyRead)
    {
        var at = People.FindIndex(person => person.Id == id);
        People[at] = People[at] with { Contact = new(EasyRead: easyRead) };
    }

    /// <summary>The family has moved, and the transfer is offered by link.</summary>
    public void OfferByLink()
    {
        Links = new();
        Add(new MoveReported(TestLinks.TransferId, new(2026, 1, 8), TestLinks.Authority, new(2026, 1, 10), HasMoved: true, RecentMoves: 1));
        Add(new SharingDecided(TestLinks.TransferId, new(2026, 1, 9), SharingBasis.RiskOfHarm, "They could be hurt."));
        Add(new ReceivingAuthorityNotified(TestLinks.TransferId, new(2026, 1, 12), NotificationMeans.Link));
    }

    /// <summary>Somebody refuses, and what is known is shared all the same, because of a risk of harm.</summary>
    public void ShareAgainst(string person)
    {
        Add(new SharingAsked(TestLinks.TransferId, new(2026, 1, 9), person, Agrees: false, "No."));
        Add(new SharingDecided(TestLinks.TransferId, new(2026, 1, 9), SharingBasis.RiskOfHarm, "The father looks for them."));
    }

    public void Gather(string messageKey, params IReadOnlyList<DutyView> lines) =>
        _cases.Setup(cases => cases.DigestAsync(messageKey, It.IsAny<CancellationToken>())).ReturnsAsync(lines);

    /// <summary>A message to staff where the id is one of theirs, else to a participant.</summary>
    public MessageView Message(MessageKind kind, string to, string subject, int revision = 0, DateTimeOffset? queuedAt = null, int attempts = 0)
    {
        var isDigest = kind == MessageKind.Digest;
        var order = new MessageOrder($"{CaseId}/{kind}/{to}", isDigest ? null : CaseId, kind, new(to, Staff.ContainsKey(to)), subject, revision);
        return new(order, CinWorkflows.Workflows.Ports.Messages.DeliveryState.Queued, queuedAt ?? new(2026, 1, 12, 9, 0, 0, TimeSpan.Zero), attempts, null, null, null);
    }

    /// <summary>What the letters about this case are written from.</summary>
    public async Task<CaseLetterBrief> BriefAsync(MessageView message) =>
        (CaseLetterBrief)(await new LetterBriefs(new(_cases.Object, _staff.Object, TestPacks.Library, new(new NoHolidayChanges()), Links?.Mail), Settings, new(Mock.Of<ICaseRecord>(), _cases.Object, Channels)).ReadAsync(LetterDefinition.Of(message.Order.Kind), message, CancellationToken.None)).Brief!;

    public Task<Composition> ComposeAsync(MessageView message) => Composer.ComposeAsync(message, CancellationToken.None);

    private void Settle()
    {
        _cases.Setup(cases => cases.FindAsync(CaseId, It.IsAny<CancellationToken>())).ReturnsAsync(() => new CaseView(File, File.Sequence, People, _duties, []));
        _cases.Setup(cases => cases.ActsAsync(CaseId, It.IsAny<CancellationToken>())).ReturnsAsync(() => EffectiveActs.Of([.. _acts]));
        _cases.Setup(cases => cases.FindPersonAsync(CaseId, It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((string _, string id, CancellationToken _) => People.FirstOrDefault(person => person.Id == id));
        _cases.Setup(cases => cases.For(It.IsAny<CinWorkflows.Workflows.Ports.Records.Readers.Reader>())).Returns(() => _cases.Object);
        _cases.Setup(cases => cases.MessagesAsync(It.IsAny<MessageFilter>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        _cases.Setup(cases => cases.DigestAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        _cases.Setup(cases => cases.LastDigestsAsync(It.IsAny<IReadOnlyList<string>>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((IReadOnlyList<string> staff, DateTimeOffset _, CancellationToken _) => LastDigest is { } last ? staff.ToDictionary(id => id, _ => last) : new Dictionary<string, DateTimeOffset>());
        _cases.Setup(cases => cases.CaseloadAsync(It.IsAny<CaseloadFilter>(), It.IsAny<CancellationToken>())).ReturnsAsync(() => Caseload);
        _staff.Setup(staff => staff.FindAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((string id, CancellationToken _) => Staff.GetValueOrDefault(id));
        _staff.Setup(staff => staff.OutOfHoursAsync(It.IsAny<CancellationToken>())).ReturnsAsync([]);
        _staff.Setup(staff => staff.AboveTeamsAsync(It.IsAny<CancellationToken>())).ReturnsAsync([]);
        _staff.Setup(staff => staff.ArrangedForAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        _staff.Setup(staff => staff.InTeamAsync("team1", It.IsAny<Role>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((string _, Role role, CancellationToken _) => [.. Staff.Values.Where(member => member.Roles.Contains(role))]);
    }

    private static IEnumerable<Act> Acts(string childName, string parentName, ReviewOutcome[] outcomes) =>
    [
        new CaseOpened(
            new(2025, 12, 29),
            new(Child, childName, BornOn, true, "zebedee@home.example"),
            "team1",
            Worker,
            [],
            [
                new(Parent, ParticipantKind.Parent, parentName, true, "philippa@home.example"),
                new(OtherParent, ParticipantKind.Parent, "Orlando Marchbanks", true, "orlando@elsewhere.example"),
                new(Agency, ParticipantKind.Agency, "Dr Nkechi Balogun", true, "n.balogun@health.example", "Health visiting"),
            ]),
        new AssessmentStarted(new(2026, 1, 2)),
        new AssessmentConcluded(new(2026, 1, 9), AssessmentOutcome.Section17Support),
        new MeetingArranged("m1", MeetingPurpose.FirstPlanning, FirstStart, FirstStart.AddMinutes(90), new("The Lighthouse Family Centre, 2 Mill Lane"), Worker, Role.SocialWorker, [Child, Parent, Agency]),
        new MeetingMoved("m1", MovedStart, MovedStart.AddMinutes(60), "The mother's shift was changed"),
        new MeetingHeld("m1", new(2026, 1, 15), [Child, Parent, Agency], "Note"),
        new PlanAgreed(1, new(2026, 1, 16), Plan()),
        new PlanCirculated(1, new(2026, 1, 19)),
        new MeetingArranged("r1", MeetingPurpose.Review, At(4, 14), At(4, 14).AddHours(1), new("Town Hall"), Worker, Role.SocialWorker, [Parent, Agency]),
        new MeetingHeld("r1", new(2026, 4, 14), [Parent, Agency], "Note"),
        new ReviewOutcomeRecorded(new(2026, 4, 14), outcomes, "Mornings go better; sleep does not yet.", [new("o1", ProgressRating.OnTrack, "On time on four days of five")], AmendPlan: false, RecommendedRoute: "close"),
        new MeetingArranged("r2", MeetingPurpose.Review, At(7, 9), At(7, 9).AddHours(1), new("Town Hall"), Worker, Role.SocialWorker, [Child, Parent, Agency]),
        new MeetingCancelled("r2", "The chair is ill"),
    ];

    private static DateTimeOffset At(int month, int day) => LondonTime.At(new(2026, month, day), new(16, 0));

    public static PlanContent Plan() => new()
    {
        HolderId = Worker,
        StartsOn = new(2026, 1, 16),
        ExpectedEndOn = new(2026, 10, 16),
        Needs = [new("n1", "A calm start to the school day", "Family support worker, breakfast club")],
        Outcomes = [new("o1", "n1", "Zebedee arrives at school on time and has had breakfast", "The school's register, looked at every fortnight", new(2026, 4, 10))],
        Actions = [
            new("a1", "o1", "Book a place at the breakfast club", Worker, new(2026, 1, 30)),
            new("a2", "o1", "Set out clothes and bag the evening before", Parent, new(2026, 1, 23)),
            new("a3", "o1", "Offer the sleep clinic", Agency, new(2026, 2, 13)),
        ],
        Resources = ["Breakfast club, three terms"],
        Contingency = "If Philippa's shifts change again, tell Samira the same day.\nIf nobody can be reached, call the duty team.",
        Contacts = [new(Agency, "Advises on sleep.", new(2, Unit.Weeks)), new(OtherParent, "Has Zebedee at weekends", new(1, Unit.Weeks))],
        ReviewPoints = "In April, with what the school and the family say about mornings.",
        VisitEvery = new(2, Unit.Weeks),
        Attested = [],
    };
}
