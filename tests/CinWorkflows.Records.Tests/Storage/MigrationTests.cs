using CinWorkflows.Records.Sqlite;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Records.Acts;
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

    [Theory]
    [InlineData("20261121214825_Initial")]
    [InlineData("20261129163000_Initial")]
    [InlineData("20261129120211_Initial")]
    [InlineData("20261128174050_Initial", "20261128214500_BreachesAndArrangements", "20261129020000_RecordedFor", "20261129030000_ChildrenFound", "20261129074500_TeamTelephones")]
    public async Task Migrate_OfARecordFromBeforeTheFirstRelease_IsRefusedInWords_AndChangesNothing(params string[] applied)
    {
        var path = await RecordFile.CreateAsync();
        await RecordFile.ExecuteAsync(path, $"DELETE FROM __EFMigrationsHistory; INSERT INTO __EFMigrationsHistory VALUES {string.Join(", ", applied.Select(id => $"('{id}', '10.0')"))}");
        var before = await File.ReadAllBytesAsync(path);
        await using (var services = RecordFile.Open(path, TimeProvider.System))
        {
            var refused = await Assert.ThrowsAsync<EarlierRecordException>(() => services.MigrateRecordAsync(CancellationToken.None));
            await Assert.ThrowsAsync<EarlierRecordException>(() => services.RefuseOtherVersionAsync(CancellationToken.None));

            Assert.StartsWith($"{path} was made by an earlier version", refused.Message, StringComparison.Ordinal);
            Assert.Contains("Begin with a new data folder", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(path));
        RecordFile.Delete(path);
    }

    [Fact]
    public async Task Migrate_OfARecordThatANewerVersionHasBroughtUpToDate_IsRefusedInWords_AndChangesNothing()
    {
        var path = await RecordFile.CreateAsync();
        await RecordFile.ExecuteAsync(path, "INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '99.0')");
        var before = await File.ReadAllBytesAsync(path);
        await using (var services = RecordFile.Open(path, TimeProvider.System))
        {
            var refused = await Assert.ThrowsAsync<NewerRecordException>(() => services.MigrateRecordAsync(CancellationToken.None));
            await Assert.ThrowsAsync<NewerRecordException>(() => services.RefuseOtherVersionAsync(CancellationToken.None));

            Assert.StartsWith($"{path} was brought up to date by a newer version", refused.Message, StringComparison.Ordinal);
            Assert.Contains("Run the newer version", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(path));
        RecordFile.Delete(path);
    }

    [Fact]
    public async Task Refusing_WhereThereIsNoRecord_PassesAndMakesNone()
    {
        var path = RecordFile.NewPath();
        await using (var services = RecordFile.Open(path, TimeProvider.System))
        {
            await services.RefuseOtherVersionAsync(CancellationToken.None);
        }

        Assert.False(File.Exists(path));
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
        await using (var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddSingleton(Example.Keys).AddSqliteRecord(path, durable).BuildServiceProvider())
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
