using System.CommandLine;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Embedded;
using CinWorkflows.Integrations.CinCensus;
using CinWorkflows.Integrations.Email;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Rules.Calendar;
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
    private const int WarningsShown = 50;

    private readonly Argument<FileInfo> _file = new("FILE") { Description = "A CIN census return (XML)." };

    private readonly Option<string> _pack = new("--pack") { Description = "The authority's pack, for example northamptonshire.", Required = true };

    private readonly Option<string> _team = new("--team") { Description = "The team that the cases belong to; added where it is not known.", Required = true };

    private readonly Option<string?> _worker = new("--worker") { Description = "The worker whom they are allocated to; without it they are unallocated." };

    private readonly Option<DirectoryInfo> _data = DataOption.Create();

    private readonly Option<DirectoryInfo?> _packs = new("--packs") { Description = "A folder with further policy packs (*.json)." };

    public Command AsVerb()
    {
        var verb = new Command("import", "Takes over the open episodes of a CIN census return.") { _file, _pack, _team, _worker, _data, _packs };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                var settings = new ServerSettings(parsed.GetValue(_data)!.FullName, parsed.GetValue(_packs)?.FullName);
                var into = new ImportTarget(parsed.GetValue(_pack)!, parsed.GetValue(_team)!, parsed.GetValue(_worker));
                return await RunAsync(parsed.GetValue(_file)!, into, settings, cancellationToken);
            }
            catch (CensusFormatException problem)
            {
                await Console.Error.WriteLineAsync($"{parsed.GetValue(_file)!.Name}, line {problem.Line}: {problem.Message} {problem.Fix} Nothing was imported.");
                return 1;
            }
            catch (Exception problem) when (problem is PackFaultException or FormatException or IOException or UnauthorizedAccessException)
            {
                await Console.Error.WriteLineAsync(problem.Message);
                return 1;
            }
        });
        return verb;
    }

    private static async Task<int> RunAsync(FileInfo file, ImportTarget into, ServerSettings settings, CancellationToken cancellationToken)
    {
        await using var stream = file.OpenRead();
        var packs = PackFolder.Read(settings.PacksFolder);
        if (packs.Current(into.PackId, LondonTime.Today(TimeProvider.System)) is null)
        {
            await Console.Error.WriteLineAsync($"--pack {into.PackId}: known are {string.Join(", ", packs.All.Select(entry => entry.Pack.Id).Distinct())}.");
            return 2;
        }

        Directory.CreateDirectory(settings.DataFolder);
        await using var services = Services(settings, packs);
        await services.MigrateRecordAsync(cancellationToken);
        await EarlierVersionFiles.TakeOverAsync(services, settings, cancellationToken);
        if (into.WorkerId is { } worker && await services.GetRequiredService<IStaffDirectory>().FindAsync(worker, cancellationToken) is null)
        {
            await Console.Error.WriteLineAsync($"--worker {worker}: not in the staff directory; add them first (PUT /staff/{worker}).");
            return 2;
        }

        var engine = services.GetRequiredService<EmbeddedEngine>();
        var served = !await EngineStart.TryAsync(engine, cancellationToken);
        var report = await AnsiConsole.Progress().StartAsync(async console =>
        {
            var bar = console.AddTask("Importing", maxValue: 1);
            return await ImportOf(services, served ? new WorkflowsElsewhere() : engine)
                .RunAsync(stream, into, new Progress<double>(share => bar.Value = share), cancellationToken);
        });
        if (!served)
        {
            await engine.WaitUntilIdleAsync(cancellationToken);
        }

        await ReportAsync(report, services.GetRequiredService<ICaseReader>(), into, served, cancellationToken);
        return report.Errors == 0 ? 0 : 3;
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
            directory,
            services.GetRequiredService<PackLibrary>(),
            services.GetRequiredService<AuthorityCalendars>(),
            services.GetRequiredService<ISchoolTerms>(),
            workflows,
            clock,
            services.GetRequiredService<ILogger<CaseRegister>>());
        return new(register, services.GetRequiredService<IStaffRegister>(), directory, clock);
    }

    private static async Task ReportAsync(ImportReport report, ICaseReader reader, ImportTarget into, bool served, CancellationToken cancellationToken)
    {
        PrintFaults(report);
        var today = LondonTime.Today(TimeProvider.System);
        var overdue = await reader.ListAsync(new() { TeamId = into.TeamId, OverdueOn = today, Take = 1 }, cancellationToken);
        Console.WriteLine($"{report.Children} children read: {report.Adopted.Count} episodes taken over, {report.Known} known already, {report.Closed} closed, {report.Errors} errors.");
        Console.WriteLine(served
            ? "The service is running and takes them up now; what is overdue is in its owners' next digest."
            : $"{overdue.Total} of team {into.TeamId}'s cases have something overdue; it is in the owners' next digest.");
    }

    /// <summary>The errors first, and all of them: what they are about was not taken over. Of many warnings the first are enough.</summary>
    private static void PrintFaults(ImportReport report)
    {
        var faults = report.Faults.OrderBy(fault => fault.Line).ToLookup(fault => fault.Severity);
        foreach (var fault in faults[CensusSeverity.Error].Concat(faults[CensusSeverity.Warning].Take(WarningsShown)))
        {
            Console.WriteLine(FaultLine.Of(fault));
        }

        if (faults[CensusSeverity.Warning].Count() is > WarningsShown and var warnings)
        {
            Console.WriteLine($"... and {warnings - WarningsShown} more warnings.");
        }
    }
}
