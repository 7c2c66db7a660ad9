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
}
