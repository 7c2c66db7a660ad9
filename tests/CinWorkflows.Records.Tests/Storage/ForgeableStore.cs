using CinWorkflows.Records.Storage;

namespace CinWorkflows.Records.Tests.Storage;

/// <summary>A store that somebody gets hold of who has no key.</summary>
public abstract class ForgeableStore : RecordStore
{
    /// <summary>Takes away what the database itself refuses.</summary>
    internal abstract Task UnlockAsync(RecordContext record);
}
