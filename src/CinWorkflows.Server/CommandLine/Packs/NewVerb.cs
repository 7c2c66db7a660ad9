using System.CommandLine;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Packs.Trials;
using CinWorkflows.Rules.Policies.Reading;
using CinWorkflows.Rules.Words;
using CinWorkflows.Server.CommandLine.Packs.Starting;

namespace CinWorkflows.Server.CommandLine.Packs;

/// <summary><c>cin packs new</c>: asks about an authority's rules in words, shows the worked dates after each answer, and writes a pack that is valid.</summary>
internal sealed class NewVerb
{
    private readonly Option<string> _extends = new("--extends") { Description = "The base that it is written on.", DefaultValueFactory = _ => "england-base" };

    private readonly Option<DirectoryInfo> _into = new("--into") { Description = "The folder into which the pack is written.", DefaultValueFactory = _ => new("packs") };

    private readonly Option<FileInfo?> _answers = new("--answers") { Description = "A file with the answers, one a line, in the order of the questions; an empty line takes what is suggested. Without it they are asked here." };

    public Command AsVerb()
    {
        var verb = new Command("new", "Starts a pack from answers about your procedure, with the worked dates after each.") { _extends, _into, _answers };
        verb.SetAction(parsed => Failing.InWordsAsync(() => Task.FromResult(Run(parsed.GetValue(_extends)!, parsed.GetValue(_into)!, parsed.GetValue(_answers)))));
        return verb;
    }

    private static int Run(string extends, DirectoryInfo into, FileInfo? answers)
    {
        using var file = answers is null ? null : new StreamReader(answers.FullName);
        var from = file ?? Console.In;
        var pack = new StartedPack(Base(extends));
        Console.WriteLine($"{CountWords.Of(PackQuestions.All.Count, "question")}; an empty line takes the answer in brackets. The dates are those of a child whose assessment goes from 16 to 25 March 2026 and whose plan starts on 9 April 2026.");
        foreach (var (number, question) in PackQuestions.All.Index())
        {
            Ask(number + 1, question, pack, from, again: answers is null);
        }

        return Written(pack, into);
    }

    /// <summary>The newest version of the base that is named, by which the pack stays as it is.</summary>
    private static string Base(string named)
    {
        var known = ShippedBases.References.LastOrDefault(reference => reference.Id == named || $"{reference.Id}/{reference.Version}" == named);
        return known is not null
            ? $"{known.Id}/{known.Version}"
            : throw new FormatException($"--extends {named}: there is no such base; known are: {string.Join(", ", ShippedBases.References.Select(reference => $"{reference.Id}/{reference.Version}"))}.");
    }

    private static void Ask(int number, PackQuestion question, StartedPack pack, TextReader from, bool again)
    {
        Console.WriteLine();
        Console.WriteLine($"{number}. {question.Asks} [{question.Suggested}]");
        while (true)
        {
            var said = from.ReadLine() ?? throw new FormatException($"there is no answer to question {number}: {question.Asks}");
            if (question.Take(pack, said.Trim() is { Length: > 0 } words ? words : question.Suggested) is not { } wrong)
            {
                break;
            }

            if (!again)
            {
                throw new FormatException($"question {number}, answer '{said}': {wrong}");
            }

            Console.WriteLine($"   {wrong}");
        }

        Show(question, pack);
    }

    private static void Show(PackQuestion question, StartedPack pack)
    {
        if (question.Shows.Count == 0 || PackLibrary.Read(pack.Json, "answers").Pack is not { } read)
        {
            return;
        }

        foreach (var line in PackTrial.Of(read, pack.Team is { } team ? TryVerb.UsualStory with { Team = team } : TryVerb.UsualStory).Where(line => question.Shows.Contains(line.Key)))
        {
            Console.WriteLine($"   {line.Title}: {line.Deadline?.Explain() ?? line.NoDate}");
        }
    }

    private static int Written(StartedPack pack, DirectoryInfo into)
    {
        into.Create();
        var path = Path.Combine(into.FullName, $"{pack.Id}-1.0.0.json");
        if (File.Exists(path))
        {
            throw new FormatException($"{path} is there already: move it away, or write into another folder with --into.");
        }

        var reading = PackLibrary.Read(pack.Json, path);
        File.WriteAllText(path, pack.Json);
        Console.WriteLine();
        foreach (var found in reading.Hindrances.Concat(reading.Advice))
        {
            Console.WriteLine(found);
        }

        Console.WriteLine(reading.Hindrances.Count == 0 ? $"{path}: {reading.Pack!.Reference}, valid." : $"{path}: {CountWords.Of(reading.Hindrances.Count, "fault")} to mend before it is used.");
        Console.WriteLine("Now put the sentences of your procedure into 'clauses', look at every date with 'packs try', and add what the questions did not ask.");
        return reading.Hindrances.Count == 0 ? 0 : 1;
    }
}
