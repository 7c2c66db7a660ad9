using System.Diagnostics;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Register;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Benchmarks;

/// <summary>
/// Acts a second of many clients at once, written through to the disk, with the workflows taking them up: on as many cases, and on one.
/// Without turns is as between processes: each client has a register of its own, and only the record says who was first.
/// </summary>
internal static class ActsAtOnce
{
    public const int Clients = 50;

    private const int ActsEach = 6;

    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 30, 0, TimeSpan.Zero);

    public static async Task<(double OwnCases, double OneCase, double WithoutTurns)> MeasureAsync(string path)
    {
        await using var host = await VirtualHost.StartAsync(Start, PackLibrary.Shipped, change: services => services.AddSqliteRecord(path + ".db"));
        await host.AddTeamAsync("northamptonshire");
        var open = 0;
        _ = await RunAsync(_ => host.Register, await OpenAsync(host, Clients, () => open++));
        var own = await RunAsync(_ => host.Register, await OpenAsync(host, Clients, () => open++));
        var one = await RunAsync(_ => host.Register, await OpenAsync(host, 1, () => open++));
        var registers = Enumerable.Range(0, Clients).Select(_ => RegisterOf(host.Services)).ToList();
        return (own, one, await RunAsync(client => registers[client], await OpenAsync(host, 1, () => open++)));
    }

    private static async Task<double> RunAsync(Func<int, CaseRegister> register, IReadOnlyList<string> cases)
    {
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            for (var n = 0; n < ActsEach; n++)
            {
                var act = new ParticipantAdded(new($"other-{client}-{n}", ParticipantKind.Other, $"Neighbour {client} {n}", ReceivesPlan: false));
                var decision = await register(client).RecordAsync(cases[client % cases.Count], new(null, OrdinaryCast.Worker, act), CancellationToken.None);
                _ = decision.Receipt ?? throw new InvalidOperationException(string.Join(' ', decision.Refusals));
            }
        })));
        return Clients * ActsEach / clock.Elapsed.TotalSeconds;
    }

    private static async Task<IReadOnlyList<string>> OpenAsync(VirtualHost host, int count, Func<int> next)
    {
        List<string> cases = [];
        for (var n = 0; n < count; n++)
        {
            var id = $"CIN-{next():D5}";
            var opened = new CaseOpened(new(2026, 1, 5), OrdinaryCast.Child, OrdinaryCast.Team, OrdinaryCast.Worker.Id, [], [OrdinaryCast.Mother]) { DuplicateReason = "Many invented cases have one invented child." };
            var decision = await host.Register.OpenAsync(new(id, "northamptonshire", null, OrdinaryCast.Manager, opened), CancellationToken.None);
            _ = decision.Receipt ?? throw new InvalidOperationException(string.Join(' ', decision.Refusals));
            cases.Add(id);
        }

        await host.Engine.WaitUntilIdleAsync();
        return cases;
    }

    private static CaseRegister RegisterOf(IServiceProvider services) => new(
        services.GetRequiredService<IActStore>(),
        services.GetRequiredService<ICaseRecord>(),
        services.GetRequiredService<IStaffDirectory>(),
        services.GetRequiredService<PackLibrary>(),
        services.GetRequiredService<AuthorityCalendars>(),
        services.GetRequiredService<ISchoolTerms>(),
        services.GetRequiredService<Workflows.Runtime.IWorkflowClient>(),
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<CaseRegister>>());
}
