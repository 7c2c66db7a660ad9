using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using CinWorkflows.Domain.Cases;
using CinWorkflows.Domain.Policies;
using CinWorkflows.Embedded;
using CinWorkflows.Integrations.Email;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Server.Import;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records;
using CinWorkflows.Workflows.Register;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Server.CommandLine.Packs;

/// <summary><c>cin packs migrate</c>: live cases go on under another version of their pack, each with who and why on its record.</summary>
internal sealed class MigrateVerb
{
    private const int Page = 500;

    private readonly Argument<string> _pack = new("PACK/VERSION") { Description = "The version to go on under, for example northamptonshire/3.2.0." };

    private readonly Option<string> _actor = new("--actor") { Description = "The manager who decides it, by id.", Required = true };

    private readonly Option<string> _reason = new("--reason") { Description = "Why; it is on each case's record.", Required = true };

    private readonly Option<string[]> _cases = new("--case") { Description = "Only this case; may be given more than once. Without it, all live cases of the pack." };

    private readonly Option<DirectoryInfo> _data = DataOption.Create();

    private readonly Option<DirectoryInfo?> _packs = PacksOption.Create();

    public Command AsVerb()
    {
        var verb = new Command("migrate", "Moves live cases to another version of their pack, with who and why on the record.") { _pack, _actor, _reason, _cases, _data, _packs };
        verb.SetAction((parsed, cancellationToken) => Failing.InWordsAsync(async () =>
        {
            var settings = new ServerSettings(parsed.GetValue(_data)!.FullName, parsed.GetValue(_packs)?.FullName);
            var packs = PackFolder.Read(settings.PacksFolder);
            var pack = (await PackArgument.ReadAsync(parsed.GetValue(_pack)!, packs, cancellationToken)).Pack;
            if (packs.Find(pack.Id, pack.Version) is null)
            {
                throw new FormatException($"{pack.Reference} is not in the library; put its file into the folder that --packs names, so that the service knows it too.");
            }

            return await RunAsync(settings, packs, pack, new(parsed.GetValue(_actor)!, Role.TeamManager), parsed.GetValue(_reason)!, parsed.GetValue(_cases) ?? [], cancellationToken);
        }));
        return verb;
    }

    private static async Task<int> RunAsync(
        ServerSettings settings,
        PackLibrary packs,
        PolicyPack pack,
        Actor actor,
        string reason,
        IReadOnlyCollection<string> only,
        CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddEmbeddedCinWorkflows(settings, packs)
            .AddEmlFiles(settings.MessagesFolder)
            .BuildServiceProvider();
        await services.MigrateRecordAsync(cancellationToken);
        var engine = services.GetRequiredService<EmbeddedEngine>();
        var served = !await EngineStart.TryAsync(engine, cancellationToken);
        var register = new CaseRegister(
            services.GetRequiredService<IActStore>(),
            services.GetRequiredService<IStaffDirectory>(),
            packs,
            served ? new WorkflowsElsewhere() : engine,
            services.GetRequiredService<TimeProvider>());

        var (moved, refused) = (0, 0);
        var cases = only.Count > 0 ? only : await LiveAsync(services.GetRequiredService<ICaseReader>(), pack, cancellationToken);
        foreach (var caseId in cases)
        {
            var decision = await register.RecordAsync(caseId, new(CommandId(caseId, pack), actor, new PackMigrated(pack.Version, reason)), cancellationToken);
            moved += decision.Receipt is null ? 0 : 1;
            refused += decision.Receipt is null ? 1 : 0;
            foreach (var refusal in decision.Refusals)
            {
                Console.WriteLine($"{caseId}: {refusal.Field}: {refusal.Reason}");
            }
        }

        if (!served)
        {
            await engine.WaitUntilIdleAsync(cancellationToken);
        }

        Console.WriteLine($"{moved} case(s) go on under {pack.Reference}, {refused} refused.");
        return refused == 0 ? 0 : 3;
    }

    private static async Task<IReadOnlyList<string>> LiveAsync(ICaseReader reader, PolicyPack pack, CancellationToken cancellationToken)
    {
        var live = new List<string>();
        while (true)
        {
            var page = await reader.ListAsync(new(PackId: pack.Id, Skip: live.Count, Take: Page), cancellationToken);
            live.AddRange(page.Cases.Select(summary => summary.CaseId));
            if (page.Cases.Count < Page)
            {
                return live;
            }
        }
    }

    /// <summary>The same for the same case and version: a migration that was cut off can be run again.</summary>
    private static Guid CommandId(string caseId, PolicyPack pack) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"migrate|{caseId}|{pack.Reference}"))[..16]);
}
