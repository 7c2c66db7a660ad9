using System.Text.Json.Nodes;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Policies;

/// <summary>What a decision makes of the limits that a duty has for teams and arrangements.</summary>
public sealed class DecidedLimitTests
{
    private const string Own = """{ "team-intensive": { "amount": 5, "unit": "workingDays" }, "team-duty": { "amount": 10, "unit": "workingDays" } }""";
    private const string Said = """{ "team-intensive": { "amount": 20, "unit": "workingDays" }, "team-duty": "stays" }""";

    [Theory]
    [InlineData("team-1", "2026-10-19", "30 working days were agreed for this child on 22 September 2026")]
    [InlineData("team-intensive", "2026-10-05", "20 working days were agreed for this child on 22 September 2026")]
    [InlineData("team-duty", "2026-09-21", "What was agreed for this child on 22 September 2026 (“Agree how long the assessment may take”) leaves this limit as it is.")]
    public void A_decision_gives_each_its_length_or_leaves_it(string team, string due, string words)
    {
        var (pack, file) = (Read(Own, Said).Pack!, Decided(team));

        var deadline = DutyBook.DeadlineOf(DutyKind.ConcludeAssessment, null, file, pack, pack.Authority.WorkingCalendar())!;

        Assert.True($"{deadline.Due:yyyy-MM-dd}" == due, deadline.Explain());
        Assert.Contains(words, deadline.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Arrangements_go_before_a_team_here_too()
    {
        var pack = Read(Own, Said, """{ "ordinary": { "amount": 12, "unit": "workingDays" } }""", """{ "ordinary": { "amount": 14, "unit": "workingDays" } }""").Pack!;

        Assert.Equal(new(14, Unit.WorkingDays), DutyBook.DeadlineOf(DutyKind.ConcludeAssessment, null, Decided("team-intensive"), pack, pack.Authority.WorkingCalendar())!.Within);
    }

    [Theory]
    [InlineData("""{ "team-intensive": "stays" }""", "a limit of its own for the team 'team-duty': say in 'byTeam'")]
    [InlineData("""{ "team-intensive": "stays", "team-duty": "stays", "team-9": "stays" }""", "no limit of its own for the team 'team-9'")]
    [InlineData("""{ "team-intensive": "stays", "team-duty": "goes" }""", "'goes' is not known here")]
    [InlineData("""{ "team-intensive": "stays", "team-duty": { "amount": 24, "unit": "hours" } }""", "hours are not possible here")]
    public void A_decision_that_says_nothing_of_one_of_them_or_too_much_is_not_brought_in(string said, string words) =>
        Assert.Contains(Read(Own, said).Hindrances, fault => fault.Reason.Contains(words, StringComparison.Ordinal));

    [Fact]
    public void A_version_that_says_nothing_of_them_is_read_as_before_and_its_length_holds_for_all()
    {
        var reading = Read(Own, said: null);

        Assert.True(reading.IsWhole);
        Assert.NotEmpty(reading.NeverDue);
        Assert.Equal(new(30, Unit.WorkingDays), DutyBook.DeadlineOf(DutyKind.ConcludeAssessment, null, Decided("team-intensive"), reading.Pack, reading.Pack.Authority.WorkingCalendar())!.Within);
    }

    private static CaseFile Decided(string team) => new()
    {
        CaseId = "CIN-1",
        Pack = new("carrow", "1.0.0"),
        ReferredOn = new(2026, 9, 3),
        Allocation = new(team, "sw-1"),
        Assessment = new(new(2026, 9, 7)),
        Events = [new("longerAsked", new(2026, 9, 21))],
        DoneDuties = [new(new("agreeLength", "on-2026-09-21"), new(2026, 9, 22), default, "thirty")],
    };

    private static PackReading Read(string own, string? said, string? ownByRegime = null, string? saidByRegime = null)
    {
        using var stream = typeof(DecidedLimitTests).Assembly.GetManifestResourceStream("invented/carrow.json")!;
        var pack = JsonNode.Parse(stream)!;
        var duty = pack["duties"]!["concludeAssessment"]!;
        duty["byTeam"] = JsonNode.Parse(own);
        if (ownByRegime is not null)
        {
            duty["byRegime"] = JsonNode.Parse(ownByRegime);
        }

        foreach (var option in pack["furtherDuties"]![2]!["decision"]!["options"]!.AsArray().Where(option => option!["limit"] is not null))
        {
            option!["limit"]!["byTeam"] = said is null ? null : JsonNode.Parse(said);
            option["limit"]!["byRegime"] = saidByRegime is null ? null : JsonNode.Parse(saidByRegime);
            foreach (var left in new[] { "byTeam", "byRegime" }.Where(list => option["limit"]![list] is null))
            {
                option["limit"]!.AsObject().Remove(left);
            }
        }

        return PackLibrary.Read(pack.ToJsonString(), "carrow.json");
    }
}
