using System.CommandLine;
using CinWorkflows.Cases.Packs;

namespace CinWorkflows.Server.CommandLine.Packs;

/// <summary><c>cin packs validate</c>: schema and sense, with JSON path and line.</summary>
internal sealed class ValidateVerb
{
    private readonly Argument<FileInfo> _file = new("FILE") { Description = "A policy pack." };

    public Command AsVerb()
    {
        var verb = new Command("validate", "Checks a pack: form and sense, with path and line.") { _file };
        verb.SetAction((parsed, cancellationToken) => Failing.InWordsAsync(() => RunAsync(parsed.GetValue(_file)!, cancellationToken)));
        return verb;
    }

    private static async Task<int> RunAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var reading = PackLibrary.Read(await File.ReadAllTextAsync(file.FullName, cancellationToken), file.Name);
        foreach (var fault in reading.Faults)
        {
            Console.WriteLine(fault);
        }

        Console.WriteLine(reading.IsWhole
            ? $"{file.Name}: {reading.Pack.Reference}, {reading.Pack.Authority.Name}, {reading.Pack.Duties.Count} duties, valid."
            : $"{file.Name}: {reading.Faults.Count} fault(s); nothing of it is used.");
        return reading.IsWhole ? 0 : 1;
    }
}
