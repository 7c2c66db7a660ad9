using System.Text.RegularExpressions;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Notices;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Cases;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.People;
using Moq;

namespace CinWorkflows.Web.Tests.Cases;

/// <summary>The timeline is read by people: whatever happens in a case, it says so in words of the practice.</summary>
public sealed partial class TimelineDescriptionTests
{
    private static readonly DateTimeOffset Now = ApiHost.Now;

    private static readonly string[] Problems =
        [.. typeof(MessageProblem).GetFields().Select(field => (string)field.GetValue(null)!), "addressRefused", "mailboxUnknown"];

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task No_entry_of_the_timeline_has_a_code_in_it(string pack)
    {
        TimelineEntry[] entries =
        [
            .. ActJson.Types.Keys.Select(type => new TimelineAct(Now, type, "sw-1")),
            .. Keys().SelectMany(key => (TimelineEntry[])
            [
                new TimelineDuty(Now, key, "sw-1", Opened: true),
                new TimelineDuty(Now, key, "sw-1", Opened: false),
                new TimelineNotice(Now, key, "late-5@2026-03-02", null, Urgency.Prompt, Dropped: false),
                new TimelineNotice(Now, key, "opened", "sw-1", Urgency.Digest, Dropped: true),
                .. Enum.GetValues<Urgency>().Select(urgency => new TimelineNotice(Now, key, "opened", "sw-1", urgency, Dropped: false)),
            ]),
            .. ActJson.Types.Keys.SelectMany(cause => (TimelineEntry[])[new TimelineDate(Now, "HoldReview:1", new(2026, 3, 13), IsFirst: false, cause), new TimelineDate(Now, "HoldReview:1", null, IsFirst: false, cause)]),
            .. Enum.GetValues<MessageKind>().SelectMany(kind => Enum.GetValues<DeliveryState>().Select(state => new TimelineMessage(Now, kind, "mother-1", state, null))),
            .. Problems.Select(problem => new TimelineMessage(Now, MessageKind.PlanCopy, "mother-1", DeliveryState.Failed, problem)),
            new TimelineMeeting(Now, "r1", "sw-1", null),
        ];

        var lines = await LinesAsync(pack, entries);

        Assert.Equal(entries.Length, lines.Count);
        Assert.All(lines, line => Assert.False(Code().IsMatch($"{line.What} {line.Detail}"), $"{line.Kind}: {line.What} | {line.Detail}"));
    }

    [Fact]
    public async Task An_entry_says_whom_and_what_it_is_about_and_when()
    {
        var lines = await LinesAsync(
            "northamptonshire",
            new TimelineAct(Now, "section47Ended", "sw-1"),
            new TimelineDuty(Now, "ObtainViews:2/mother-1", "sw-1", Opened: true),
            new TimelineDate(Now, "HoldReview:1", new(2026, 3, 13), IsFirst: false, "reviewIntervalAgreed"),
            new TimelineNotice(Now, "AnswerBreach:4-1", "opened", "sw-1", Urgency.Prompt, Dropped: false),
            new TimelineMessage(Now, MessageKind.PlanCopy, "mother-1", DeliveryState.Failed, "addressRefused"));

        Assert.Equal("Section 47 ended", lines[0].What);
        Assert.Contains("Alex Example", lines[1].What, StringComparison.Ordinal);
        Assert.Equal("moved to 13 March 2026 because of “review interval agreed”", lines[2].Detail);
        Assert.Equal(("Answer a rule that was not kept (Recorded on 4 March 2026: N26 was not kept)", "told in a message of its own"), (lines[3].What, lines[3].Detail));
        Assert.Equal(("Plan copy", "failed: address refused"), (lines[4].What, lines[4].Detail));
    }

    [Fact]
    public async Task People_are_named_and_a_date_is_set_by_nobody()
    {
        var lines = await LinesAsync(
            "northamptonshire",
            new TimelineAct(Now, "visitMade", "sw-1"),
            new TimelineMessage(Now, MessageKind.PlanCopy, "mother-1", DeliveryState.Delivered, null),
            new TimelineDate(Now, "HoldReview:1", new(2026, 3, 13), IsFirst: true, "planAgreed"),
            new TimelineAct(Now, "visitMade", "gone-9"));

        Assert.Equal(["Sam Example", "Alex Example", null, null], lines.Select(line => line.Name));
        Assert.Equal(["sw-1", "mother-1", null, "gone-9"], lines.Select(line => line.Who));
    }

    private static Task<IReadOnlyList<TimelineLine>> LinesAsync(string pack, params TimelineEntry[] entries)
    {
        var staff = new Mock<IStaffDirectory>();
        staff.Setup(directory => directory.FindAsync("sw-1", It.IsAny<CancellationToken>()))
            .ReturnsAsync(new StaffMember("sw-1", "Sam Example", "sam@example.org", "team-1", [Role.SocialWorker]));
        return new TimelineDescription(staff.Object).OfAsync(View(entries), PackLibrary.Shipped.All.Last(entry => entry.Pack.Id == pack).Pack, [], CancellationToken.None);
    }

    private static IEnumerable<string> Keys() => DutyDefinition.All
        .Where(definition => definition.Kind != DutyKind.FurtherDuty)
        .Select(definition => definition.Subject is null ? $"{definition.Kind}" : SubjectOf(definition) is { } text ? $"{definition.Kind}:{text}" : null)
        .OfType<string>();

    /// <summary>A text that the duty's subject can be read from.</summary>
    private static string? SubjectOf(DutyDefinition definition) =>
        ((string[])["1", "v1", "v1/mother-1", "1/mother-1", "review2", "2026-03-02", "t1/2026-06-30", "t1/JointVisit", "t1/0", "t1/q1", "invitation-m1-0/father-1", "8f3a/father-1", "t1", "c1"]).FirstOrDefault(text =>
        {
            try
            {
                return definition.Subject!(text).Text == text;
            }
            catch (FormatException)
            {
                return false;
            }
        });

    private static CaseView View(params TimelineEntry[] entries) => new(
        new()
        {
            CaseId = "CIN-1",
            Pack = new("northamptonshire", "3.1.4"),
            ReferredOn = new(2026, 3, 2),
            Allocation = new("team-1", "sw-1"),
            Breaches = [new RecordedBreach("4-1", "N26", new(2026, 3, 4))],
        },
        1,
        [new PersonView("mother-1", ParticipantKind.Parent, "Alex Example", null, null, null, ReceivesPlan: true)],
        [],
        entries);

    /// <summary>A word with a capital inside it, with a digit stuck to it, or a key.</summary>
    [GeneratedRegex(@"[a-z][A-Z]|[a-z]\d|@|\w:\w")]
    private static partial Regex Code();
}
