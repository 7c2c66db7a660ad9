using System.CommandLine;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Embedded;
using CinWorkflows.Integrations.CinCensus;
using CinWorkflows.Integrations.Email;
using CinWorkflows.Integrations.Files;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Server.Import;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Register;
using CinWorkflows.Workflows.Runtime;
using Spectre.Console;

namespace CinWorkflows.Server.CommandLine;

/// <summary><c>cin import</c>: takes over the open episodes of a CIN census return.</summary>
internal sealed class ImportVerb
{
    private readonly Argument<FileInfo> _file = new("FILE") { Description = "A CIN census return (XML)." };

    private readonly Option<string> _pack = new("--pack") { Description = "The authority's pack, for example northamptonshire.", Required = true };

    private readonly Option<string> _team = new("--team") { Description = "The team that the cases belong to.", Required = true };

    private readonly Option<bool> _addTeam = new("--add-team") { Description = "The team is new: add it." };

    private readonly Option<string[]> _formerly = new("--formerly") { Description = "A code (LEA) that the authority had before a reorganisation: what was taken over under it is its own. May be given several times." };

    private readonly Option<string?> _worker = new("--worker") { Description = "The worker whom they are allocated to; without it they are unallocated." };

    private readonly Option<bool> _invented = new("--invented") { Description = "The children of the return are invented, for a trial: without it, the record is one of real children, and is opened with a sign-in only." };

    private readonly Option<DirectoryInfo> _data = DataOption.Create();

    private readonly Option<DirectoryInfo?> _packs = new("--packs") { Description = "A folder with further policy packs (*.json)." };

    public Command AsVerb()
    {
        var verb = new Command("import", "Takes over the open episodes of a CIN census return.") { _file, _pack, _team, _addTeam, _worker, _formerly, _invented, _data, _packs };
        verb.SetAction((parsed, cancellationToken) => Failing.InWordsAsync(async () =>
        {
            try
            {
                var settings = new ServerSettings(parsed.GetValue(_data)!.FullName, parsed.GetValue(_packs)?.FullName);
                var into = new ImportTarget(parsed.GetValue(_pack)!, parsed.GetValue(_team)!, parsed.GetValue(_worker)) { Formerly = parsed.GetValue(_formerly) ?? [] };
                return await RunAsync(parsed.GetValue(_file)!, into, parsed.GetValue(_addTeam), parsed.GetValue(_invented), settings, cancellationToken);
            }
            catch (CensusFormatException problem)
            {
                await Console.Error.WriteLineAsync($"{parsed.GetValue(_file)!.Name}, line {problem.Line}: {problem.Message} {problem.Fix} Nothing was imported.");
                return 1;
            }
        }));
        return verb;
    }

