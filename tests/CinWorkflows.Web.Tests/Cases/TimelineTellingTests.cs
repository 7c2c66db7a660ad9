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
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Web.Tests.Cases;

/// <summary>The timeline is read by people: whatever happens in a case, it says so in words of the practice.</summary>
public sealed partial class TimelineTellingTests
{
    private static readonly string[] Problems =
        [.. typeof(MessageProblem).GetFields().Select(field => (string)field.GetValue(null)!), "addressRefused", "mailboxUnknown"];

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public void No_entry_of_the_timeline_has_a_code_in_it(string pack)
    {
        var rules = PackLibrary.Shipped.All.Last(entry => entry.Pack.Id == pack).Pack;
        TimelineEntry[] entries =
        [
            .. ActJson.Types.Keys.Select(type => Entry("act", type, null)),
            .. Keys().SelectMany(key => (TimelineEntry[])
            [
                Entry("duty", key, "opened"),
                Entry("duty", key, "closed"),
                Entry("notice", "late-5@2026-03-02", $"{key}: nobody to tell"),
                Entry("notice", "opened", $"{key}: dropped, done before the digest"),
                .. Enum.GetValues<Urgency>().Select(urgency => Entry("notice", "opened", $"{key}: {urgency.ToString().ToLowerInvariant()}")),
            ]),
            .. ActJson.Types.Keys.SelectMany(cause => (TimelineEntry[])[Entry("deadline", "HoldReview:1", $"moved to 2026-03-13 by {cause}"), Entry("deadline", "HoldReview:1", $"taken away by {cause}")]),
            .. Enum.GetValues<MessageKind>().SelectMany(kind => Enum.GetValues<DeliveryState>().Select(state => Entry("message", $"{kind}", $"{state}"))),
            .. Problems.Select(problem => Entry("message", $"{MessageKind.PlanCopy}", $"{DeliveryState.Failed}: {problem}")),
        ];

        var lines = TimelineTelling.Of(View(entries), rules);

        Assert.Equal(entries.Length, lines.Count);
        Assert.All(lines, line => Assert.False(Code().IsMatch($"{line.What} {line.Detail}"), $"{line.Kind}: {line.What} | {line.Detail}"));
    }

    [Fact]
    public void An_entry_says_whom_and_what_it_is_about_and_when()
    {
        var rules = PackLibrary.Shipped.All.Last(entry => entry.Pack.Id == "northamptonshire").Pack;

        var lines = TimelineTelling.Of(
            View(
                Entry("act", "section47Ended", null),
                Entry("duty", "ObtainViews:2/mother-1", "opened"),
                Entry("deadline", "HoldReview:1", "moved to 2026-03-13 by reviewIntervalAgreed"),
                Entry("notice", "opened", "AnswerBreach:4-1: prompt"),
                Entry("message", "PlanCopy", "Failed: addressRefused")),
            rules);

        Assert.Equal("Section 47 ended", lines[0].What);
        Assert.Contains("Alex Example", lines[1].What, StringComparison.Ordinal);
        Assert.Equal("moved to 13 March 2026 by “review interval agreed”", lines[2].Detail);
        Assert.Equal(("Answer a rule that was not kept (Recorded on 4 March 2026: N26 was not kept)", "told in a message of its own"), (lines[3].What, lines[3].Detail));
        Assert.Equal(("Plan copy", "failed: address refused"), (lines[4].What, lines[4].Detail));
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
            Pack = new("northamptonshire", "3.1.2"),
            ReferredOn = new(2026, 3, 2),
            Allocation = new("team-1", "sw-1"),
            Breaches = [new RecordedBreach("4-1", "N26", new(2026, 3, 4))],
        },
        1,
        [new PersonView("mother-1", ParticipantKind.Parent, "Alex Example", null, null, null, ReceivesPlan: true)],
        [],
        entries);

    private static TimelineEntry Entry(string kind, string what, string? detail) => new(ApiHost.Now, kind, what, "sw-1", detail);

    /// <summary>A word with a capital inside it, with a digit stuck to it, or a key.</summary>
    [GeneratedRegex(@"[a-z][A-Z]|[a-z]\d|@|\w:\w")]
    private static partial Regex Code();
}
