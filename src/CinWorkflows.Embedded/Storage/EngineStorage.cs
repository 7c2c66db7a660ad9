using CinWorkflows.Workflows.Ports.Health;
using SQLitePCL;

namespace CinWorkflows.Embedded.Storage;

/// <summary>What SQLite's codes say of the engine's file and its disk.</summary>
internal static class EngineStorage
{
    public const string Store = "the file of workflows";

    /// <summary>The memory shared beside the log could not be made larger: it lies on the same disk.</summary>
    private const int SharedMemorySize = raw.SQLITE_IOERR | (19 << 8);

    public static Exception Failure(int code, string message) => FaultOf(code) is { } fault
        ? new StorageFaultException(fault, Store, new InvalidOperationException(message))
        : new InvalidOperationException(message);

    private static StorageFault? FaultOf(int code) => code == SharedMemorySize ? StorageFault.Full : (code & 0xFF) switch
    {
        raw.SQLITE_FULL => StorageFault.Full,
        raw.SQLITE_READONLY => StorageFault.ReadOnly,
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => StorageFault.Damaged,
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => StorageFault.Busy,
        raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN => StorageFault.Unreachable,
        _ => null,
    };
}
