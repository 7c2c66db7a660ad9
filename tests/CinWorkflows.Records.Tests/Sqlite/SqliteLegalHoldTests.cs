using CinWorkflows.Cases.Workers;
using CinWorkflows.Records.Tests.Proof;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Workflows.Ports.Records.Proof;
using CinWorkflows.Workflows.Ports.Records.Retention;

namespace CinWorkflows.Records.Tests.Sqlite;

public class SqliteLegalHoldTests : LegalHoldContract
{
    private readonly SqliteStore _store;

    public SqliteLegalHoldTests()
        : this(new SqliteStore())
    {
    }

    private SqliteLegalHoldTests(SqliteStore store)
        : base(store) => _store = store;

    [Theory]
    [InlineData("INSERT INTO legal_holds SELECT 2, case_id, 0, by_id, 'The court is done.', at, key_id, hash FROM legal_holds", "the record of a legal hold (number 2) is not as it was written")]
    [InlineData("DROP TRIGGER legal_holds_is_not_deleted; DELETE FROM legal_holds", "the record of a legal hold is missing")]
    [InlineData("DROP TRIGGER legal_holds_is_not_changed; UPDATE legal_holds SET placed = 0", "the record of a legal hold (number 1) is not as it was written")]
    [InlineData("UPDATE destructions SET json = replace(json, 'dpo-2', 'dpo-3')", "destruction 1 is not as it was written")]
    [InlineData("DELETE FROM destructions", "the record of a destruction is missing")]
    public async Task WhoeverHasTheFileButNotTheKey_LiftsNoHold_AndChangesNoCertificate(string sql, string found)
    {
        await EndedAsync();
        await PlaceAsync("C-1");
        var destructions = Get<IDestructionBook>();
        await destructions.AddAsync(Proposed(), None);
        await destructions.ChangeAsync(1, before => before with { State = DestructionState.Finished, ConfirmedBy = "dpo-2" }, None);
        Assert.Empty(await VerifyAsync());

        await RecordFile.ExecuteAsync(_store.Path, sql);

        Assert.Contains(await VerifyAsync(), finding => finding.What.StartsWith(found, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DROP TRIGGER legal_holds_is_not_deleted; DELETE FROM legal_holds")]
    [InlineData("DROP TRIGGER legal_holds_is_not_deleted; DROP TRIGGER record_log_is_not_deleted; DELETE FROM legal_holds; DELETE FROM record_log WHERE kind = 'LegalHold'")]
    [InlineData("DROP TRIGGER legal_holds_is_not_changed; UPDATE legal_holds SET placed = 0")]
    [InlineData("INSERT INTO legal_holds SELECT 2, case_id, 0, by_id, 'The court is done.', at, key_id, hash FROM legal_holds")]
    public async Task WhoeverTakesAHoldOutOfTheFile_HasTheCaseNotDestroyed(string sql)
    {
        await EndedAsync();
        await PlaceAsync("C-1");
        await HonestAsync("C-2", new WorkerAssigned("sw-4", "leave"));
        await RecordFile.ExecuteAsync(_store.Path, sql);

        Assert.Equal(ErasureOutcome.HoldsNotWhole, await Erasures.EraseCaseAsync("C-1", new("dpo-1", "It was time.", Now), None));

        Assert.NotNull(await Acts.FindAsync("C-1", None));
    }
}
