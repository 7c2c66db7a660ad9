using System.CommandLine;
using CinWorkflows.Rules.Words;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Workflows.Ports.Records.Calendars;

namespace CinWorkflows.Server.CommandLine.Terms;

/// <summary><c>cin terms set</c>: the terms of one authority, instead of those that it had.</summary>
internal sealed class SetVerb
{
    private readonly Argument<string> _authority = new("AUTHORITY") { Description = "The id of its pack, for example northamptonshire." };

    private readonly Argument<FileInfo> _file = new("FILE")
    {
        Description = "JSON: { \"source\": where they are published, \"terms\": [ { \"name\", \"from\", \"to\", \"breaks\": [ { \"name\", \"from\", \"to\" } ] } ] }.",
    };

    private readonly Option<bool> _dryRun = DryRunOption.Create();

    private readonly Option<DirectoryInfo> _data = DataOption.Create();

    private readonly Option<DirectoryInfo?> _packs = PacksOption.Create();

    public Command AsVerb()
    {
        var verb = new Command("set", "Sets the school terms of an authority: half-terms and training days as breaks. A running service takes them up at once.")
        {
            _authority, _file, _dryRun, _data, _packs,
        };
        verb.SetAction((parsed, cancellationToken) => Failing.InWordsAsync(() => RunAsync(
            new(parsed.GetValue(_data)!.FullName, parsed.GetValue(_packs)?.FullName),
            parsed.GetValue(_authority)!,
            parsed.GetValue(_file)!,
            parsed.GetValue(_dryRun),
            cancellationToken)));
        return verb;
    }

    private static async Task<int> RunAsync(ServerSettings settings, string authority, FileInfo file, bool dryRun, CancellationToken cancellationToken)
    {
        var known = PackFolder.Read(settings.PacksFolder).All.Select(entry => entry.Pack.Id).Distinct(StringComparer.Ordinal).ToList();
        if (!known.Contains(authority))
        {
            throw new FormatException($"AUTHORITY {authority}: there is no pack of that id; known: {string.Join(", ", known)}.");
        }

        var sheet = TermFile.ReadSheet(file.FullName);
        if (!dryRun)
        {
            await using var services = await RecordOnly.OpenAsync(settings, cancellationToken);
            await services.GetRequiredService<ITermBook>().SaveAsync(authority, sheet, cancellationToken);
        }

        Console.WriteLine($"{authority}: {CountWords.Of(sheet.Terms.Count, "term")}, from {sheet.Terms[0].From:yyyy-MM-dd} to {sheet.Terms[^1].To:yyyy-MM-dd}; other working days count as school days.{(dryRun ? " Nothing was written." : "")}");
        return 0;
    }
}
