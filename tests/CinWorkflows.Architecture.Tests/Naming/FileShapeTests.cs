using System.Text.RegularExpressions;
using CinWorkflows.Architecture.Tests.Sources;

namespace CinWorkflows.Architecture.Tests.Naming;

public sealed partial class FileShapeTests
{
    private const int MostLines = 300;

    [Fact]
    public void No_file_is_too_long_to_be_read_at_once() =>
        Findings.None(
            $"A file has at most {MostLines} lines.",
            SourceTree.WrittenCode.Where(file => file.Lines.Count > MostLines).Select(file => $"{file.Path}: {file.Lines.Count}"));

    [Fact]
    public void Nothing_is_folded_away_or_put_off() =>
        Findings.None(
            "No regions, and no notes to oneself: what is to be done is done, or is an issue.",
            SourceTree.WrittenCode.SelectMany(file => file.LinesWhere(Postponed().IsMatch)));

    [Fact]
    public void No_code_is_commented_out() =>
        Findings.None(
            "Old code is in the history.",
            SourceTree.WrittenCode.SelectMany(file => file.LinesWhere(Code().IsMatch)));

    [Fact]
    public void No_warning_is_switched_off_in_passing() =>
        Findings.None(
            "A rule that does not fit is discussed in .editorconfig, not silenced where it hurts.",
            SourceTree.WrittenCode.SelectMany(file => file.LinesWhere(Silenced().IsMatch)));

    [GeneratedRegex(@"^\s*#(end)?region\b|\b(TO[D]O|FIX[M]E|HAC[K]|XX[X])\b")]
    private static partial Regex Postponed();

    [GeneratedRegex(@"^\s*//(?!/).*(;|\{|\}|=>)\s*$|^\s*//\s*(var|if|return|await|using|public|private|internal)\s.*[;({]")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\s*#pragma warning disable|\[(assembly: )?SuppressMessage\(")]
    private static partial Regex Silenced();
}
