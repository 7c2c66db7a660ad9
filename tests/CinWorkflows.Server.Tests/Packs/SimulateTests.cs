using System.Text.Json.Nodes;

namespace CinWorkflows.Server.Tests.Packs;

public sealed class SimulateTests
{
    [Fact]
    public async Task A_case_lives_to_its_end_under_a_pack_that_adds_duties_of_its_own()
    {
        using var folder = new WorkFolder();
        folder.AddEastmere();

        var ran = await Cin.RunAsync("simulate", "eastmere", "--packs", folder.Packs, "--assessment-start", "2026-01-05");

        Assert.True(ran.ExitCode == 0, ran.Output + ran.Errors);
        Assert.Contains("Call the family [the authority's local rule]: set to 15 January 2026 because of “assessment concluded”", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Decide whether the Family Plan goes on [E13]", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Ended on ", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stops_being_asked_for_under_a_child_protection_plan_is_not_printed_as_done()
    {
        using var folder = new WorkFolder();
        var events = Path.Combine(folder.Data, "events.json");
        await File.WriteAllTextAsync(events, """[{ "on": "2026-01-12", "act": { "type": "childProtectionPlanStarted", "on": "2026-01-12" }, "actor": { "id": "tm-1", "role": "teamManager" } }]""");

        var ran = await Cin.RunAsync("simulate", "northamptonshire", "--assessment-start", "2026-01-05", "--events", events, "--until", "2026-02-02");

        Assert.True(ran.ExitCode == 0, ran.Output + ran.Errors);
        Assert.Contains("ended Conclude the assessment", ran.Output, StringComparison.Ordinal);
        Assert.Contains("not done: it is not asked for after “child protection plan started”", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("done  Conclude the assessment", ran.Output, StringComparison.Ordinal);
        Assert.Contains("done  Start the assessment", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Duties_that_the_authority_does_not_ask_for_never_arise_and_the_case_goes_on_without_them()
    {
        using var folder = new WorkFolder();
        var pack = JsonNode.Parse(WorkFolder.Eastmere())!;
        foreach (var duty in new[] { "agreeReviewInterval", "agreeReviewChair", "holdTwelveMonthReview" })
        {
            pack["duties"]![duty] = "none";
        }

        folder.Add("eastmere-1.0.json", pack.ToJsonString());

        var ran = await Cin.RunAsync("simulate", "eastmere", "--packs", folder.Packs, "--assessment-start", "2026-01-05");

        Assert.True(ran.ExitCode == 0, ran.Output + ran.Errors);
        Assert.DoesNotContain("Agree how often", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("beyond 12 months", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Hold the Family Plan Review", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Ended on ", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eastmere", "--team team-intensive --plan-months 6", "Write the exit plan [E17]: set to 14 July 2026", "six months end on 28 July: ten working days before it")]
    [InlineData("eastmere", "--team team-intensive", "Visit the child [E10]: set to 4 February 2026", "weekly in that team, from the plan of 28 January")]
    [InlineData("northamptonshire", "--regime shortBreak", "Regime chosen (tm-1)", "chosen once need was found")]
    [InlineData("northamptonshire", "--regime agreedWithFamily", "Agree the arrangements anew with the family", "agreed until a day")]
    [InlineData("northamptonshire", "--moves-out 2026-06-01", "Ended on 2026-06-17: another authority is responsible", "offered, taken on and closed as transferred")]
    [InlineData("hillingdon", "--moved-in", "Hold the meeting after the move", "the plan there holds until its own is made")]
    public async Task A_case_has_the_team_the_arrangements_the_plan_and_the_move_that_are_asked_for(string pack, string options, string expected, string why)
    {
        using var folder = new WorkFolder();
        folder.AddEastmere();

        var ran = await Cin.RunAsync(["simulate", pack, "--packs", folder.Packs, "--assessment-start", "2026-01-05", .. options.Split(' ')]);

        Assert.True(ran.ExitCode == 0, ran.Output + ran.Errors);
        Assert.True(ran.Output.Contains(expected, StringComparison.Ordinal), $"{why}; but{Environment.NewLine}{ran.Output}");
    }

    [Theory]
    [InlineData("hillingdon", "--regime shortBreak", "no such arrangements (short break); it has: ordinary, agreed with family.")]
    [InlineData("eastmere", "--moves-out 2025-12-01", "the family moves on 2025-12-01, before the case begins on 2026-01-05.")]
    [InlineData("eastmere", "--plan-months 0", "--plan-months: a plan is for 1 to 120 months.")]
    [InlineData("eastmere", "--plan-months 6 --events events.json", "leave out --regime, --plan-months and --moves-out")]
    public async Task What_the_pack_or_the_story_does_not_have_is_said_in_words(string pack, string options, string words)
    {
        using var folder = new WorkFolder();
        folder.AddEastmere();

        var ran = await Cin.RunAsync(["simulate", pack, "--packs", folder.Packs, "--assessment-start", "2026-01-05", .. options.Split(' ')]);

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains(words, ran.Errors, StringComparison.Ordinal);
    }
}
