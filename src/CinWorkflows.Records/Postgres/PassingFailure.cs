using Npgsql;

namespace CinWorkflows.Records.Postgres;

/// <summary>Failures that took the transaction with them, and after which the same may well succeed.</summary>
internal static class PassingFailure
{
    private static readonly string[] States =
    [
        PostgresErrorCodes.SerializationFailure,
        PostgresErrorCodes.DeadlockDetected,
        PostgresErrorCodes.TooManyConnections,
        PostgresErrorCodes.AdminShutdown,
        PostgresErrorCodes.CrashShutdown,
        PostgresErrorCodes.CannotConnectNow,
    ];

    public static bool Is(Exception failure) => failure switch
    {
        PostgresException server => States.Contains(server.SqlState),
        NpgsqlException { InnerException: IOException or System.Net.Sockets.SocketException } => true,
        { InnerException: { } inner } => Is(inner),
        _ => false,
    };
}
