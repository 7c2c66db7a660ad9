using System.Data.Common;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Workflows.Ports.Health;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Functions.Hosting;

/// <summary>
/// Sees to the record before the first function runs: that its key is here, and that no case file is of earlier rules. A development record is brought up to date
/// too; elsewhere that is part of a deployment.
/// </summary>
internal sealed partial class RecordUpToDate(IServiceProvider services, PackLibrary packs, IHostEnvironment environment, ILogger<RecordUpToDate> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (environment.IsDevelopment())
        {
            await services.MigrateRecordAsync(cancellationToken);
        }

        try
        {
            await services.ReadyRecordAsync(packs, cancellationToken);
        }
        catch (Exception problem) when (problem is DbException or StorageFaultException)
        {
            // An instance that starts while the database does not answer waits for it like those that run.
            NotSeenTo(problem.GetType().Name);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Error, Message = "Whether the key of the record is here could not be seen: {Problem}.")]
    private partial void NotSeenTo(string problem);
}
