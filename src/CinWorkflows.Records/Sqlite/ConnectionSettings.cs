using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CinWorkflows.Records.Sqlite;

/// <summary>What SQLite forgets between connections: how surely a commit is on the disk, how long to wait for another process, and that what is deleted is overwritten.</summary>
internal sealed class ConnectionSettings(bool durable) : DbConnectionInterceptor
{
    private readonly string _settings = $"PRAGMA synchronous = {(durable ? "FULL" : "OFF")}; PRAGMA busy_timeout = 30000; PRAGMA secure_delete = ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    private void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = _settings;
        command.ExecuteNonQuery();
    }
}
