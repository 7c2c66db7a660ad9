using System.Data.Common;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Workflows.Ports.Health;
using CinWorkflows.Workflows.Retention;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Functions.Hosting;

/// <summary>
/// Sees to the record before the first function runs: that it is of this version, that its key is here, and that no case file is of earlier rules. A development
/// record is brought up to date too; elsewhere that is part of a deployment. An instance that starts while the database does not answer waits for it like those that
/// run, and sees to it as soon as it answers: where the record is none for it, it ends then.
/// </summary>
internal sealed partial class RecordUpToDate(IServiceProvider services, PackLibrary packs, IHostEnvironment environment, TimeProvider clock, ILogger<RecordUpToDate> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private bool _done;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _done = await TryAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!_done)
        {
            await Task.Delay(Pause, clock, stoppingToken);
            _done = await TryAsync(stoppingToken);
        }
    }

    private async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (environment.IsDevelopment())
            {
                await services.MigrateRecordAsync(cancellationToken);
            }

            await services.ReadyRecordAsync(packs, cancellationToken);

            // A database that its provider put back to an earlier time has again what was erased since.
            var erasures = services.GetRequiredService<ErasuresNoted>();
            ErasedAgain((await erasures.EraseAgainAsync(cancellationToken)).Count);
            await erasures.CatchUpAsync(cancellationToken);
            return true;
        }
        catch (Exception problem) when (problem is DbException or StorageFaultException or IOException)
        {
            NotSeenTo(problem.GetType().Name);
            return false;
        }
    }

    private void ErasedAgain(int count)
    {
        if (count > 0)
        {
            MadeAgain(count);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "ErasedAgain: the record was put back to an earlier state, and {Count} erasure(s) since then were made again.")]
    private partial void MadeAgain(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Whether the key of the record is here could not be seen: {Problem}. It is tried again until it is.")]
    private partial void NotSeenTo(string problem);
}
