using CinWorkflows.Embedded.Storage;
using CinWorkflows.Embedded.Tests.Hosts;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.Tests.Storage;

public sealed class OwnershipTests : IAsyncLifetime
{
    private readonly EmbeddedHost _host = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_second_engine_on_the_same_file_is_refused_in_clear_words()
    {
        await _host.StartAsync(new WorkflowCatalog());
        await using var second = _host.CreateEngine(new WorkflowCatalog());

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => second.StartAsync());

        Assert.Contains("Another engine is using", refused.Message);
    }

    [Fact]
    public async Task A_stopped_engine_lets_go_of_the_file()
    {
        await _host.StartAsync(new WorkflowCatalog());
        await _host.Engine.StopAsync();
        await using var second = _host.CreateEngine(new WorkflowCatalog());

        await second.StartAsync();
    }

    [Fact]
    public async Task An_engine_that_is_not_running_says_so()
    {
        await using var engine = _host.CreateEngine(new WorkflowCatalog());

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => engine.GetAsync("case-1"));

        Assert.Contains("StartAsync", refused.Message);
    }

    [Fact]
    public async Task A_file_of_a_newer_release_is_refused_and_left_alone()
    {
        using (var database = Database.Open(_host.DatabasePath, Durability.Full))
        {
            database.Execute("PRAGMA user_version=99");
        }

        await using var engine = _host.CreateEngine(new WorkflowCatalog());
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => engine.StartAsync());

        Assert.Contains("version 99", refused.Message);
        using var after = Database.Open(_host.DatabasePath, Durability.Full);
        Assert.Equal(99, after.Scalar("PRAGMA user_version"));
    }

    [Fact]
    public void The_file_is_opened_for_full_durability()
    {
        using var database = Database.Open(_host.DatabasePath, Durability.Full);

        Assert.Equal(2, database.Scalar("PRAGMA synchronous"));
    }
}
