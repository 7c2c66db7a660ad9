using CinWorkflows.Embedded.Storage;
using CinWorkflows.Embedded.Tests.Hosts;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.Tests.Storage;

/// <summary>One unreadable history is one instance's trouble.</summary>
public sealed class DamageTests : IAsyncLifetime
{
    private static readonly WorkflowCatalog Catalog = new WorkflowCatalog().Workflow("W", context => context.WaitForExternalEvent<int>("N"));

    private readonly EmbeddedHost _host = new();

    public async Task InitializeAsync()
    {
        await _host.StartAsync(Catalog);
        await _host.Client.ScheduleAsync("W", null, new StartOptions("damaged"));
        await _host.Client.ScheduleAsync("W", null, new StartOptions("sound"));
        await _host.Engine.StopAsync();
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("UPDATE history SET events = CAST('[{\"type\":\"fromTheFuture\"}]' AS BLOB) WHERE instance = (SELECT key FROM instance WHERE id = 'damaged')")]
    [InlineData("UPDATE history SET events = CAST('[{' AS BLOB) WHERE instance = (SELECT key FROM instance WHERE id = 'damaged')")]
    [InlineData("DELETE FROM history WHERE instance = (SELECT key FROM instance WHERE id = 'damaged')")]
    public async Task An_instance_whose_history_cannot_be_read_is_parked_and_the_others_go_on(string damage)
    {
        using (var database = Database.Open(_host.DatabasePath, Durability.None))
        {
            database.Execute(damage);
        }

        await _host.StartAsync(Catalog);
        await _host.Client.RaiseEventAsync("damaged", "N", 1);
        await _host.Client.RaiseEventAsync("sound", "N", 2);
        await _host.SettleAsync();

        Assert.Equal(2, (await _host.Client.GetAsync("sound"))?.ReadOutputAs<int>());
        Assert.Equal(RuntimeStatus.Parked, (await _host.Client.GetAsync("damaged"))?.Status);
        Assert.Null(_host.Engine.Failure);
    }
}
