using SQLitePCL;

namespace CinWorkflows.Embedded.Storage;

/// <summary>The file could not be read or written.</summary>
public sealed class StorageException : Exception
{
    /// <param name="code">SQLite's primary result code.</param>
    /// <param name="message">What it said.</param>
    public StorageException(int code, string message)
        : base(message) => Code = code;

    /// <summary>SQLite's primary result code.</summary>
    public int Code { get; }

    /// <summary>True for what may pass: a full disk, an I/O error, a lock.</summary>
    public bool IsTransient => Code is raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_BUSY or raw.SQLITE_LOCKED;
}
