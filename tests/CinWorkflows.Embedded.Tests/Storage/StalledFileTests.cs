using CinWorkflows.Embedded.History;
using CinWorkflows.Embedded.Storage;
using CinWorkflows.Embedded.Tests.Hosts;
using CinWorkflows.Workflows.Ports.Health;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.Tests.Storage;

/// <summary>A file that cannot be written or read for a while: the engine waits for it, and goes on by itself.</summary>
public sealed class StalledFileTests : IAsyncLifetime
{
    private const int Sleepers = 1000;
    private const int HotInstances = 100;

    /// <summary>A second for the pause, several for SQLite to give up waiting for a lock, and a machine that does much else.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly WorkflowCatalog Catalog = new WorkflowCatalog()
        .Workflow<object?, int>("Sleeper", async (context, _) =>
        {
            await context.CreateTimer(context.CurrentUtcTime.AddDays(1));
            return 1;
        })
        .Workflow("Waiter", context => context.WaitForExternalEvent<int>("N"));

    private readonly EmbeddedHost _host = new(HotInstances);

    public async Task InitializeAsync()
    {
        await _host.StartAsync(Catalog);
        await _host.Client.ScheduleAsync("Waiter", null, new StartOptions("waiter"));
        for (var n = 0; n < Sleepers; n++)
        {
            await _host.Client.ScheduleAsync("Sleeper", null, new StartOptions($"sleeper-{n}"));
        }

        await _host.SettleAsync();
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_file_that_cannot_be_written_while_many_wake_breaks_nothing_and_they_wake_once_it_can()
    {
        using (var other = Database.Open(_host.DatabasePath, Durability.None))
        {
            other.Execute("BEGIN IMMEDIATE");
            _host.Time.Advance(TimeSpan.FromDays(1));
            var told = await Assert.ThrowsAsync<StorageFaultException>(() => _host.Client.RaiseEventAsync("waiter", "N", 1).WaitAsync(Patience));
            Assert.Equal(StorageFault.Busy, told.Fault);
            _host.Time.Advance(TimeSpan.FromHours(1));

            Assert.Null(_host.Engine.Failure);
            Assert.InRange(_host.Engine.InstancesInMemory, 1, Sleepers / 2);
            other.Execute("ROLLBACK");
        }

        await AllEndedAsync();
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_while_many_wake_breaks_nothing_and_they_wake_once_it_can()
    {
        await DamageAsync("sleeper-0");
        var (folder, away) = (Path.GetDirectoryName(_host.DatabasePath)!, $"{Path.GetDirectoryName(_host.DatabasePath)}-away");
        Directory.Move(folder, away);
        try
        {
            await NothingIsReadAsync("sleeper-0");
            _host.Time.Advance(TimeSpan.FromDays(1));
            var told = await Assert.ThrowsAsync<StorageFaultException>(() => _host.Client.RaiseEventAsync("waiter", "N", 1).WaitAsync(Patience));
            Assert.Equal(StorageFault.Unreachable, told.Fault);
            Assert.Null(_host.Engine.Failure);
        }
        finally
        {
            Directory.Move(away, folder);
        }

        await _host.Client.TerminateAsync("sleeper-0").WaitAsync(Patience);
        await AllEndedAsync();
    }

    /// <summary>What was asked for meanwhile is done, too, and nothing twice.</summary>
    private async Task AllEndedAsync()
    {
        await _host.Engine.WaitUntilIdleAsync().WaitAsync(Patience);
        Assert.Null(_host.Engine.Failure);
        Assert.Equal(1, (await _host.Client.GetAsync("waiter"))?.ReadOutputAs<int>());
        Assert.Single((await _host.EventsAsync("sleeper-1")).OfType<TimerFired>());
        await foreach (var instance in _host.Client.QueryAsync())
        {
            Assert.True(instance.HasEnded, $"{instance.InstanceId} is {instance.Status}");
        }
    }

    private async Task DamageAsync(string id)
    {
        using var database = Database.Open(_host.DatabasePath, Durability.None);
        database.Execute($"UPDATE history SET events = CAST('[{{' AS BLOB) WHERE instance = (SELECT key FROM instance WHERE id = '{id}')");
        await Assert.ThrowsAnyAsync<System.Text.Json.JsonException>(() => _host.EventsAsync(id));
    }

    /// <summary>A connection that has failed is not lent again, and no new one can be opened.</summary>
    private async Task NothingIsReadAsync(string damaged)
    {
        Exception? failure;
        do
        {
            failure = await Record.ExceptionAsync(() => _host.EventsAsync(damaged));
        }
        while (failure is System.Text.Json.JsonException);

        Assert.IsType<StorageFaultException>(failure);
    }
}
