using System.CommandLine;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Server.Hosting;

namespace CinWorkflows.Server.CommandLine.Packs;

/// <summary><c>cin packs migrate</c>: live cases go on under another version of their pack, each with who and why on its record.</summary>
internal sealed class MigrateVerb
{
    private readonly Argument<string> _pack = new("PACK/VERSION") { Description = "The version to go on under, for example northamptonshire/3.2.0." };

    private readonly Option<string> _actor = new("--actor") { Description = "The manager who decides it, by id.", Required = true };

    private readonly Option<string> _reason = new("--reason") { Description = "Why; it is on each case's record.", Required = true };

    private readonly Option<string[]> _cases = new("--case") { Description = "Only this case; may be given more than once. Without it, all live cases of the pack." };

    private readonly Option<string?> _team = new("--team")
    {
        Description = "Where the pack is that of one of several authorities and the cases were under a version of all of them: the team of that authority that holds them from then on. Which cases, --case says.",
    };

    private readonly Option<DirectoryInfo> _data = DataOption.Create();

    private readonly Option<DirectoryInfo?> _packs = PacksOption.Create();

    public Command AsVerb()
    {
        var verb = new Command("migrate", "Moves live cases to another version of their pack, with who and why on the record.") { _pack, _actor, _reason, _cases, _team, _data, _packs };
        verb.SetAction((parsed, cancellationToken) => Failing.InWordsAsync(async () =>
        {
            var settings = new ServerSettings(parsed.GetValue(_data)!.FullName, parsed.GetValue(_packs)?.FullName);
            var packs = PackFolder.Read(settings.PacksFolder);
            var pack = PackArgument.Read(parsed.GetValue(_pack)!, packs).Pack;
            if (packs.Find(pack.Id, pack.Version) is null)
            {
                throw new FormatException($"{pack.Reference} is not in the library; put its file into the folder that --packs names, so that the service knows it too.");
            }

            var (cases, team) = (parsed.GetValue(_cases) ?? [], parsed.GetValue(_team));
            if (team is not null && cases.Length == 0)
            {
                throw new FormatException($"--team {team}: say with --case which cases are those of {pack.Authority.Name}.");
            }

            var migrated = new PackMigrated(pack.Version, parsed.GetValue(_reason)!) { UnderPack = team is null ? null : pack.Id, TeamId = team };
            return await RunAsync(settings, packs, pack, new(parsed.GetValue(_actor)!, Role.TeamManager), migrated, cases, cancellationToken);
        }));
        return verb;
    }

    private static async Task<int> RunAsync(
        ServerSettings settings,
        PackLibrary packs,
        PolicyPack pack,
        Actor actor,
        PackMigrated migrated,
        IReadOnlyCollection<string> only,
        CancellationToken cancellationToken)
    {
        await using var live = await LiveCases.OpenAsync(settings, packs, cancellationToken);
        var cases = only.Count > 0 ? only : await live.IdsAsync(pack.Id, cancellationToken);
        var (moved, already) = (0, 0);
        foreach (var caseId in cases)
        {
            // A migration that was cut off is run again; one back to a version that the case had before is another.
            if (await live.PackOfAsync(caseId, cancellationToken) == pack.Reference)
            {
                already++;
            }
            else if (await live.RecordAsync(caseId, new(null, actor, migrated), cancellationToken))
            {
                moved++;
            }
        }

        await live.SettleAsync(cancellationToken);
        var refused = cases.Count - moved - already;
        Console.WriteLine($"{CountWords.Of(moved, "case goes", "cases go")} on under {pack.Reference}, {already} did already, {refused} refused.");
        return refused == 0 ? 0 : 3;
    }
}
