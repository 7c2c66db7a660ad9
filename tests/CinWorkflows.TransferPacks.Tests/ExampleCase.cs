using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.TransferPacks.Tests;

/// <summary>A whole case of made-up people, from its referral to the prepared pack of its move.</summary>
internal static class ExampleCase
{
    /// <summary>When the pack is made.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 10, 6, 9, 0, 0, TimeSpan.Zero);

    public const string CaseId = "C-0042";
    public const string TransferId = "E06000061.C-0042.1";
    public const string UnsafeEmail = "mother-unsafe@example.org";
    public const string UnsafeMobile = "07700 900111";
    public const string UnsafeStreet = "9 Hidden Street";
    public const string AssessmentDocument = "doc-assessment";

    public static ChildParticulars Particulars { get; } = new()
    {
        NhsNumber = "943 476 5919",
        Upn = "X935210015001",
        Ethnicity = "WOTH",
        Languages = ["Polish", "English"],
        InterpreterNeeded = true,
        InterpreterLanguage = "Polish, for the mother",
        CommunicationNeeds = "Alex needs short sentences.",
        School = "Oak Primary, head teacher Ms Teach, 01604 555 0200",
        Gp = "Mill Lane Surgery, 01604 555 0300",
        Address = "1 Old Street\nKettering\nNN16 8AB",
        PreviousAddress = "7 Former Way\nCorby\nNN17 1AA",
        Household =
        [
            new("Maria Example", "mother", LivesWithChild: true),
            new("Kasia Example", "half-sister", LivesWithChild: false, new DateOnly(2010, 2, 3), IsSibling: true, HasCase: true),
        ],
    };

    public static IReadOnlyList<Act> UpToTheMove { get; } =
    [
        new CaseOpened(
            new(2026, 5, 4),
            new("p-1", "Alex Example", new DateOnly(2015, 6, 1), ReceivesPlan: true) { Particulars = Particulars },
            "team-1",
            "sw-1",
            [],
            [
                new("p-2", ParticipantKind.Parent, "Maria Example", ReceivesPlan: true, UnsafeEmail, null, HasParentalResponsibility: true, new ContactDetails("07700 900123", Unsafe: [Medium.Email], Language: "pl")),
                new("p-3", ParticipantKind.Parent, "Piotr Example", ReceivesPlan: false, "father@example.org", null, HasParentalResponsibility: true, new ContactDetails(UnsafeMobile, [UnsafeStreet, "Kettering", "NN16 8AA"], Unsafe: [Medium.Letter, Medium.Text])),
                new("a-1", ParticipantKind.Agency, "Hanna Visitor", ReceivesPlan: true, "hanna@health.example", "Health visiting"),
            ]),
        new AssessmentStarted(new(2026, 5, 5)),
        new AssessmentConcluded(new(2026, 6, 1), AssessmentOutcome.Section17Support, Summary: "Alex needs help with school.\n\nŻaneta, the aunt, helps."),
        Arranged("m-1", MeetingPurpose.FirstPlanning, new(2026, 6, 8)),
        new MeetingHeld("m-1", new(2026, 6, 8), ["p-1", "p-2", "a-1"], "The plan was talked through."),
        new PlanAgreed(1, new(2026, 6, 10), Plan(3)),
        new VisitMade(new(2026, 7, 1), ChildSeen: true, SeenAlone: true, "Alex likes the new club."),
        Arranged("m-2", MeetingPurpose.Review, new(2026, 9, 1)),
        new ViewsReceived("p-2", new(2026, 8, 28), "It goes well, I think."),
        new MeetingHeld("m-2", new(2026, 9, 1), ["p-1", "p-2"], "Progress was looked at, step by step."),
        new ReviewOutcomeRecorded(new(2026, 9, 2), [ReviewOutcome.RemainsInNeed], "School is better, home is not yet.", [new("outcome-1", ProgressRating.OnTrack, "Attendance 92 %")], AmendPlan: false),
        new MoveReported(TransferId, new(2026, 10, 1), "E09000017", new(2026, 10, 5), HasMoved: true, RecentMoves: 1, NewAddress: "2 New Road\nUxbridge\nUB8 1AA"),
    ];

    public static IReadOnlyList<Act> BeforeThePack { get; } =
    [
        new MoveAssessed(TransferId, new(2026, 10, 2), TransferRisk.Raised, "The club and the aunt are out of reach.", "Mother must not be reached by e-mail: father reads it.", MayKnow: new(NobodyIsKept: true)),
        new SharingAsked(TransferId, new(2026, 10, 2), "p-2", Agrees: true, "Yes, please tell them."),
        new SharingAsked(TransferId, new(2026, 10, 3), "p-3", Agrees: true, "I do not mind."),
        new SharingDecided(TransferId, new(2026, 10, 3), SharingBasis.Consent, "Both parents agree."),
        new ServicesCompared(TransferId, new(2026, 10, 5), [new("Saturday club", "Alex has nobody of his age", "A mentor rings weekly")]),
        new CounterpartBriefed(TransferId, new(2026, 10, 5), "a-1", Briefed: true),
    ];

    public static TransferPackPrepared Prepared(params PackPart[] parts) => new(TransferId, new(2026, 10, 6), "Alex has been known to us since May.\n\nThings go the right way.", parts);

    public static DocumentAttached Attached(string id, DocumentKind kind, byte[] content, string title = "Written assessment of Alex Example") =>
        new(id, title, kind, "application/pdf", content.Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)));

    /// <summary>A plan with some needs, each with an outcome and actions.</summary>
    public static PlanContent Plan(int needs) => new()
    {
        HolderId = "sw-1",
        StartsOn = new(2026, 6, 10),
        ExpectedEndOn = new(2027, 3, 10),
        Needs = [.. Enumerable.Range(1, needs).Select(number => new PlannedNeed($"need-{number}", $"Need {number}: {Long(number)}", "School; the club"))],
        Outcomes = [.. Enumerable.Range(1, needs).Select(number => new PlannedOutcome($"outcome-{number}", $"need-{number}", $"Outcome {number}", "Attendance above 90 %", new(2026, 12, 1)))],
        Actions = [.. Enumerable.Range(1, needs).Select(number => new PlannedAction($"action-{number}", $"outcome-{number}", $"Action {number}", number % 2 == 0 ? "sw-1" : "p-2", new(2026, 11, 1)))],
        Resources = ["Bus pass"],
        Contingency = "Call the duty team.",
        Contacts = [new("a-1", "Weighs and talks", new Period(2, Unit.Weeks))],
        ReviewPoints = "Every three months.",
        VisitEvery = new Period(4, Unit.Weeks),
        Attested = [],
    };

    private static string Long(int number) => string.Join(' ', Enumerable.Repeat("He comes to school tired and says little about the evenings at home.", 1 + (number % 4)));

    private static MeetingArranged Arranged(string id, MeetingPurpose purpose, DateOnly on) => new(
        id, purpose, LondonTime.At(on, new(15, 30)), LondonTime.At(on, new(16, 30)), new("Family centre"), "sw-1", Role.SocialWorker, ["p-1", "p-2", "a-1"]);
}
