using CinWorkflows.Records.Sqlite;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Records.Tests.Storage;

public class MigrationTests
{
    [Fact]
    public async Task Migrate_OfNoFile_CreatesTheRecord_AndAgainLeavesItAlone()
    {
        var path = RecordFile.NewPath();
        await using (var services = RecordFile.Open(path, TimeProvider.System))
        {
            await services.MigrateRecordAsync(CancellationToken.None);
            var (act, after) = Example.Recorded(Example.Blank("C-1"), Example.Opened(), Example.Start);
            await services.GetRequiredService<IActStore>().AppendAsync(act, after, CancellationToken.None);

            await services.MigrateRecordAsync(CancellationToken.None);

            Assert.NotNull(await services.GetRequiredService<IActStore>().FindAsync("C-1", CancellationToken.None));
        }

        Assert.Equal("wal", await RecordFile.ExecuteAsync(path, "PRAGMA journal_mode"));
        RecordFile.Delete(path);
    }

    [Fact]
    public void Model_HasNoChangesThatNoMigrationMakes()
    {
        var options = new DbContextOptionsBuilder<RecordContext>().UseSqlite("Data Source=:memory:").Options;
        using var record = new RecordContext(options);

        Assert.False(record.Database.HasPendingModelChanges(), "the model changed: add a migration");
    }

    [Theory]
    [InlineData(true, 2L)]
    [InlineData(false, 0L)]
    public async Task Connections_AreAsDurableAsAsked(bool durable, long synchronous)
    {
        var path = await RecordFile.CreateAsync();
        await using (var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddSqliteRecord(path, durable).BuildServiceProvider())
        {
            Assert.Equal(synchronous, await PragmaAsync("synchronous"));
            Assert.Equal(1L, await PragmaAsync("foreign_keys"));
            Assert.Equal(30000L, await PragmaAsync("busy_timeout"));

            Task<long> PragmaAsync(string name) => services.GetRequiredService<IRecordDatabase>().ReadAsync(
                async record =>
                {
                    await using var command = record.Database.GetDbConnection().CreateCommand();
                    command.CommandText = $"PRAGMA {name}";
                    return (long)(await command.ExecuteScalarAsync())!;
                },
                CancellationToken.None);
        }

        RecordFile.Delete(path);
    }
}
