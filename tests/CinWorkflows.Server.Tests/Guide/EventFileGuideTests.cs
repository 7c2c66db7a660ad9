using System.Text.RegularExpressions;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Server.Tests.Packs;
using CinWorkflows.Simulation;

namespace CinWorkflows.Server.Tests.Guide;

/// <summary>The page about files of events tells the truth: it has each act that people record, and every example is read.</summary>
public sealed partial class EventFileGuideTests
{
    /// <summary>What begins a case, or is recorded by a command of its own.</summary>
    private static readonly Type[] NotInFiles = [typeof(CaseOpened), typeof(EpisodeAdopted), typeof(PackMigrated), typeof(BankHolidayChanged)];

    private static readonly string Guide = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "EventFiles.md"));

    private static readonly IReadOnlyList<string> Recorded =
        [.. ActJson.Types.Where(act => !AuthorityTable.Of(act.Value).ServiceOnly && !NotInFiles.Contains(act.Value)).Select(act => act.Key).Order(StringComparer.Ordinal)];

    [Fact]
    public void Each_act_that_people_record_has_its_meaning_and_an_example()
    {
        Assert.Equal(Recorded, Meaning().Matches(Guide).Select(row => row.Groups["act"].Value).Order(StringComparer.Ordinal));
        Assert.Equal(Recorded, Examples().SelectMany(Story.Read).Select(entry => ActJson.TypeOf(entry.Act)).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_shortest_file_brings_a_case_to_its_plan()
    {
        using var folder = new WorkFolder();
        var events = Path.Combine(folder.Data, "events.json");
        await File.WriteAllTextAsync(events, Examples().First());

        var ran = await Cin.RunAsync("simulate", "northamptonshire", "--assessment-start", "2026-01-05", "--events", events, "--until", "2026-02-20");

        Assert.True(ran.ExitCode == 0, ran.Output + ran.Errors);
        Assert.Contains("Plan agreed", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Visit made", ran.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Examples() => Example().Matches(Guide).Select(example => example.Groups["json"].Value);

    [GeneratedRegex(@"^```json\n(?<json>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"^\| `(?<act>\w+)` \| \S", RegexOptions.Multiline)]
    private static partial Regex Meaning();
}
