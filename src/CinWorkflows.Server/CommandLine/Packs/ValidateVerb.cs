using System.CommandLine;
using CinWorkflows.Cases.Packs.Trials;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Server.Hosting;

namespace CinWorkflows.Server.CommandLine.Packs;

/// <summary><c>cin packs validate</c>: schema and sense, with JSON path and line.</summary>
internal sealed class ValidateVerb
{
    private readonly Argument<FileInfo> _file = new("FILE") { Description = "A policy pack." };

    public Command AsVerb()
    {
        var verb = new Command("validate", "Checks a pack: form and sense, with path and line.") { _file };
        verb.SetAction(parsed => Failing.InWordsAsync(() => Task.FromResult(Run(parsed.GetValue(_file)!))));
        return verb;
    }

    private static int Run(FileInfo file)
    {
        var (reading, aboutTheFile) = PackFile.Read(file.FullName, file.Name);
        foreach (var fault in reading.Hindrances.OrderBy(fault => fault.Line).Concat(aboutTheFile).Concat(reading.Advice))
        {
            Console.WriteLine(fault);
        }

        List<string> otherwise = [.. reading.IsWhole ? Otherwise(file.FullName, reading.Pack) : []];
        otherwise.ForEach(Console.WriteLine);
        Console.WriteLine(!reading.IsWhole ? $"{file.Name}: {CountWords.Of(reading.Hindrances.Count, "fault")}; nothing of it is used."
            : reading.NeverDue.Count > 0 ? $"{file.Name}: {CountWords.Of(reading.NeverDue.Count, "fault")}: what it names there can never come; a new version is not brought in with them."
            : otherwise.Count > 0 ? $"{file.Name}: {CountWords.Of(otherwise.Count, "date is", "dates are")} not as kept in {Path.GetFileName(ExpectedDates.FileOf(file.FullName))}."
            : $"{file.Name}: {reading.Pack.Reference}, {reading.Pack.Authority.Name}, {CountWords.Of(reading.Pack.Duties.Count, "duty", "duties")}, valid.");
        return reading.IsWhole && reading.NeverDue.Count == 0 && otherwise.Count == 0 ? 0 : 1;
    }

    /// <summary>What is otherwise than the dates that are kept beside the pack.</summary>
    private static IEnumerable<string> Otherwise(string packFile, PolicyPack pack)
    {
        var kept = ExpectedDates.FileOf(packFile);
        return File.Exists(kept)
            ? ExpectedDates.Read(File.ReadAllText(kept)).SelectMany((expected, index) => expected.Differences(pack).Select(difference => $"{Path.GetFileName(kept)}, story {index + 1}: {difference}"))
            : [];
    }
}
