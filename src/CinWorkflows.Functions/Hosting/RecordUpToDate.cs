using CinWorkflows.Records.Sqlite;
using Microsoft.Extensions.Hosting;

namespace CinWorkflows.Functions.Hosting;

/// <summary>Brings a development record up to date before the first function runs. Elsewhere that is part of a deployment.</summary>
internal sealed class RecordUpToDate(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => services.MigrateRecordAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
