using CinWorkflows.Workflows.Ports.Health;
using Microsoft.Data.Sqlite;

namespace CinWorkflows.Records.Sqlite;

/// <summary>What SQLite's codes say of a file and its disk.</summary>
public static class SqliteFault
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>The memory shared beside the log could not be made larger: it lies on the same disk.</summary>
    private const int SharedMemorySize = InputOutput | (19 << 8);

    /// <summary>What stands in the way; null where the failure does not say.</summary>
    /// <param name="failure">The failure, or what holds it.</param>
    public static StorageFault? Of(Exception failure) => failure switch
    {
        SqliteException { SqliteExtendedErrorCode: SharedMemorySize } => StorageFault.Full,
        SqliteException said => said.SqliteErrorCode switch
        {
            Full => StorageFault.Full,
            ReadOnly => StorageFault.ReadOnly,
            Corrupt or NotADatabase => StorageFault.Damaged,
            Busy or Locked => StorageFault.Busy,
            InputOutput or CannotOpen => StorageFault.Unreachable,
            _ => null,
        },
        { InnerException: { } inner } => Of(inner),
        _ => null,
    };
}
