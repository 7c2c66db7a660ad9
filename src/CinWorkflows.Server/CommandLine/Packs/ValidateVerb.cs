using System.CommandLine;
using CinWorkflows.Cases.Packs.Trials;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Workflows.Ports.Directory;

namespace CinWorkflows.Server.CommandLine.Packs;

/// <summary><c>cin packs validate</c>: schema and sense, with JSON path and line.</summary>
internal sealed class ValidateVerb
{
    private readonly Argument<FileInfo> _file = new("FILE") { Description = "A policy pack." };

    private readonly Option<DirectoryInfo?> _against = new("--against") { Description = "A data folder: are its teams of an authority that the pack is for, and those there that the pack names?" };

    public Command AsVerb()
    {
        var verb = new Command("validate", "Checks a pack: form and sense, with path and line.") { _file, _against };
        verb.SetAction((parsed, cancellationToken) => Failing.InWordsAsync(() => RunAsync(parsed.GetValue(_file)!, parsed.GetValue(_against), cancellationToken)));
        return verb;
    }

    private static async Task<int> RunAsync(FileInfo file, DirectoryInfo? against, CancellationToken cancellationToken)
    {
        var (reading, aboutTheFile) = PackFile.Read(file.FullName, file.Name);
        foreach (var fault in reading.Hindrances.OrderBy(fault => fault.Line).Concat(aboutTheFile).Concat(reading.Advice))
        {
            Console.WriteLine(fault);
        }

        if (against is not null && reading.IsWhole)
        {
            foreach (var line in await TeamsAsync(reading, new(against.FullName), cancellationToken))
            {
                Console.WriteLine($"{file.Name}: look at this: {line}");
            }
        }

        List<string> otherwise = [.. reading.IsWhole ? Otherwise(file.FullName, reading.Pack) : []];
        otherwise.ForEach(Console.WriteLine);
        Console.WriteLine(!reading.IsWhole ? $"{file.Name}: {CountWords.Of(reading.Hindrances.Count, "fault")}; nothing of it is used."
            : reading.NeverDue.Count > 0 ? $"{file.Name}: {CountWords.Of(reading.NeverDue.Count, "fault")}: what it names there is no more or can never come; a new version is not brought in with them."
            : otherwise.Count > 0 ? $"{file.Name}: {CountWords.Of(otherwise.Count, "date is", "dates are")} not as kept in {Path.GetFileName(ExpectedDates.FileOf(file.FullName))}."
            : string.Join(Environment.NewLine, reading.Packs.Select(read => $"{file.Name}: {read.Pack.Reference}, {read.Pack.Authority.Name}, {CountWords.Of(read.Pack.Duties.Count, "duty", "duties")}, valid.")));
        return reading.IsWhole && reading.NeverDue.Count == 0 && otherwise.Count == 0 ? 0 : 1;
    }

    /// <summary>The teams of the directory that are of none of the authorities of the pack, and those that it names and that are nobody's.</summary>
    private static async Task<IReadOnlyList<string>> TeamsAsync(PackReading reading, ServerSettings settings, CancellationToken cancellationToken)
    {
        if (!File.Exists(settings.RecordFile))
        {
            throw new FormatException($"--against {settings.DataFolder}: there is no record.db in this folder.");
        }

        await using var services = await RecordOnly.OpenAsync(settings, cancellationToken);
        var teams = await services.GetRequiredService<IStaffRegister>().TeamsAsync(cancellationToken);
        List<string> served = [.. reading.Packs.Select(read => read.Pack.Id)];
        var procedure = reading.Pack!.ServedBy?.Id;
        return
        [
            .. teams.Where(team => team.PackId == procedure && !served.Contains(team.PackId))
                .Select(team => $"team '{team.Id}' is of '{team.PackId}', which is a procedure for several authorities: say whose it is, {string.Join(" or ", served)}."),
            .. reading.Pack.TeamsNamed.Where(named => teams.All(team => team.Id != named || !served.Contains(team.PackId)))
                .Select(named => $"the pack has rules for a team '{named}', and {string.Join(" and ", served)} {(served.Count == 1 ? "has" : "have")} no such team on the directory: they would hold for nobody."),
        ];
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
