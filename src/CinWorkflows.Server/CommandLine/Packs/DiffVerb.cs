using System.CommandLine;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Server.Hosting;

namespace CinWorkflows.Server.CommandLine.Packs;

/// <summary><c>cin packs diff</c>: what differs between two packs.</summary>
internal sealed class DiffVerb
{
    private readonly Argument<string> _before = new("A") { Description = "A pack: a file, id or id/version." };

    private readonly Argument<string> _after = new("B") { Description = "Another." };

    private readonly Option<DirectoryInfo?> _packs = PacksOption.Create();

    public Command AsVerb()
    {
        var verb = new Command("diff", "Says what differs between two packs, place by place.") { _before, _after, _packs };
        verb.SetAction(parsed => Failing.InWordsAsync(() =>
        {
            var packs = PackFolder.Read(parsed.GetValue(_packs)?.FullName);
            var before = PackArgument.ReadAll(parsed.GetValue(_before)!, packs);
            foreach (var after in PackArgument.ReadAll(parsed.GetValue(_after)!, packs))
            {
                Print(before.FirstOrDefault(one => one.Pack.Id == after.Pack.Id) ?? before[0], after);
            }

            return Task.FromResult(0);
        }));
        return verb;
    }

    private static void Print(PackEntry before, PackEntry after)
    {
        var differences = PackDiff.Of(before.Json, after.Json);
        foreach (var difference in differences)
        {
            Console.WriteLine(difference.JsonPath);
            Console.WriteLine($"  - {difference.Before ?? "(nothing)"}");
            Console.WriteLine($"  + {difference.After ?? "(nothing)"}");
        }

        Console.WriteLine($"{before.Pack.Reference} and {after.Pack.Reference} differ in {CountWords.Of(differences.Count, "place")}.");
    }
}
