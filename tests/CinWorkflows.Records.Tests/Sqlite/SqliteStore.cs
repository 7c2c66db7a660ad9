using CinWorkflows.Records.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Records.Tests.Sqlite;

internal sealed class SqliteStore : RecordStore
{
    public string Path { get; private set; } = "";

    internal override async Task<ServiceProvider> OpenAsync(TimeProvider clock)
    {
        Path = await RecordFile.CreateAsync();
        return RecordFile.Open(Path, clock);
    }

    internal override void Delete() => RecordFile.Delete(Path);
}
