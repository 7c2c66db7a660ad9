using CinWorkflows.Cases.Packs;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Records.Storage;
using CinWorkflows.Records.Tests.Proof;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Proof;
using CinWorkflows.Workflows.Ports.Records.Readers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CinWorkflows.Records.Tests.Storage;

/// <summary>A record that the version before made is taken up as it is, and keeps from then on what this one keeps.</summary>
public abstract class VersionBeforeContract(ForgeableStore store)
{
    [Fact]
    public async Task RecordOfTheVersionBefore_IsTakenUpWhole_AndIsProven()
    {
        await using (var services = await store.OpenFirstAsync(new FakeTimeProvider(Example.Start)))
        {
            var (database, proof) = (services.GetRequiredService<IRecordDatabase>(), services.GetRequiredService<IRecordProof>());
            var (opened, file) = Example.Honest("C-1", [], Example.Opened(), Example.Start);
            Assert.True(await services.GetRequiredService<IActStore>().AppendAsync(opened, file, default));
            var duty = Example.Duty(DutyKind.HoldReview, new(2026, 6, 1));
            Assert.True(await services.GetRequiredService<ICaseRecord>().PublishAsync(new("C-1", 1, Example.Start, [new(duty, Example.Start, Example.Start, 1)], []), default));
            await services.GetRequiredService<IAccessLog>().WriteAsync(new(Example.Start, "sw-1", "northamptonshire", "door", AccessKind.Looked, null, ["C-1"]), default);
            var head = await proof.HeadAsync(default);
            await WriteAsync(database, EarlierRulesContract.AsBeforeAsync);

            await services.MigrateRecordAsync(default);
            await services.ReadyRecordAsync(PackLibrary.Shipped, default);

            await proof.VerifyAsync(PackLibrary.Shipped, null, [head], finding => Assert.Fail($"{finding}"), default);
            Assert.Equal(duty.Key, Assert.Single((await services.GetRequiredService<ICaseRecord>().ReadAsync("C-1", default)).Duties).Duty.Key);
            Assert.Equal(["C-1"], Assert.Single(await services.GetRequiredService<IAccessLog>().ReadAsync(new(), Reader.Service, default)).Cases);
            var refused = await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync(database, record => record.Database.ExecuteSqlRawAsync("DELETE FROM access_log")));
            Assert.Contains("append-only", $"{refused}", StringComparison.Ordinal);
        }

        store.Delete();
    }

    private static Task WriteAsync(IRecordDatabase database, Func<RecordContext, Task> write) => database.WriteAsync(
        async record =>
        {
            await write(record);
            return true;
        },
        default);
}
