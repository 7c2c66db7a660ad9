using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Storage;
using CinWorkflows.Records.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Records.Tests.Sqlite;

internal sealed class SqliteStore : ForgeableStore
{
    public string Path { get; private set; } = "";

    internal override async Task<ServiceProvider> OpenAsync(TimeProvider clock)
    {
        Path = await RecordFile.CreateAsync();
        return RecordFile.Open(Path, clock);
    }

    internal override ServiceProvider OpenAgain(TimeProvider clock, RecordKeys keys) => RecordFile.Open(Path, clock, keys);

    internal override async Task UnlockAsync(RecordContext record)
    {
        foreach (var trigger in await record.Database.SqlQueryRaw<string>("SELECT 'DROP TRIGGER ' || name AS Value FROM sqlite_master WHERE type = 'trigger'").ToListAsync())
        {
            await record.Database.ExecuteSqlRawAsync(trigger);
        }
    }

    internal override async Task<ServiceProvider> OpenFirstAsync(TimeProvider clock)
    {
        Path = RecordFile.NewPath();
        await using var record = new RecordContext(new DbContextOptionsBuilder<RecordContext>().UseSqlite($"Data Source={Path};Pooling=False").Options);
        await record.GetService<IMigrator>().MigrateAsync(RecordVersion.First(record));
        return RecordFile.Open(Path, clock);
    }

    internal override void Delete() => RecordFile.Delete(Path);
}
