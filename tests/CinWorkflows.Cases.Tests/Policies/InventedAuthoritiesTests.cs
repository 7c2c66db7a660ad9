using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Packs.Trials;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Policies;

/// <summary>
/// Eight invented authorities whose rules have each another shape. Every date was worked by hand from the words of the pack's clauses, on a calendar: the referral is
/// on Thursday 3 September 2026, the assessment from Monday 7 September to Friday 16 October, the plan starts on Monday 2 November. Bank holidays: 25 and
/// 28 December 2026, 1 January, 26 and 29 March 2027.
/// </summary>
public sealed class InventedAuthoritiesTests
{
    private const string Folder = "invented/";

    private static readonly Dictionary<string, DateOnly> Usual = new()
    {
        ["referral"] = new(2026, 9, 3),
        ["assessmentStart"] = new(2026, 9, 7),
        ["assessmentConclusion"] = new(2026, 10, 16),
        ["firstPlanStart"] = new(2026, 11, 2),
    };

    public static TheoryData<string> Names => [.. typeof(InventedAuthoritiesTests).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..^".json".Length])];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_is_read_with_nothing_to_mend(string name) => Assert.Empty(PackLibrary.Read(Text(name), $"{name}.json").Hindrances);

    [Theory]
    [InlineData("ashby", "", "holdFirstPlanningMeeting", "2026-10-30", "A1: 16 October is day 1, the 23rd is no working day: 16 19 20 21 22 26 27 28 29 30")]
    [InlineData("ashby", "", "holdReview:1", "2026-12-14", "A2: six weeks after 2 November")]
    [InlineData("ashby", "lastHeldReview=2026-12-10", "holdReview:2", "2027-03-04", "A2: twelve weeks after 10 December: 21 days of December, 31, 28 and 4")]
    [InlineData("ashby", "", "visitChild", "2026-11-16", "A3: 3-6 November are four, 9-13 are nine, the 16th is the tenth")]
    [InlineData("ashby", "lastVisit=2026-12-18", "visitChild", "2027-01-06", "A3: 21 22 23 24 29 30 31 December, 4 5 6 January")]
    [InlineData("bexton", "", "visitChild", "2026-11-16", "B4: two weeks")]
    [InlineData("bexton", "lastVisit=2027-02-01", "visitChild", "2027-02-15", "B4: the last day of the first three months: two weeks")]
    [InlineData("bexton", "lastVisit=2027-02-02", "visitChild", "2027-03-16", "B4: three months are over: six weeks")]
    [InlineData("bexton", "", "supervisorLooks:1", "2026-11-30", "B3: four weeks after 2 November")]
    [InlineData("bexton", "", "changeLevel", "2026-12-07", "B3: five working days after 30 November: 1 2 3 4 7")]
    [InlineData("carrow", "childNotSeen=2026-12-24", "tellManager", "2026-12-29", "C4: the 25th and the 28th are holidays")]
    [InlineData("carrow", "childNotSeen=2026-12-24", "visitAgain", "2026-12-31", "C4: 30 and 31 December")]
    [InlineData("carrow", "", "concludeAssessment", "2026-09-28", "C5: 8-11 are four, 14-18 nine, 21-25 fourteen, the 28th")]
    [InlineData("carrow", "event:longerAsked=2026-09-21", "agreeLength", "2026-09-23", "C5: two working days")]
    [InlineData("dunmere", "", "holdFirstPlanningMeeting", "2026-11-06", "D1: 19-23 and 26-30 October, 2-6 November")]
    [InlineData("dunmere", "event:protectionEnded=2026-10-20", "holdFirstPlanningMeeting", "2026-11-03", "D1: 21 22 23 26 27 28 29 30 October, 2 3 November come before the 6th")]
    [InlineData("dunmere", "event:protectionEnded=2026-10-20", "visitWeekly:1", "2026-10-27", "D3: a week")]
    [InlineData("dunmere", "event:protectionEnded=2026-10-20", "visitWeekly:4", "2026-11-17", "D3: four weeks")]
    [InlineData("eldham", "planEnd=2027-05-02", "exitPlan", "2027-04-04", "E3: four weeks before 2 May")]
    [InlineData("eldham", "nextMeeting=2027-01-05", "papers", "2026-12-24", "E4: back from 5 January: 4, 31 30 29 24")]
    [InlineData("eldham", "nextMeeting=2027-01-05", "minutes", "2027-01-12", "E4: 6 7 8 11 12 January")]
    [InlineData("foxley", "", "visitChild", "2026-12-14", "F4: six weeks")]
    [InlineData("foxley", "team=edge-of-care", "visitChild", "2026-11-16", "F4: two weeks in that team")]
    [InlineData("foxley", "regime=shortBreak", "visitChild", "2027-05-03", "F3: 26 weeks are 182 days: 28 31 31 28 31 30 and 3")]
    [InlineData("foxley", "", "holdReview", "2027-02-01", "F2: 91 days: 28 31 31 and 1")]
    [InlineData("foxley", "regime=shortBreak", "holdReview", "2027-11-02", "F3: a year")]
    [InlineData("gorsley", "", "concludeAssessment", "2026-11-05", "the national 45 from the referral: 19 in September, 22 in October, 2 3 4 5 November")]
    [InlineData("gorsley", "", "holdFirstPlanningMeeting", "2026-10-01", "G1: 20 from the referral, 19 in September and 1 October, come before 23 October")]
    [InlineData("gorsley", "", "goOn", "2026-09-21", "G3: 8-11 are four, 14-18 are nine, the 21st is the tenth")]
    [InlineData("gorsley", "", "panel", "2026-10-12", "G4: 22-25 are four, 28 September to 2 October nine, 5-9 fourteen, the 12th")]
    [InlineData("hathern", "", "holdFirstPlanningMeeting", "2026-11-06", "H1: 15, as for dunmere")]
    [InlineData("hathern", "assessmentConclusion=2027-03-31", "holdFirstPlanningMeeting", "2027-04-21", "H1: still 15: 1 2 5-9 12-16 19 20 21 April")]
    [InlineData("hathern", "assessmentConclusion=2027-04-01", "holdFirstPlanningMeeting", "2027-04-15", "H1: ten from that day on: 2 5-9 12-15 April")]
    [InlineData("hathern", "assessmentConclusion=2027-04-01", "offerFamilyMeeting", "2027-04-15", "H3: the same ten")]
    public void A_duty_is_due_on_the_day_that_was_worked_by_hand(string name, string besides, string key, string due, string how)
    {
        var line = Assert.Single(PackTrial.Of(Pack(name), Story(besides)), line => line.Key == key);

        Assert.True($"{line.Deadline?.Due:yyyy-MM-dd}" == due, $"{how}; but {line.Deadline?.Explain() ?? line.NoDate}");
    }

    [Fact]
    public void What_a_window_begins_with_is_worked_by_hand_too() =>
        Assert.Equal(new DateOnly(2027, 3, 7), PackTrial.Of(Pack("eldham"), Story("planEnd=2027-05-02")).Single(line => line.Key == "exitPlan").Deadline!.Earliest!.On);

    [Fact]
    public void A_switch_with_a_date_is_off_for_all_before_it() =>
        Assert.Equal("it is not for what happened before 2027-04-01.", PackTrial.Of(Pack("hathern"), Story("")).Single(line => line.Key == "offerFamilyMeeting").NoDate);

    [Fact]
    public void A_child_who_steps_down_from_a_child_protection_plan_elsewhere_is_supported_for_three_months_at_least()
    {
        var pack = Pack("dunmere");
        var file = new CaseFile { CaseId = "CIN-1", Pack = pack.Reference, ReferredOn = new(2026, 9, 3), Allocation = new("team-1", "sw-1"), Events = [new("protectionEnded", new(2026, 11, 30))], Plans = [new() { Version = 1, AgreedOn = new(2026, 12, 1), StartsOn = new(2026, 12, 1) }] };

        Assert.Contains(Refused(new(2027, 2, 27)), refusal => refusal.Reason.Contains("no earlier than 2027-02-28", StringComparison.Ordinal));
        Assert.DoesNotContain(Refused(new(2027, 2, 28)), refusal => refusal.Reason.Contains("no earlier than", StringComparison.Ordinal));

        IEnumerable<Refusal> Refused(DateOnly day) =>
            new ClosureRecommended(day, "close", "The goals are reached.").Check(new(file, pack, pack.Authority.WorkingCalendar(), day, new("sw-1", Role.SocialWorker)));
    }

    [Fact]
    public void Whoever_agrees_to_30_days_has_not_agreed_to_45()
    {
        var pack = Pack("carrow");
        var asked = new CaseFile
        {
            CaseId = "CIN-1",
            Pack = pack.Reference,
            ReferredOn = new(2026, 9, 3),
            Allocation = new("team-1", "sw-1"),
            Assessment = new(new(2026, 9, 7)),
            Events = [new("longerAsked", new(2026, 9, 21)), new("longerAsked", new(2026, 10, 12))],
        };
        var thirty = Decided(asked, "on-2026-09-21", "thirty", new(2026, 9, 22));
        var fortyFive = Decided(thirty, "on-2026-10-12", "fortyFive", new(2026, 10, 13));

        Assert.Equal(new DateOnly(2026, 9, 28), Conclude(asked).Due);
        Assert.Equal(new DateOnly(2026, 10, 19), Conclude(thirty).Due);
        Assert.EndsWith("30 working days were agreed for this child on 22 September 2026 (“Agree how long the assessment may take”); another length is agreed anew.", Conclude(thirty).Explain(), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 11, 9), Conclude(fortyFive).Due);
        Assert.Equal(new DateOnly(2026, 10, 19), Conclude(Decided(thirty, "on-2026-10-12", "no", new(2026, 10, 13))).Due);

        Deadline Conclude(CaseFile file) => DutyBook.DeadlineOf(DutyKind.ConcludeAssessment, null, file, pack, pack.Authority.WorkingCalendar())!;
    }

    [Theory]
    [InlineData("visitChild", "agreed by its own act")]
    [InlineData("agreePlan", "has no single limit")]
    [InlineData("holdParty", "is not known here")]
    public void A_decision_about_what_has_no_limit_is_a_fault(string duty, string words)
    {
        var text = Text("carrow").Replace("\"limit\": {\"duty\": \"concludeAssessment\"", $"\"limit\": {{\"duty\": \"{duty}\"", StringComparison.Ordinal);

        Assert.Contains(PackLibrary.Read(text, "carrow.json").Faults, fault => fault.Reason.Contains(words, StringComparison.Ordinal));
    }

    private static CaseFile Decided(CaseFile file, string occurrence, string option, DateOnly on) =>
        file with { DoneDuties = [.. file.DoneDuties, new(new("agreeLength", occurrence), on, default, option)] };

    private static TrialStory Story(string besides)
    {
        var given = besides.Length == 0 ? [] : besides.Split(' ').Select(one => one.Split('=')).ToDictionary(one => one[0], one => one[1]);
        var days = new Dictionary<string, DateOnly>(Usual);
        foreach (var (name, day) in given.Where(one => one.Key is not ("team" or "regime")))
        {
            days[name] = DateOnly.Parse(day);
        }

        return new(days, given.GetValueOrDefault("team", "team-1"), given.ContainsKey("regime") ? RegimeKind.ShortBreak : RegimeKind.Ordinary);
    }

    private static PolicyPack Pack(string name)
    {
        var reading = PackLibrary.Read(Text(name), $"{name}.json");
        Assert.True(reading.IsWhole, string.Join(Environment.NewLine, reading.Faults));
        return reading.Pack;
    }

    private static string Text(string name)
    {
        using var stream = typeof(InventedAuthoritiesTests).Assembly.GetManifestResourceStream($"{Folder}{name}.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
