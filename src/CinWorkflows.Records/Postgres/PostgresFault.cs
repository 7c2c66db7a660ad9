using System.Net.Sockets;
using CinWorkflows.Workflows.Ports.Health;
using Npgsql;

namespace CinWorkflows.Records.Postgres;

/// <summary>What PostgreSQL's states say of the server and its disk.</summary>
internal static class PostgresFault
{
    /// <summary>Insufficient resources other than the disk: memory, connections.</summary>
    private const string Resources = "53";

    /// <summary>The server stops, or cannot start yet.</summary>
    private const string Intervention = "57P";

    /// <summary>The same of a read, whose transaction is read-only by itself: where it is refused to write, the code is wrong and not the server.</summary>
    public static StorageFault? OfReading(Exception failure) => Of(failure) is { } fault and not StorageFault.ReadOnly ? fault : null;

    public static StorageFault? Of(Exception failure) => failure switch
    {
        PostgresException said => said.SqlState switch
        {
            PostgresErrorCodes.DiskFull => StorageFault.Full,
            PostgresErrorCodes.ReadOnlySqlTransaction => StorageFault.ReadOnly,
            PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => StorageFault.Damaged,
            PostgresErrorCodes.LockNotAvailable => StorageFault.Busy,
            PostgresErrorCodes.IoError => StorageFault.Unreachable,
            { } state when state.StartsWith(Resources, StringComparison.Ordinal) || state.StartsWith(Intervention, StringComparison.Ordinal) => StorageFault.Unreachable,
            _ => null,
        },
        NpgsqlException { InnerException: IOException or SocketException or TimeoutException } => StorageFault.Unreachable,
        { InnerException: { } inner } => Of(inner),
        _ => null,
    };
}
