using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Letters.Samples;

/// <summary>An invented case of an authority, up to its second review, from which templates are tried and shown.</summary>
internal sealed class SampleCase
{
    public const string CaseId = "CIN-0000-SAMPLE";
    public const string Child = "child";
    public const string Parent = "parent";
    public const string Agency = "agency";
    public const string Route = "close";

    public static readonly StaffMember Worker = new("worker", "Robin Example", "robin.example@council.example", "team", [Role.SocialWorker])
    {
        Arrangements = new() { Telephone = "01632 960001" },
    };

    public static readonly StaffMember Lead = new("lead", "Jo Example", "jo.example@council.example", "team", [Role.TeamManager]);

    private readonly List<RecordedAct> _acts = [];

    public SampleCase(PolicyPack pack)
    {
        Pack = pack;
        File = new() { CaseId = CaseId, Pack = pack.Reference, ReferredOn = new(2026, 1, 5), Allocation = new(Worker.TeamId, Worker.Id) };
        foreach (var act in Invented())
        {
            Add(act);
        }

        File = SampleMove.At(File, TransferStage.Notified);
    }

    public PolicyPack Pack { get; }

    public CaseFile File { get; private set; }

    public IReadOnlyList<RecordedAct> Acts => _acts;

    public IReadOnlyList<PersonView> People { get; } =
    [
        new(Child, ParticipantKind.Child, "Alex Example", "alex@home.example", null, new DateOnly(2014, 6, 1), true),
        new(Parent, ParticipantKind.Parent, "Sam Example", "sam@home.example", null, null, true),
        new(Agency, ParticipantKind.Agency, "Dr Kim Example", "kim@health.example", "Health visiting", null, true),
    ];

    /// <summary>Duties of every standing: overdue, due, waiting for somebody, and without a date.</summary>
    public IReadOnlyList<DutyView> Duties =>
    [
        View(new(Duty.KeyOf(DutyKind.HoldFirstPlanningMeeting, null), DutyKind.HoldFirstPlanningMeeting, null, Role.SocialWorker, Worker.Id, "1", Limit(new(2026, 3, 6)), null) { WaitsFor = "attendeesNotDiscussed" }),
        View(new(ReplyOf(Parent), DutyKind.ObtainPlanReply, new PlanSubject(1, Parent), Role.SocialWorker, Worker.Id, "1", Limit(new(2026, 3, 12)), null)),
        View(new(ReplyOf(Child), DutyKind.ObtainPlanReply, new PlanSubject(1, Child), Role.SocialWorker, Worker.Id, "1", Limit(new(2026, 4, 30)), null)),
        View(new(ReplyOf(Agency), DutyKind.ObtainViews, new ReviewSubject(2, Agency), Role.SocialWorker, Worker.Id, "1", null, null)),
        View(new(Duty.KeyOf(DutyKind.AgreeReviewInterval, null), DutyKind.AgreeReviewInterval, null, Role.SocialWorker, Worker.Id, "1", null, null)),
    ];

    public CaseView View() => new(File, File.Sequence, People, Duties, []);

    public static string ReplyOf(string person) => Duty.KeyOf(DutyKind.ObtainPlanReply, new PlanSubject(1, person));

    private static DutyView View(Duty duty) => new(CaseId, duty, At(2, 23, 9), 1, null, [new(At(2, 23, 9), duty.Deadline?.Due, 8, "planCirculated", Worker.Id)]);

    private static Deadline Limit(DateOnly due) => new(due, "sample", "1", "planCirculation", new(2026, 2, 23), new(10, Unit.WorkingDays), Counting.AfterAnchor, []);

    private void Add(Act act)
    {
        var sequence = _acts.Count + 1;
        var at = At(1, 5, 9).AddMinutes(sequence);
        var actor = new Actor(Worker.Id, Role.SocialWorker);
        File = act.ApplyTo(File, new(sequence, actor, at)) with { Sequence = sequence };
        _acts.Add(new(CaseId, sequence, new Guid(sequence, 0, 0, new byte[8]), actor, at, at, Pack.Reference, act));
    }

    private static IEnumerable<Act> Invented() =>
    [
        new CaseOpened(
            new(2026, 1, 5),
            new(Child, "Alex Example", new DateOnly(2014, 6, 1), true, "alex@home.example"),
            Worker.TeamId,
            Worker.Id,
            [],
            [
                new(Parent, ParticipantKind.Parent, "Sam Example", true, "sam@home.example"),
                new(Agency, ParticipantKind.Agency, "Dr Kim Example", true, "kim@health.example", "Health visiting"),
            ]),
        new AssessmentStarted(new(2026, 1, 12)),
        new AssessmentConcluded(new(2026, 2, 2), AssessmentOutcome.Section17Support),
        new MeetingArranged("first", MeetingPurpose.FirstPlanning, At(2, 4, 16), At(2, 4, 17), new("The Example Centre, 1 Example Lane", Online: true), Worker.Id, Role.SocialWorker, [Child, Parent, Agency]),
        new MeetingMoved("first", At(2, 5, 16), At(2, 5, 17), "Invented"),
        new MeetingHeld("first", new(2026, 2, 5), [Child, Parent, Agency], "Note"),
        new PlanAgreed(1, new(2026, 2, 9), Plan()),
        new PlanCirculated(1, new(2026, 2, 23)),
        new MeetingArranged("review", MeetingPurpose.Review, At(2, 27, 16), At(2, 27, 17), new("The Example Centre, 1 Example Lane"), Worker.Id, Role.SocialWorker, [Child, Parent, Agency]),
        new MeetingHeld("review", new(2026, 2, 27), [Child, Parent, Agency], "Note"),
        new ReviewOutcomeRecorded(new(2026, 2, 27), [ReviewOutcome.RemainsInNeed], "Mornings go better than before.", [new("o1", ProgressRating.OnTrack, "On time on four days of five")], AmendPlan: true),
        new PlanAgreed(2, new(2026, 3, 2), Plan(), Consultation: []),
    ];

    private static PlanContent Plan() => new()
    {
        HolderId = Worker.Id,
        StartsOn = new(2026, 2, 9),
        ExpectedEndOn = new(2026, 10, 9),
        Needs = [new("n1", "A calm start to the school day", "Family support, breakfast club")],
        Outcomes = [new("o1", "n1", "Alex is at school on time and has had breakfast", "The school's register", new(2026, 4, 10))],
        Actions = [
            new("a1", "o1", "Book a place at the breakfast club", Worker.Id, new(2026, 3, 6)),
            new("a2", "o1", "Set out clothes and bag the evening before", Parent, new(2026, 2, 27)),
        ],
        Resources = ["Breakfast club, three terms"],
        Contingency = "If mornings get harder, call Robin Example on the same day.",
        Contacts = [new(Agency, "Advises on sleep", new(2, Unit.Weeks))],
        ReviewPoints = "In May, with what the school and the family say.",
        VisitEvery = new(2, Unit.Weeks),
        Attested = [],
    };

    private static DateTimeOffset At(int month, int day, int hour) => LondonTime.At(new(2026, month, day), new(hour, 0));
}
