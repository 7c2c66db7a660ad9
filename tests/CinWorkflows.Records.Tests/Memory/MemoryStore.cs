using CinWorkflows.Records.Memory;
using CinWorkflows.Records.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Records.Tests.Memory;

internal sealed class MemoryStore : RecordStore
{
    internal override Task<ServiceProvider> OpenAsync(TimeProvider clock) =>
        Task.FromResult(new ServiceCollection().AddSingleton(clock).AddSingleton(Example.Keys).AddMemoryRecord().BuildServiceProvider());

    internal override void Delete()
    {
    }
}
