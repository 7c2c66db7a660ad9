using System.Globalization;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Records.Storage;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Workflows.Ports.Health;
using CinWorkflows.Workflows.Ports.Records.Acts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CinWorkflows.Records.Tests.Postgres;

[Collection(PostgresServer.Tests)]
public class PostgresRecordDatabaseTests : RecordDatabaseContract
{
    private const int Limit = 60_000;

    private readonly PostgresStore _store;

    public PostgresRecordDatabaseTests(PostgresServer server)
        : this(new PostgresStore(server))
    {
    }

    private PostgresRecordDatabaseTests(PostgresStore store)
        : base(store) => _store = store;

    [Fact]
    public async Task Append_FromSeveralProcesses_LetsExactlyOneWin()
    {
        var file = await OpenAsync();
        var processes = Enumerable.Range(0, 4).Select(_ => _store.OpenAnother(Clock)).ToList();
        var racers = Enumerable.Range(0, 32).Select(number => Task.Run(() =>
        {
            var (act, after) = Example.Recorded(file, new WorkerAssigned($"sw-{number + 2}", "race"), Now);
            return processes[number % 4].GetRequiredService<IActStore>().AppendAsync(act, after, None);
        }));

        var won = await Task.WhenAll(racers);

        Assert.Single(won, true);
        Assert.Equal(2, (await Reader.ActsAsync("C-1", None)).Count);
        Assert.Null(await Reader.FirstBrokenLinkAsync("C-1", None));
        processes.ForEach(process => process.Dispose());
    }

