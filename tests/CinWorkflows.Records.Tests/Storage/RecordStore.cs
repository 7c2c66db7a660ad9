using CinWorkflows.Records.Proof;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Records.Tests.Storage;

/// <summary>One of the stores that keep the record; what a contract says holds for each.</summary>
public abstract class RecordStore
{
    /// <summary>The ports over an empty record.</summary>
    internal abstract Task<ServiceProvider> OpenAsync(TimeProvider clock);

    /// <summary>The ports over the same record, with other keys.</summary>
    internal abstract ServiceProvider OpenAgain(TimeProvider clock, RecordKeys keys);

    internal abstract void Delete();
}
