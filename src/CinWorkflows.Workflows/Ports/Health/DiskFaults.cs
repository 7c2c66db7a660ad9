namespace CinWorkflows.Workflows.Ports.Health;

/// <summary>Knows a full or read-only disk by what the operating system says of it.</summary>
public static class DiskFaults
{
    private const int UnixNoSpace = 28;
    private const int UnixQuota = 122;
    private const int UnixReadOnly = 30;
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsWriteProtected = unchecked((int)0x80070013);

    /// <summary>What is wrong with the disk; null where the failure does not say.</summary>
    /// <param name="failure">The failure, or what holds it.</param>
    public static StorageFault? Of(Exception failure) => failure switch
    {
        StorageFaultException known => known.Fault,
        IOException { HResult: UnixNoSpace or UnixQuota or WindowsHandleDiskFull or WindowsDiskFull } => StorageFault.Full,
        IOException { HResult: UnixReadOnly or WindowsWriteProtected } => StorageFault.ReadOnly,
        UnauthorizedAccessException => StorageFault.ReadOnly,
        { InnerException: { } inner } => Of(inner),
        _ => null,
    };
}
