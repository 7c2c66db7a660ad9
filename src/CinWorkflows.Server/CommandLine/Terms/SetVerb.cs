using System.CommandLine;
using CinWorkflows.Server.Hosting;

namespace CinWorkflows.Server.CommandLine.Terms;

/// <summary><c>cin terms set</c>: the terms of one authority, instead of those that it had.</summary>
internal sealed class SetVerb
{
    private readonly Argument<string> _authority = new("AUTHORITY") { Description = "The id of its pack, for example northamptonshire." };

    private readonly Argument<FileInfo> _file = new("FILE")
    {
        Description = "JSON: { \"source\": where they are published, \"terms\": [ { \"name\", \"from\", \"to\", \"breaks\": [ { \"name\", \"from\", \"to\" } ] } ] }.",
    };

    private readonly Option<DirectoryInfo> _data = DataOption.Create();

    private readonly Option<DirectoryInfo?> _packs = PacksOption.Create();

    public Command AsVerb()
    {
        var verb = new Command("set", "Sets the school terms of an authority: half-terms and training days as breaks. A running service takes them up at once.")
        {
            _authority, _file, _data, _packs,
        };
        verb.SetAction((parsed, _) => Failing.InWordsAsync(() => Task.FromResult(Run(
            new(parsed.GetValue(_data)!.FullName, parsed.GetValue(_packs)?.FullName),
            parsed.GetValue(_authority)!,
            parsed.GetValue(_file)!))));
        return verb;
    }

    private static int Run(ServerSettings settings, string authority, FileInfo file)
    {
        var known = PackFolder.Read(settings.PacksFolder).All.Select(entry => entry.Pack.Id).Distinct(StringComparer.Ordinal).ToList();
        if (!known.Contains(authority))
        {
            throw new FormatException($"AUTHORITY {authority}: there is no pack of that id; known: {string.Join(", ", known)}.");
        }

        if (!Directory.Exists(settings.DataFolder))
        {
            throw new FormatException($"--data {settings.DataFolder}: there is no such folder.");
        }

        var sheet = TermFile.ReadSheet(file.FullName);
        var sheets = new SortedDictionary<string, TermSheet>(TermFile.Read(settings.TermsFile).ToDictionary(), StringComparer.Ordinal) { [authority] = sheet };
        TermFile.Write(settings.TermsFile, sheets);
        Console.WriteLine($"{authority}: {sheet.Terms.Count} term(s), from {sheet.Terms[0].From:yyyy-MM-dd} to {sheet.Terms[^1].To:yyyy-MM-dd}; other working days count as school days.");
        return 0;
    }
}
