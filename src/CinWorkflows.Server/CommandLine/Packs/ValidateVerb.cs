using System.CommandLine;
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

        Console.WriteLine(!reading.IsWhole ? $"{file.Name}: {reading.Hindrances.Count} fault(s); nothing of it is used."
            : reading.NeverDue.Count > 0 ? $"{file.Name}: {reading.NeverDue.Count} fault(s): what it names there can never come; a new version is not brought in with them."
            : $"{file.Name}: {reading.Pack.Reference}, {reading.Pack.Authority.Name}, {reading.Pack.Duties.Count} duties, valid.");
        return reading.IsWhole && reading.NeverDue.Count == 0 ? 0 : 1;
    }
}
