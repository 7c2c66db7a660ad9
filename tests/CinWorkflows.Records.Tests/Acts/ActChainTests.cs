using CinWorkflows.Cases.Workers;
using CinWorkflows.Records.Tests.Sqlite;
using CinWorkflows.Records.Tests.Storage;
using Microsoft.Data.Sqlite;

namespace CinWorkflows.Records.Tests.Acts;

public class ActChainTests : SqliteRecordTest
{
    private const string WithoutTriggers =
        "DROP TRIGGER acts_are_not_changed; DROP TRIGGER acts_are_not_deleted; DROP TRIGGER acts_are_not_replaced; ";

    [Theory]
    [InlineData("UPDATE acts SET actor_id = 'somebody' WHERE sequence = 1")]
    [InlineData("DELETE FROM acts WHERE sequence = 3")]
    [InlineData("INSERT OR REPLACE INTO acts SELECT * FROM acts WHERE sequence = 2")]
    public async Task Database_RefusesToChangeActs(string sql)
    {
        await ThreeActsAsync();

        var refused = await Assert.ThrowsAsync<SqliteException>(() => RecordFile.ExecuteAsync(Path, sql));

        Assert.Contains("acts are append-only", refused.Message, StringComparison.Ordinal);
        Assert.Equal(3, (await Reader.ActsAsync("C-1", None)).Count);
    }

    [Fact]
    public async Task Chain_OfUntouchedActs_IsWhole()
    {
        await ThreeActsAsync();

        Assert.Null(await Reader.FirstBrokenLinkAsync("C-1", None));
    }

    [Theory]
    [InlineData("UPDATE acts SET id = '0A0A0A0A-0000-0000-0000-000000000000' WHERE sequence = 2", 2)]
    [InlineData("UPDATE acts SET type = 'caseOpenedInError' WHERE sequence = 2", 2)]
    [InlineData("UPDATE acts SET actor_id = 'somebody' WHERE sequence = 1", 1)]
    [InlineData("UPDATE acts SET actor_role = 'TeamManager' WHERE sequence = 3", 3)]
    [InlineData("UPDATE acts SET at = '2026-03-01T09:00:00.0000000Z' WHERE sequence = 2", 2)]
    [InlineData("UPDATE acts SET recorded_at = '2026-03-01T09:00:00.0000000Z' WHERE sequence = 2", 2)]
    [InlineData("UPDATE acts SET pack_version = '3.2' WHERE sequence = 2", 2)]
    [InlineData("UPDATE acts SET json = replace(json, 'ill', 'fit') WHERE sequence = 2", 2)]
    [InlineData("UPDATE acts SET hash = 'x' WHERE sequence = 2", 2)]
    [InlineData("UPDATE acts SET previous_hash = 'x' WHERE sequence = 2", 2)]
    [InlineData("DELETE FROM acts WHERE sequence = 1", 1)]
    [InlineData("DELETE FROM acts WHERE sequence = 2", 2)]
    [InlineData("DELETE FROM acts WHERE sequence = 3", 3)]
    public async Task Chain_OfActsTamperedWith_NamesTheFirst(string tampering, long first)
    {
        await ThreeActsAsync();
        await RecordFile.ExecuteAsync(Path, WithoutTriggers + tampering);

        Assert.Equal(first, await Reader.FirstBrokenLinkAsync("C-1", None));
    }

    [Fact]
    public async Task Chain_IsSaidToBeBroken_ToNobodyWhoDoesNotReadTheCase()
    {
        await ThreeActsAsync();
        await RecordFile.ExecuteAsync(Path, WithoutTriggers + "DELETE FROM acts WHERE sequence = 2");

        Assert.Equal(2, await Reader.FirstBrokenLinkAsync("C-1", None));
        Assert.Null(await Reader.For(Workflows.Ports.Records.Readers.Reader.Nobody).FirstBrokenLinkAsync("C-1", None));
    }

    private async Task ThreeActsAsync()
    {
        var file = await OpenAsync();
        file = await DoAsync(file, new WorkerUnassigned("ill"));
        await DoAsync(file, new WorkerAssigned("sw-2"));
    }
}
