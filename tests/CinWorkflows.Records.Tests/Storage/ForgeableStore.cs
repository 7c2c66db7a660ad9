using CinWorkflows.Records.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Records.Tests.Storage;

/// <summary>A store that somebody gets hold of who has no key.</summary>
public abstract class ForgeableStore : RecordStore
{
    /// <summary>Takes away what the database itself refuses.</summary>
    internal abstract Task UnlockAsync(RecordContext record);

    /// <summary>The ports over an empty record of the tables of the first migration.</summary>
    internal abstract Task<ServiceProvider> OpenFirstAsync(TimeProvider clock);
}
