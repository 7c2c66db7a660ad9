using CinWorkflows.Workflows.Settings;
using Npgsql;

namespace CinWorkflows.Records.Postgres;

/// <summary>What holds for every connection to the record, whatever the configured one says.</summary>
internal static class ConnectionRules
{
    /// <summary>A small server allows fifty connections; instances come and go.</summary>
    public const int MostConnections = 10;

    public static string Apply(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        connection.MaxPoolSize = Math.Min(connection.MaxPoolSize, MostConnections);
        connection.ApplicationName ??= "CinWorkflows";

        // The details of an error are the values of the row.
        connection.IncludeErrorDetail = false;

        // The driver's own default goes on without encryption where the server offers none, and believes any certificate.
        if (connection.SslMode == SslMode.Prefer && !IsThisMachine(connection.Host))
        {
            connection.SslMode = SslMode.VerifyFull;
        }

        return connection.ToString();
    }

    private static bool IsThisMachine(string? host) =>
        host is null
        || host.StartsWith('/')
        || ThisMachine.IsNamed(host);
}
