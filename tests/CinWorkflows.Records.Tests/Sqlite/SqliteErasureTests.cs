using System.Text;
using CinWorkflows.Cases;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Storage;
using CinWorkflows.Records.Tests.Proof;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Workflows.Ports.Records.Readers;
using CinWorkflows.Workflows.Ports.Records.Retention;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Readers = CinWorkflows.Workflows.Ports.Records.Readers.Reader;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteErasureTests : ErasureContract
{
    private readonly SqliteStore _store;

    public SqliteErasureTests()
        : this(new SqliteStore())
    {
    }

    private SqliteErasureTests(SqliteStore store)
        : base(store) => _store = store;

    [Fact]
    public async Task Erase_LeavesNoWordOfTheCaseInTheFile_AndNoRowInAnyTable()
    {
        await HonestAsync("C-1", Example.Opened());
        await HonestAsync("C-1", new CaseOpenedInError("Another child: Zebedee."));
        Assert.Contains("Zebedee", await TextAsync(), StringComparison.Ordinal);

        await Erasures.EraseCaseAsync("C-1", new("dpo-1", "It was time.", Now), None);

        var text = await TextAsync();
        Assert.DoesNotContain("Zebedee", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Alex Example", text, StringComparison.Ordinal);
        Assert.DoesNotContain("sam@example.org", text, StringComparison.Ordinal);
        Assert.DoesNotContain("referredOn", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_OfCases_AreAllEmptied_ThoseThatReferToOthersFirst() => await Get<IRecordDatabase>().ReadAsync(
        record =>
        {
            var emptied = CaseRemoval.OfCases(record.Model);
            var stays = record.Model.GetEntityTypes().Where(table => table.FindProperty("CaseId") is not null).Select(table => table.GetTableName()).Except(emptied);

            Assert.Equal(["access_log_cases", "acts", "erasures", "legal_holds", "record_log"], stays.Order(StringComparer.Ordinal));
            Assert.True(emptied.ToList().IndexOf("deadline_changes") < emptied.ToList().IndexOf("duties"));
            Assert.True(emptied.ToList().IndexOf("plan_copies") < emptied.ToList().IndexOf("plan_versions"));
            return Task.FromResult(true);
        },
        None);

    [Theory]
    [InlineData("INSERT OR REPLACE INTO legal_holds SELECT * FROM legal_holds")]
    [InlineData("INSERT OR REPLACE INTO record_log SELECT * FROM record_log")]
    [InlineData("INSERT OR REPLACE INTO access_log SELECT * FROM access_log")]
    [InlineData("INSERT OR REPLACE INTO access_log_cases SELECT * FROM access_log_cases")]
    public async Task Database_RefusesToReplaceWhatIsOnlyAddedTo(string sql)
    {
        await HonestAsync("C-1", Example.Opened());
        await Get<IAccessLog>().WriteAsync(new(Now, "sw-1", "northamptonshire", "door", AccessKind.Looked, null, ["C-1"]), None);
        await Get<IRetentionBook>().HoldAsync(Readers.Service, new(0, "C-1", Placed: true, "dpo-1", "A court has asked for it.", Now), None);

        var refused = await Assert.ThrowsAsync<SqliteException>(() => RecordFile.ExecuteAsync(_store.Path, sql));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        Assert.Empty(await VerifyAsync());
    }

    /// <summary>Of the file and of what SQLite keeps beside it, as they are while the service goes on: a copy of either tells nothing.</summary>
    private async Task<string> TextAsync()
    {
        var text = new StringBuilder();
        foreach (var path in new[] { _store.Path, $"{_store.Path}-wal" }.Where(File.Exists))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file, Encoding.Latin1);
            text.Append(await reader.ReadToEndAsync());
        }

        return text.ToString();
    }
}
