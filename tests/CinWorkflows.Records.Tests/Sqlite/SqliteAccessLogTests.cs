using System.Data.Common;
using System.Text.RegularExpressions;
using CinWorkflows.Records.Reading;
using CinWorkflows.Records.Storage;
using CinWorkflows.Records.Tests.Reading;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Workflows.Ports.Records.Readers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Who = CinWorkflows.Workflows.Ports.Records.Readers.Reader;

namespace CinWorkflows.Records.Tests.Sqlite;

public partial class SqliteAccessLogTests : AccessLogContract
{
    private readonly SqliteStore _store;

    public SqliteAccessLogTests()
        : this(new SqliteStore())
    {
    }

    private SqliteAccessLogTests(SqliteStore store)
        : base(store) => _store = store;

    [Theory]
    [InlineData("SEARCH a USING INTEGER PRIMARY KEY", "C-1", null)]
    [InlineData("IX_access_log_at", null, "2026-03-02")]
    public async Task TheLog_IsFoundByAnIndex_HoweverLongItIs(string plan, string? caseId, string? from)
    {
        var said = new Said();
        var options = new DbContextOptionsBuilder<RecordContext>().UseSqlite($"Data Source={_store.Path};Pooling=False").AddInterceptors(said).Options;

        await new AccessLog(new Watched(options)).ReadAsync(
            new() { CaseId = caseId, From = from is null ? null : Example.Start, Until = from is null ? null : Example.Start.AddMinutes(1) },
            Who.Nobody with { Oversees = "northamptonshire" },
            None);

        var planned = await PlanAsync(said.Commands[0]);
        Assert.Contains(plan, planned, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN a", planned.Split('\n').Select(line => line.Trim()));
    }

    private async Task<string> PlanAsync(string sql)
    {
        await using var record = new RecordContext(new DbContextOptionsBuilder<RecordContext>().UseSqlite($"Data Source={_store.Path};Pooling=False").Options);
        await record.Database.OpenConnectionAsync();
        await using var command = record.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {Parameter().Replace(sql, "'1'")}";
        await using var rows = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await rows.ReadAsync())
        {
            lines.Add(rows.GetString(3));
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex("@[A-Za-z_0-9]+")]
    private static partial Regex Parameter();

    private sealed class Said : DbCommandInterceptor
    {
        public List<string> Commands { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Commands.Add(command.CommandText);
            return ValueTask.FromResult(result);
        }
    }

    private sealed class Watched(DbContextOptions<RecordContext> options) : IRecordDatabase
    {
        public async Task<T> ReadAsync<T>(Func<RecordContext, Task<T>> read, CancellationToken cancellationToken)
        {
            await using var record = new RecordContext(options);
            return await read(record);
        }

        public Task<T> WriteAsync<T>(Func<RecordContext, Task<T>> write, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task ForgetAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task RefuseOtherVersionAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task MigrateAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
