using CinWorkflows.Records.Memory;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Records.Tests.Memory;

internal sealed class MemoryStore : RecordStore
{
    private readonly MemoryTables _tables = new();

    internal override Task<ServiceProvider> OpenAsync(TimeProvider clock) => Task.FromResult(OpenAgain(clock, Example.Keys));

    internal override ServiceProvider OpenAgain(TimeProvider clock, RecordKeys keys) =>
        new ServiceCollection().AddSingleton(clock).AddSingleton(keys).AddMemoryRecord().AddSingleton(_tables).BuildServiceProvider();

    internal override void Delete()
    {
    }
}
