using CinWorkflows.Records.Postgres;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Records.Storage;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Messages;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresMigrationTests(PostgresServer server)
{
    private const string Columns = """
        SELECT string_agg(concat_ws(' ', table_name, column_name, data_type, collation_name, is_nullable), E'\n' ORDER BY table_name, column_name)
        FROM information_schema.columns WHERE table_schema = 'public'
        """;

    private const string Applied = """SELECT string_agg("MigrationId", ' ') FROM "__EFMigrationsHistory" """;

    private const string Indexes = "SELECT string_agg(indexdef, E'\n' ORDER BY indexdef) FROM pg_indexes WHERE schemaname = 'public'";

    [Fact]
    public async Task Migrate_OfAnEmptyDatabase_CreatesTheRecord_AndAgainLeavesItAlone()
    {
        var database = await server.CreateEmptyAsync();
        await using (var services = Open(database))
        {
            await services.MigrateRecordAsync(CancellationToken.None);
            await services.GetRequiredService<IStaffRegister>().SaveTeamAsync(new("team-1", "North", "p"), CancellationToken.None);

            await services.MigrateRecordAsync(CancellationToken.None);

            Assert.Single(await services.GetRequiredService<IStaffRegister>().TeamsAsync(CancellationToken.None));
        }

        server.Drop(database);
    }

    [Fact]
    public async Task Migrate_BySeveralProcessesAtOnce_CreatesTheRecordOnce()
    {
        var database = await server.CreateEmptyAsync();
        var processes = Enumerable.Range(0, 4).Select(number => Open($"{database};Application Name=process {number}")).ToList();

        await Task.WhenAll(processes.Select(process => Task.Run(() => process.MigrateRecordAsync(CancellationToken.None))));

        Assert.Equal(1L, await AskAsync(database, "SELECT count(*) FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" LIKE '%_Initial'"));
        processes.ForEach(process => process.Dispose());
        server.Drop(database);
    }

    [Fact]
    public async Task Script_RunTwice_MakesWhatMigratingMakes()
    {
        var (migrated, scripted) = (await server.CreateRecordAsync(), await server.CreateEmptyAsync());
        var script = PostgresRecordRegistration.MigrationScript();

        await AskAsync(scripted, script);
        await AskAsync(scripted, script);

        Assert.Equal(await AskAsync(migrated, Columns), await AskAsync(scripted, Columns));
        Assert.Equal(await AskAsync(migrated, Indexes), await AskAsync(scripted, Indexes));
        server.Drop(migrated);
        server.Drop(scripted);
    }

    [Theory]
    [InlineData("20261122013843_Initial")]
    [InlineData("20261129163003_Initial")]
    [InlineData("20261129120214_Initial")]
    [InlineData("20261128174054_Initial", "20261128214501_BreachesAndArrangements", "20261129020001_RecordedFor", "20261129030001_ChildrenFound", "20261129074501_TeamTelephones")]
    public async Task Record_FromBeforeTheFirstRelease_IsRefusedInWords_AlsoByTheScript_AndStaysAsItIs(params string[] applied)
    {
        var database = await server.CreateRecordAsync();
        await AskAsync(database, $"""DELETE FROM "__EFMigrationsHistory"; INSERT INTO "__EFMigrationsHistory" VALUES {string.Join(", ", applied.Select(id => $"('{id}', '10.0')"))}; DROP TABLE holiday_changes""");
        var before = (await AskAsync(database, Columns), await AskAsync(database, Applied));

        await using (var services = Open(database))
        {
            var refused = await Assert.ThrowsAsync<EarlierRecordException>(() => services.MigrateRecordAsync(CancellationToken.None));
            Assert.StartsWith($"The database '{new NpgsqlConnectionStringBuilder(database).Database}' was made by an earlier version", refused.Message, StringComparison.Ordinal);
        }

        var stopped = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(database, PostgresRecordRegistration.MigrationScript()));
        Assert.StartsWith("This database was made by an earlier version", stopped.MessageText, StringComparison.Ordinal);
        Assert.Equal(before, (await AskAsync(database, Columns), await AskAsync(database, Applied)));
        server.Drop(database);
    }

    [Fact]
    public async Task Texts_SortByTheirBytes_InEveryTableOfTheRecord()
    {
        var database = await server.CreateRecordAsync();

        var others = await AskAsync(database, """
            SELECT string_agg(table_name || '.' || column_name, ', ')
            FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_EF%' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'
            """);

        Assert.Equal(DBNull.Value, others);
        server.Drop(database);
    }

    [Fact]
    public async Task Service_ThatMayNotChangeTables_StartsAndWrites()
    {
        var database = await server.CreateRecordAsync();
        await AskAsync(database, $"""
            CREATE ROLE service LOGIN PASSWORD '{server.Password}';
            GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO service;
            GRANT DELETE ON calendar_feeds TO service;
            GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO service;
            """);
        await using (var services = Open(new NpgsqlConnectionStringBuilder(database) { Username = "service" }.ToString()))
        {
            await services.MigrateRecordAsync(CancellationToken.None);
            var (act, after) = Example.Recorded(Example.Blank("C-1"), Example.Opened(), Example.Start);

            Assert.True(await services.GetRequiredService<IActStore>().AppendAsync(act, after, CancellationToken.None));
            await services.GetRequiredService<IOutbox>().QueueAsync(
                [new("key", "C-1", MessageKind.Notice, new("mother", IsStaff: false), "visit")],
                Example.Start,
                CancellationToken.None);
        }

        server.Drop(database);
        await AskAsync(server.ConnectionTo("postgres"), "DROP ROLE service");
    }

    [Fact]
    public async Task Connection_WithoutAPassword_AsksForIt()
    {
        var database = await server.CreateRecordAsync();
        var nameless = new NpgsqlConnectionStringBuilder(database) { Password = null }.ToString();
        await using (var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(Example.Keys)
            .AddPostgresRecord(nameless, _ => ValueTask.FromResult(server.Password))
            .BuildServiceProvider())
        {
            Assert.Empty(await services.GetRequiredService<IStaffRegister>().TeamsAsync(CancellationToken.None));
        }

        server.Drop(database);
    }

    private static ServiceProvider Open(string database) => new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddSingleton(Example.Keys)
        .AddPostgresRecord(database)
        .BuildServiceProvider();

    private static async Task<object?> AskAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection($"{database};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