    [Fact]
    public async Task Write_ReadsWhatTheWriterBeforeHasDone_InWhicheverProcess()
    {
        await Register.SaveTeamAsync(new("counted", "0", "p"), None);
        var processes = Enumerable.Range(0, 4).Select(_ => _store.OpenAnother(Clock)).ToList();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Task.Run(() => processes[number % 4].GetRequiredService<IRecordDatabase>().WriteAsync(
            async record =>
            {
                var team = await record.Teams.AsTracking().SingleAsync();
                team.Name = $"{int.Parse(team.Name, CultureInfo.InvariantCulture) + 1}";
                return true;
            },
            None))));

        Assert.Equal("100", Assert.Single(await Register.TeamsAsync(None)).Name);
        processes.ForEach(process => process.Dispose());
    }

    [Fact]
    public async Task Read_IsRefusedToWrite()
    {
        var failure = await Assert.ThrowsAsync<PostgresException>(() => Database.ReadAsync(record => record.Teams.ExecuteDeleteAsync(), None));

        Assert.Equal(PostgresErrorCodes.ReadOnlySqlTransaction, failure.SqlState);
    }

    [Fact]
    public async Task Write_ThatFallsSilent_LosesItsTurnAfterHalfAMinute()
    {
        var patience = await Database.WriteAsync(
            record => record.Database.SqlQueryRaw<string>("SELECT current_setting('idle_in_transaction_session_timeout') AS \"Value\"").SingleAsync(),
            None);

        Assert.Equal("30s", patience);
    }

    [Theory]
    [InlineData("disk_full", StorageFault.Full)]
    [InlineData("read_only_sql_transaction", StorageFault.ReadOnly)]
    [InlineData("data_corrupted", StorageFault.Damaged)]
    public async Task Write_ThatTheServersDiskRefuses_IsToldAsThatAtOnce_AndGoesOnOnceItCanBeWritten(string state, StorageFault fault)
    {
        await using var stranger = await _store.ConnectAsync();
        await RunAsync(stranger, $"CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION USING ERRCODE = ''{state}''; END'; CREATE TRIGGER refuse BEFORE INSERT ON teams EXECUTE FUNCTION refuse()");

        var refused = await Assert.ThrowsAsync<StorageFaultException>(() => Register.SaveTeamAsync(new("team-1", "North", "p"), None));

        Assert.Equal(fault, refused.Fault);
        Assert.Empty(await Register.TeamsAsync(None));
        await RunAsync(stranger, "DROP TRIGGER refuse ON teams");
        await Register.SaveTeamAsync(new("team-1", "North", "p"), None);
        Assert.Single(await Register.TeamsAsync(None));
    }

    [Fact(Timeout = Limit)]
    public async Task Write_ThatMetAnotherInADeadlock_IsDoneAgain()
    {
        await Register.SaveTeamAsync(new("one", "-", "p"), None);
        await Register.SaveTeamAsync(new("two", "-", "p"), None);
        await using var stranger = await _store.ConnectAsync();
        await using var strangers = await stranger.BeginTransactionAsync();
        await RunAsync(stranger, "SET deadlock_timeout = '1h'; UPDATE teams SET pack_id = 'q' WHERE id = 'one'");
        Task? waiting = null;
        var runs = 0;

        await Database.WriteAsync(
            async record =>
            {
                runs++;
                await record.Teams.Where(team => team.Id == "two").ExecuteUpdateAsync(team => team.SetProperty(row => row.Name, "written"));
                waiting ??= StrangerGoesOnAsync();
                await record.Teams.Where(team => team.Id == "one").ExecuteUpdateAsync(team => team.SetProperty(row => row.Name, "written"));
                return true;
            },
            None);

        await waiting!;
        Assert.Equal(2, runs);
        Assert.All(await Register.TeamsAsync(None), team => Assert.Equal(("written", "q"), (team.Name, team.PackId)));

        async Task StrangerGoesOnAsync()
        {
            await RunAsync(stranger, "UPDATE teams SET pack_id = 'q' WHERE id = 'two'");
            await strangers.CommitAsync();
        }
    }

    [Fact]
    public async Task Write_WhoseConnectionIsLost_IsDoneAgain_WithThoseBesideIt()
    {
        var runs = 0;
        var writes = Enumerable.Range(0, 8).Select(number => Task.Run(() => Database.WriteAsync(
            async record =>
            {
                record.Teams.Add(new() { Id = $"team-{number}" });
                await record.SaveChangesAsync();
                if (number == 5 && ++runs == 1)
                {
                    await record.Database.ExecuteSqlRawAsync("SELECT pg_terminate_backend(pg_backend_pid())");
                }

                return true;
            },
            None)));

        await Task.WhenAll(writes);

        Assert.Equal(2, runs);
        Assert.Equal(Enumerable.Range(0, 8).Select(number => $"team-{number}"), (await Register.TeamsAsync(None)).Select(team => team.Id));
    }

    [Fact(Timeout = Limit)]
    public async Task Write_ThatIsCancelledWhileTheServerWorks_IsUndone_WithoutHarmToThoseBesideIt()
    {
        using var cancelled = new CancellationTokenSource();
        var slow = Database.WriteAsync(
            async record =>
            {
                record.Teams.Add(new() { Id = "slow" });
                await record.SaveChangesAsync();
                cancelled.CancelAfter(TimeSpan.FromMilliseconds(50));
                return await record.Database.ExecuteSqlRawAsync("SELECT pg_sleep(3600)", cancelled.Token);
            },
            cancelled.Token);

        await Register.SaveTeamAsync(new("beside", "North", "p"), None);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => slow);
        Assert.Equal(["beside"], (await Register.TeamsAsync(None)).Select(team => team.Id));
    }

    [Fact]
    public async Task Read_OverConnectionsThatTheServerClosed_IsDoneAgain()
    {
        await Register.SaveTeamAsync(new("team-1", "North", "p"), None);
        await _store.ExecuteAsync("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");

        Assert.Single(await Register.TeamsAsync(None));
    }

    [Fact(Timeout = Limit)]
    public async Task Reads_OfOneProcess_ShareTenConnections()
    {
        using var together = new SemaphoreSlim(0);
        var reads = Enumerable.Range(0, 30).Select(_ => Task.Run(() => Database.ReadAsync(
            async record =>
            {
                await record.Teams.CountAsync();
                await together.WaitAsync();
                return true;
            },
            None))).ToList();

        long connections;
        do
        {
            connections = (long)(await _store.ExecuteAsync("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = 'idle in transaction'"))!;
        }
        while (connections < 10);
        together.Release(30);
        await Task.WhenAll(reads);

        Assert.Equal(10L, await _store.ExecuteAsync("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"));
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
