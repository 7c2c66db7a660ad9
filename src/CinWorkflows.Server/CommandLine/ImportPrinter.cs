using System.Globalization;
using CinWorkflows.Rules.Words;
using CinWorkflows.Server.Import;

namespace CinWorkflows.Server.CommandLine;

/// <summary>What an import says on the screen: all that was not taken, the beginning of what is to be decided, figures, and where the rest is.</summary>
internal static class ImportPrinter
{
    private const int DecisionsShown = 50;

    public static void Print(ImportReport report, ImportList list, TextWriter console)
    {
        foreach (var line in list.Lines(ImportLineKind.Error).Concat(list.Lines(ImportLineKind.NotTaken)).Concat(list.Lines(ImportLineKind.ToDecide).Take(DecisionsShown)))
        {
            console.WriteLine(line);
        }

        if (list.Count(ImportLineKind.ToDecide) is > DecisionsShown and var decisions)
        {
            console.WriteLine($"... and {decisions - DecisionsShown} more to decide, in the list.");
        }

        PrintCounts(list, ImportLineKind.Error, "error", "errors", console);
        PrintCounts(list, ImportLineKind.NotTaken, "open episode not taken over", "open episodes not taken over", console);
        PrintCounts(list, ImportLineKind.ToDecide, "to decide", "to decide", console);
        PrintCounts(list, ImportLineKind.Warning, "warning", "warnings", console);
        console.WriteLine(
            $"{Counted(report.Children, "child", "children")} read: {Counted(report.Adopted, "episode", "episodes")} taken over, {report.Known} known already, "
            + $"{report.Closed} closed, {Counted(list.Count(ImportLineKind.Error), "error", "errors")}.");
        if (report.Lost > 0)
        {
            console.WriteLine(report.Lost == 1
                ? "1 open episode is not followed here because of an error above. Correct it there and import the return again."
                : $"{CountWords.Of(report.Lost, "open episode is", "open episodes are")} not followed here because of the errors above. Correct them there and import the return again.");
        }

        console.WriteLine($"Everything, errors first, is in {list.Path}");
    }

    private static void PrintCounts(ImportList list, ImportLineKind kind, string one, string many, TextWriter console)
    {
        if (list.Count(kind) is > 0 and var count)
        {
            var topics = list.CountsOf(kind).Select(topic => string.Create(CultureInfo.InvariantCulture, $"{topic.Count} {topic.Topic}"));
            console.WriteLine($"{Counted(count, one, many)}: {string.Join("; ", topics)}.");
        }
    }

    private static string Counted(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
