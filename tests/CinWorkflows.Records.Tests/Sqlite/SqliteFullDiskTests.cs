using System.Data.Common;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Records.Storage;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Health;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Records.Tests.Sqlite;

/// <summary>A database that may not grow says what a full disk says.</summary>
public sealed class SqliteFullDiskTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_full_disk_is_told_as_one_at_once_nothing_is_written_and_it_goes_on_once_there_is_room()
    {
        var path = await RecordFile.CreateAsync();
        var disk = new SmallDisk();
        await using (var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSqliteRecord(path, durable: false)
            .ConfigureDbContext<RecordContext>(options => options.AddInterceptors(disk))
            .BuildServiceProvider())
        {
            var database = services.GetRequiredService<IRecordDatabase>();
            disk.Pages = 1;
            var together = Enumerable.Range(0, 4).Select(number => Record.ExceptionAsync(() => WriteAsync(database, number))).ToList();

            Assert.All(await Task.WhenAll(together), failure => Assert.Equal(StorageFault.Full, Assert.IsType<StorageFaultException>(failure).Fault));
            Assert.Empty(await services.GetRequiredService<IStaffRegister>().TeamsAsync(None));

            disk.Pages = 1_000_000;
            Assert.True(await WriteAsync(database, 5));
            await services.GetRequiredService<IRecordProbe>().TryAsync(None);
            Assert.Single(await services.GetRequiredService<IStaffRegister>().TeamsAsync(None));
        }

        RecordFile.Delete(path);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told_as_damaged()
    {
        var path = RecordFile.NewPath();
        await File.WriteAllTextAsync(path, string.Concat(Enumerable.Repeat("no database ", 1000)));
        await using (var services = RecordFile.Open(path, TimeProvider.System))
        {
            var refused = await Assert.ThrowsAsync<StorageFaultException>(() => services.GetRequiredService<IRecordProbe>().TryAsync(None));

            Assert.Equal(StorageFault.Damaged, refused.Fault);
            Assert.StartsWith("A part of the record is damaged", refused.Message, StringComparison.Ordinal);
        }

        RecordFile.Delete(path);
    }

    private static Task<bool> WriteAsync(IRecordDatabase database, int number) => database.WriteAsync(
        async record =>
        {
            record.Teams.Add(new() { Id = $"team-{number}", Name = new string('x', 200_000) });
            await record.SaveChangesAsync(None);
            return true;
        },
        None);

    private sealed class SmallDisk : DbConnectionInterceptor
    {
        public int Pages { get; set; } = 1_000_000;

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Limit(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Limit(connection);
            return Task.CompletedTask;
        }

        private void Limit(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA max_page_count = {Pages}";
            command.ExecuteNonQuery();
        }
    }
}
