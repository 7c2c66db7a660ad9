using System.Text.RegularExpressions;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Duties;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Tests.Messages;

namespace CinWorkflows.Workflows.Tests.Wording;

/// <summary>Whatever the shipped packs make the service say of a date, a duty or a role is in words of people.</summary>
public partial class PlainEnglishTests
{
    private static readonly DateOnly Day = new(2026, 1, 5);

    /// <summary>Texts from which the subjects of duties can be read.</summary>
    private static readonly string[] Subjects = ["1", "v1", "a1", $"v1/{TestCase.Parent}", $"2/{TestCase.Parent}", "review2", "2026-03-02", "t1/2026-06-30", "t1/JointVisit", "t1/0", "t1/q1", $"t1/{TestCase.Agency}", $"invitation-m1-0/{TestCase.Parent}", $"8f3a/{TestCase.Parent}", "t1", "c1"];

    public static TheoryData<string> Packs => [.. PackLibrary.Shipped.All.Select(entry => $"{entry.Pack.Reference}")];

    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_explanation_of_a_date_is_plain_English(string pack)
    {
        var rules = Pack(pack);
        var duties = Duties(rules).ToList();

        Assert.True(duties.Count > 60);
        Assert.All(duties, duty =>
        {
            var view = new DutyView("C-1", duty, At(9), 1, null, [new(At(9), duty.Deadline?.Due, 3, "assessmentStarted", "sw-1"), new(At(10), null, 4, "entriesCorrected", "tm-1")]);
            var explained = DutyExplanation.Of(view, rules).Split('\n');
            string[] said = [.. explained.Skip(1), duty.Deadline?.Explain() ?? "", DutyExplanation.NoDate(duty, rules), DutyExplanation.WhatMovesIt(duty, rules), .. DutyReasons.Of(duty, rules)];
            Assert.All(said, IsPlain);
        });
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public async Task Every_notice_to_staff_is_plain_English(string pack)
    {
        var rules = Pack(pack);
        foreach (var definition in DutyDefinition.All.Where(definition => rules.Duties.ContainsKey(definition.Kind)))
        {
            foreach (var reader in new[] { TestCase.Worker, TestCase.Manager, "sm-1" })
            {
                var record = new TestCase(rules);
                record.Staff["sm-1"] = new("sm-1", "Lee Director", "lee.director@testshire.example", "team1", [Role.ServiceManager]);
                record.OfferByLink();
                var duty = record.Open(definition.Kind, SubjectOf(definition));
                var message = (await record.ComposeAsync(record.Message(MessageKind.Notice, reader, duty.Duty.Key, queuedAt: At(9)))).Message!;

                Assert.All([message.Subject, .. message.Text.Split('\n')], IsPlain);
                Assert.DoesNotMatch(reader == "sm-1" ? "the service manager now" : "$^", message.Text);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Who_may_decide_is_said_by_roles_of_people(string pack)
    {
        var rules = Pack(pack);

        Assert.All(rules.Approvals.Values, approval => IsPlain(RoleWords.AnyOf([.. approval.Roles, Role.Integration], rules.NameOf)));
    }

    /// <summary>Each duty of a pack: without a date, with one that its own timescale gives, and with one that is set in the case.</summary>
    private static IEnumerable<Duty> Duties(PolicyPack pack)
    {
        var calendar = pack.Authority.WorkingCalendar();
        foreach (var (kind, rule) in pack.Duties)
        {
            var definition = DutyDefinition.Of(kind);
            var subject = SubjectOf(definition) is { } text ? definition.Subject!(text) : null;
            Duty With(Deadline? deadline) => new(Duty.KeyOf(kind, subject), kind, subject, rule.Owner, null, rule.Clause, deadline, rule.Warning?.FromEvent(Event(rule.Warning), calendar));
            yield return With(null);
            if (!rule.Timescale.HasNoLimit && rule.Timescale.Schedule is null)
            {
                yield return With(rule.Timescale.FromEvent(Event(rule.Timescale), calendar));
            }

            if (definition.SetOn is not null)
            {
                yield return With(new Timescale(rule.Timescale.Id, rule.Clause, Anchors.InWords(Anchors.PlanAction), new Period(0, Unit.CalendarDays), Counting.AfterAnchor).From(Day, calendar));
            }
        }

        AnchorTime Event(Timescale timescale) => new(Anchors.InWords(timescale.AnchorNames.First()), Day);
    }

    private static string? SubjectOf(DutyDefinition definition) => definition.Subject is not { } read ? null : Subjects.FirstOrDefault(text =>
    {
        try
        {
            return read(text).Text == text;
        }
        catch (FormatException)
        {
            return false;
        }
    });

    private static PolicyPack Pack(string reference) => PackLibrary.Shipped.All.Single(entry => $"{entry.Pack.Reference}" == reference).Pack;

    private static DateTimeOffset At(int hour) => new(2026, 1, 5, hour, 0, 0, TimeSpan.Zero);

    private static void IsPlain(string said)
    {
        var bare = Address().Replace(said, "");
        Assert.False(Code().IsMatch(bare), $"a code: {said}");
        Assert.False(Id().IsMatch(bare), $"an id: {said}");
        Assert.False(LocalAsAuthor().IsMatch(bare), $"'local' is nobody who says something: {said}");
        Assert.False(Nothing().IsMatch(bare), $"a time of nothing: {said}");
        Assert.False(Twice().IsMatch(bare), $"a date of a date: {said}");
        Assert.DoesNotContain("integration", bare, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("From the procedure (H36)", bare, StringComparison.Ordinal);
        Assert.DoesNotContain("role holds", bare, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"https?://\S+|\S+@\S+")]
    private static partial Regex Address();

    [GeneratedRegex(@"[a-z][A-Z]|\b[A-Z][a-z]+:[a-z0-9]")]
    private static partial Regex Code();

    [GeneratedRegex(@"\b(sw|tm|sm|bs)-\d|\bact \d|\b(worker|manager|parent|agency|child)1\b|\d{4}-\d{2}-\d{2}")]
    private static partial Regex Id();

    [GeneratedRegex(@"\blocal\b(?! rule)")]
    private static partial Regex LocalAsAuthor();

    [GeneratedRegex(@"(?<!\d)-?0 (calendar day|working day|week|month|hour)|-\d+ (calendar|working|week|month|hour)")]
    private static partial Regex Nothing();

    [GeneratedRegex("date of the (date|day)|after the date set|day of the day")]
    private static partial Regex Twice();
}
