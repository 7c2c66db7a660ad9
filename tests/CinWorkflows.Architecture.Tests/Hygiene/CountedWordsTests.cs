using System.Text.RegularExpressions;
using CinWorkflows.Architecture.Tests.Sources;

namespace CinWorkflows.Architecture.Tests.Hygiene;

/// <summary>People read “1 case is”, not “1 cases are” nor “1 case(s)”. What is logged is for machines, which count by the number.</summary>
public sealed partial class CountedWordsTests
{
    [Fact]
    public void What_is_counted_is_written_by_CountWords() =>
        Findings.None(
            "A number with what is counted is written by CountWords.Of, which knows of one.",
            SourceTree.WrittenCode.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal)).SelectMany(file => file.LinesWhere(IsCountedByHand)));

    [Theory]
    [InlineData(true, "$\"{faults.Count} faults were found.\"")]
    [InlineData(true, "$\"It has {names.Length} long names\"")]
    [InlineData(true, "$\"{cases} case(s) go on\"")]
    [InlineData(true, "$\"{summary.Findings} things are wrong.\"")]
    [InlineData(false, "$\"{CountWords.Of(faults.Count, \"fault was\", \"faults were\")} found.\"")]
    [InlineData(false, "$\"{faults.Count} of these\"")]
    [InlineData(false, "[LoggerMessage(Message = \"{Count} case(s) go on\")]")]
    [InlineData(false, "/// <summary>{faults.Count} faults</summary>")]
    [InlineData(false, "public override string ToString() => $\"{Rows.Count} rows\";")]
    [InlineData(false, "words.Select(s => Of(s)).Where(x)")]
    public void What_is_counted_by_hand_is_seen(bool isSeen, string line) => Assert.Equal(isSeen, IsCountedByHand(line));

    private static bool IsCountedByHand(string line) =>
        !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        && !line.Contains("LoggerMessage(", StringComparison.Ordinal)
        && !line.Contains("ToString() =>", StringComparison.Ordinal)
        && (InBrackets().IsMatch(line) || Several().IsMatch(line));

    [GeneratedRegex(@"""[^""]*[a-z]\((?:s|es|ies)\)[ ,.;:]")]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"\{\w[\w.?!]*\.(?:Count|Length|Findings|Heads)(?:\(\))?\} (?!of |is |was |has |as |this |its )(?:[a-z]+ )?[a-z]{3,}(?<!s)(?<!thi)s\b")]
    private static partial Regex Several();
}
