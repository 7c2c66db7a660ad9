using System.Text.RegularExpressions;
using CinWorkflows.Server.CommandLine;

namespace CinWorkflows.Server.Tests.Guide;

/// <summary>Every command of the guide for practice leads is one that the command line takes.</summary>
public sealed partial class PackGuideCommandTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "PackGuide.md"));

    public static TheoryData<string> Commands => [.. Command().Matches(Guide).Select(command => command.Groups["line"].Value).Distinct()];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_names_verbs_and_options_that_exist(string line)
    {
        var parsed = CinCommand.Create().Parse(line);

        Assert.True(parsed.Errors.Count == 0, $"'{line}': {string.Join(" ", parsed.Errors.Select(error => error.Message))}");
    }

    [Theory]
    [InlineData("packs validate")]
    [InlineData("packs coverage")]
    [InlineData("packs diff")]
    [InlineData("packs preview")]
    [InlineData("packs migrate")]
    [InlineData("simulate")]
    [InlineData("explain")]
    public void The_guide_shows_each_verb_of_a_packs_life(string verb) =>
        Assert.Contains(Command().Matches(Guide), command => command.Groups["line"].Value.StartsWith(verb, StringComparison.Ordinal));

    [GeneratedRegex(@"^dotnet run --project src/CinWorkflows\.Server -- (?<line>.+)$", RegexOptions.Multiline)]
    private static partial Regex Command();
}