    private static async Task<int> RunAsync(FileInfo file, ImportTarget into, bool addTeam, bool invented, ServerSettings settings, CancellationToken cancellationToken)
    {
        await using var stream = file.OpenRead();
        var packs = PackFolder.Read(settings.PacksFolder);
        if (packs.Current(into.PackId, LondonTime.Today(TimeProvider.System))?.Pack is not { } pack)
        {
            await Console.Error.WriteLineAsync($"--pack {into.PackId}: known are {string.Join(", ", packs.All.Select(entry => entry.Pack.Id).Distinct())}.");
            return 2;
        }

        OwnersFile.CreateFolder(settings.DataFolder);
        await using var services = Services(settings, packs);
        await services.MigrateRecordAsync(cancellationToken);
        await services.ReadyRecordAsync(packs, cancellationToken);
        await EarlierVersionFiles.TakeOverAsync(services, settings, cancellationToken);
        if (into.WorkerId is { } worker && await services.GetRequiredService<IStaffDirectory>().FindAsync(worker, cancellationToken) is null)
        {
            await Console.Error.WriteLineAsync($"--worker {worker}: not in the staff directory; add them first (PUT /staff/{worker}).");
            return 2;
        }

        if (await TeamFaultAsync(services.GetRequiredService<IStaffRegister>(), into, addTeam, cancellationToken) is { } fault)
        {
            await Console.Error.WriteLineAsync(fault);
            return 2;
        }

        // Before the first child of it: what broke off is marked, too.
        if (!invented)
        {
            RealRecord.Keep(settings.RecordFile);
        }

        using var list = ImportList.Beside(file.FullName, settings.DataFolder);
        var engine = services.GetRequiredService<EmbeddedEngine>();
        var served = !await EngineStart.TryAsync(services, cancellationToken);
        var bars = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Out) });
        var report = await bars.Progress().StartAsync(async console =>
        {
            var bar = console.AddTask("Importing", maxValue: 1);
            return await ImportOf(services, served ? new WorkflowsElsewhere() : engine)
                .RunAsync(stream, into with { LookedAfterClause = pack.ClauseOf(Circumstance.LookedAfter) }, list, new Progress<double>(share => bar.Value = share), cancellationToken);
        });
        if (!served)
        {
            await engine.WaitUntilIdleAsync(cancellationToken);
        }

        list.Complete();
        ImportPrinter.Print(report, list, Console.Out);
        await PrintOverdueAsync(services.GetRequiredService<ICaseReader>(), into, served, cancellationToken);
        return list.Count(ImportLineKind.Error) == 0 ? 0 : 3;
    }

    /// <summary>A team that is not known is a slip of the keyboard more often than a new one: nobody would read what its cases ask for.</summary>
    private static async Task<string?> TeamFaultAsync(IStaffRegister staff, ImportTarget into, bool addTeam, CancellationToken cancellationToken)
    {
        var teams = await staff.TeamsAsync(cancellationToken);
        if (teams.FirstOrDefault(known => known.Id == into.TeamId) is { } team)
        {
            return team.PackId == into.PackId ? null : $"--team {into.TeamId}: this is a team of {team.PackId}, not of {into.PackId}. Nothing was imported.";
        }

        if (!addTeam)
        {
            var own = teams.Where(known => known.PackId == into.PackId).Select(known => known.Id).ToList();
            return $"--team {into.TeamId}: there is no such team; {(own.Count == 0 ? "none is known yet" : $"known are {string.Join(", ", own)}")}. "
                + $"Add it first (PUT /teams/{into.TeamId}), or give --add-team if it is new. Nothing was imported.";
        }

        await staff.SaveTeamAsync(new(into.TeamId, into.TeamId, into.PackId), cancellationToken);
        Console.WriteLine($"Team {into.TeamId} is new and was added. It has no members yet: add them, so that somebody hears of its cases.");
        return null;
    }

    private static ServiceProvider Services(ServerSettings settings, PackLibrary packs) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(TimeProvider.System)
        .AddEmbeddedCinWorkflows(settings, packs)
        .AddEmlFiles(settings.MessagesFolder)
        .BuildServiceProvider();

    private static CensusImport ImportOf(IServiceProvider services, IWorkflowClient workflows)
    {
        var directory = services.GetRequiredService<IStaffDirectory>();
        var clock = services.GetRequiredService<TimeProvider>();
        var register = new CaseRegister(
            services.GetRequiredService<IActStore>(),
            services.GetRequiredService<ICaseRecord>(),
            directory,
            services.GetRequiredService<PackLibrary>(),
            services.GetRequiredService<AuthorityCalendars>(),
            services.GetRequiredService<ISchoolTerms>(),
            workflows,
            clock,
            services.GetRequiredService<ILogger<CaseRegister>>());
        return new(register, services.GetRequiredService<IActStore>(), services.GetRequiredService<ICaseRoll>(), services.GetRequiredService<IStaffRegister>(), directory, clock);
    }

    private static async Task PrintOverdueAsync(ICaseReader reader, ImportTarget into, bool served, CancellationToken cancellationToken)
    {
        var overdue = await reader.ListAsync(new() { TeamId = into.TeamId, OverdueOn = LondonTime.Today(TimeProvider.System), Take = 1 }, cancellationToken);
        Console.WriteLine(served
            ? "The service is running and takes them up now; what is overdue is in its owners' next digest."
            : $"{CountWords.Of(overdue.Total, $"of team {into.TeamId}'s cases has", $"of team {into.TeamId}'s cases have")} something overdue; it is in the owners' next digest.");
        Console.WriteLine("A return does not say which children under 18 are looked after: record it on the cases of those who are.");
    }
}
