using CinWorkflows.Cases;
using CinWorkflows.Records.Storage;
using CinWorkflows.Records.Tests.Proof;
using CinWorkflows.Workflows.Ports.Records.Readers;
using CinWorkflows.Workflows.Ports.Records.Retention;
using Microsoft.EntityFrameworkCore;
using Readers = CinWorkflows.Workflows.Ports.Records.Readers.Reader;

namespace CinWorkflows.Records.Tests.Storage;

/// <summary>What is only ever added to, the database itself refuses to change or to take away.</summary>
public abstract class AppendOnlyContract(ForgeableStore store) : ProofTest(store)
{
    [Theory]
    [InlineData("UPDATE acts SET actor_id = 'somebody'")]
    [InlineData("UPDATE acts SET json = NULL, breaches = NULL, salt = NULL WHERE case_id = 'C-1'")]
    [InlineData("UPDATE acts SET json = 'null' WHERE case_id = 'C-3'")]
    [InlineData("DELETE FROM acts")]
    [InlineData("UPDATE record_log SET case_id = 'C-2'")]
    [InlineData("DELETE FROM record_log")]
    [InlineData("UPDATE erasures SET reason = 'None.'")]
    [InlineData("DELETE FROM erasures")]
    [InlineData("UPDATE legal_holds SET reason = 'None.'")]
    [InlineData("DELETE FROM legal_holds")]
    [InlineData("UPDATE access_log SET door = 'another'")]
    [InlineData("DELETE FROM access_log")]
    [InlineData("UPDATE access_log_cases SET case_id = 'C-2'")]
    [InlineData("DELETE FROM access_log_cases WHERE case_id = 'C-1'")]
    public async Task WhatIsOnlyAddedTo_IsNeitherChangedNorTakenAway(string sql)
    {
        await HonestAsync("C-1", Example.Opened());
        await HonestAsync("C-3", Example.Opened());
        await HonestAsync("C-3", new CaseOpenedInError("Another child."));
        await Erasures.EraseCaseAsync("C-3", new("dpo-1", "It was time.", Now), None);
        await Get<IRetentionBook>().HoldAsync(Readers.Service, new(0, "C-1", Placed: true, "dpo-1", "A court has asked for it.", Now), None);
        await Get<IAccessLog>().WriteAsync(new(Now, "sw-1", "northamptonshire", "door", AccessKind.Looked, null, ["C-1"]), None);

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => Get<IRecordDatabase>().WriteAsync(record => record.Database.ExecuteSqlRawAsync(sql), None));

        Assert.Contains("append-only", $"{refused}", StringComparison.Ordinal);
        Assert.Empty(await VerifyAsync());
        Assert.Equal(["C-1"], Assert.Single(await Get<IAccessLog>().ReadAsync(new(), Readers.Service, None)).Cases);
    }
}
