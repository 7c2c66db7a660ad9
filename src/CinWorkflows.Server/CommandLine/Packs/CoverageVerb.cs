using System.CommandLine;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Server.Hosting;

namespace CinWorkflows.Server.CommandLine.Packs;

/// <summary><c>cin packs coverage</c>: every clause of the source and what meets it.</summary>
internal sealed class CoverageVerb
{
    private readonly Argument<string> _pack = new("PACK") { Description = "A pack: a file, id or id/version." };

    private readonly Option<DirectoryInfo?> _packs = PacksOption.Create();

    public Command AsVerb()
    {
        var verb = new Command("coverage", "Says of every clause of the source which rule, step or judgement meets it, or why none does.") { _pack, _packs };
        verb.SetAction(parsed => Failing.InWordsAsync(() =>
            Task.FromResult(Print(PackArgument.Read(parsed.GetValue(_pack)!, PackFolder.Read(parsed.GetValue(_packs)?.FullName))))));
        return verb;
    }

    private static int Print(PackEntry pack)
    {
        var clauses = PackCoverage.Of(pack);
        foreach (var clause in clauses)
        {
            Console.WriteLine($"{clause.Id}  {clause.Statement}");
            foreach (var by in clause.By.DefaultIfEmpty("NOTHING MEETS IT"))
            {
                Console.WriteLine($"      {by}");
            }
        }

        var met = clauses.Count(clause => clause.By.Count > 0);
        Console.WriteLine($"{pack.Pack.Reference}: {met} of {CountWords.Of(clauses.Count, "clause is", "clauses are")} covered.");
        return met == clauses.Count ? 0 : 1;
    }
}
