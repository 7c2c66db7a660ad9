using System.Globalization;
using CinWorkflows.EndToEnd.Tests.Processes;
using Xunit.Abstractions;

namespace CinWorkflows.EndToEnd.Tests.Simulations;

public sealed class SimulateTests(ITestOutputHelper output)
{
    private const string Events =
        """
        [
          {
            "on": "2026-01-09",
            "act": { "type": "assessmentConcluded", "on": "2026-01-09", "outcome": "section17Support", "recommendedAgencies": ["school-1"] }
          },
          {
            "on": "2026-01-12",
            "at": "11:00",
            "act": { "type": "attendeesDiscussed", "on": "2026-01-12", "with": ["mother-1"], "childAttends": false, "childDecision": "Robin does not wish to come.", "about": ["school-1"], "notWith": [{ "personId": "father-1", "reason": "Abroad." }] }
          }
        ]
        """;

    [Theory]
    [InlineData("northamptonshire", "N6", "N23")]
    [InlineData("hillingdon", "H20", "H25")]
    public async Task A_whole_life_is_printed_with_what_was_due_and_why(string pack, params string[] clauses)
    {
        var ran = await Cin.RunAsync("simulate", pack, "--assessment-start", "2026-01-05");

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pack}: a whole life in {ran.Took.TotalSeconds:F1} s, process start included."));
        Assert.True(ran.ExitCode == 0, ran.Errors + ran.Output);
        Assert.All(clauses, clause => Assert.Contains($"[{clause}]", ran.Output, StringComparison.Ordinal));
        Assert.Contains("    due   ", ran.Output, StringComparison.Ordinal);
        Assert.Contains("reminded ", ran.Output, StringComparison.Ordinal);
        Assert.Contains("ESCALATED ", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Ended on ", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("REFUSED", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task What_a_file_of_events_says_is_done_and_nothing_else(string pack)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.At("events.json"), Events);

        var ran = await Cin.RunAsync("simulate", pack, "--assessment-start", "2026-01-05", "--events", folder.At("events.json"), "--until", "2026-04-30");

        Assert.True(ran.ExitCode == 0, ran.Errors + ran.Output);
        Assert.Contains("2026-01-12", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Open, at the stage ", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("meetingArranged", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[ { \"on\": \"2026-01-09\", \"act\": { \"type\": \"planShredded\" } } ]", "planShredded")]
    [InlineData("{ \"on\": ", "line 1")]
    [InlineData("[ { \"on\": \"9 January\", \"act\": null } ]", "line 1")]
    public async Task A_bad_file_of_events_is_refused_with_the_place(string events, string said)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.At("events.json"), events);

        var ran = await Cin.RunAsync("simulate", "northamptonshire", "--assessment-start", "2026-01-05", "--events", folder.At("events.json"));

        Assert.Equal(1, ran.ExitCode);
        Assert.True(ran.Errors.Contains(said, StringComparison.Ordinal) || ran.Errors.Contains("line 1", StringComparison.Ordinal), ran.Errors);
        Assert.DoesNotContain("   at ", ran.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_act_that_the_procedure_refuses_is_shown_and_ends_with_3()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.At("events.json"), """[ { "on": "2026-01-09", "act": { "type": "planCirculated", "version": 1, "on": "2026-01-09" } } ]""");

        var ran = await Cin.RunAsync("simulate", "northamptonshire", "--assessment-start", "2026-01-05", "--events", folder.At("events.json"));

        Assert.Equal(3, ran.ExitCode);
        Assert.Contains("REFUSED 2026-01-09 planCirculated", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_pack_is_refused_with_those_that_are_known()
    {
        var ran = await Cin.RunAsync("simulate", "rutland", "--assessment-start", "2026-01-05");

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("'rutland'", ran.Errors, StringComparison.Ordinal);
        Assert.Contains("northamptonshire", ran.Errors, StringComparison.Ordinal);
    }
}
