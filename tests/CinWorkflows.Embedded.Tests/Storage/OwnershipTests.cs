using CinWorkflows.Embedded.Storage;
using CinWorkflows.Embedded.Tests.Hosts;
using CinWorkflows.Workflows.Ports.Health;
using CinWorkflows.Workflows.Ports.Records.Engines;
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

        var refused = await Assert.ThrowsAsync<EngineInUseException>(() => second.StartAsync());

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
        var refused = await Assert.ThrowsAsync<NewerEngineException>(() => engine.StartAsync());

        Assert.Contains("version 99", refused.Message);
        using var after = Database.Open(_host.DatabasePath, Durability.Full);
        Assert.Equal(99, after.Scalar("PRAGMA user_version"));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told_as_that_and_not_as_another_engine()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var refused = Assert.Throws<StorageFaultException>(() => OwnershipLock.Take("/sys/kernel/engine.db"));

        Assert.Equal(StorageFault.ReadOnly, refused.Fault);
        Assert.StartsWith("There is no right to write the file of workflows, '/sys/kernel/engine.db'.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_the_release_before_gets_what_it_lacks_and_keeps_what_it_has()
    {
        await _host.StartAsync(new WorkflowCatalog());
        await _host.Engine.StopAsync();
        using (var database = Database.Open(_host.DatabasePath, Durability.Full))
        {
            database.Execute("DROP TABLE mark");
            database.Execute("PRAGMA user_version=2");
        }

        await using var engine = _host.CreateEngine(new WorkflowCatalog());
        await engine.StartAsync();
        var mark = new EngineMark(Guid.NewGuid(), new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero));

        Assert.Null(await engine.ReadMarkAsync());
        await engine.SetMarkAsync(mark);
        await engine.TryAsync();
        Assert.Equal(mark, await engine.ReadMarkAsync());
    }

    [Fact]
    public async Task The_engines_files_are_readable_by_its_own_account_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await _host.StartAsync(new WorkflowCatalog());
        await _host.Engine.SetMarkAsync(new(Guid.NewGuid(), DateTimeOffset.UnixEpoch));

        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_host.DatabasePath)!, $"{Path.GetFileName(_host.DatabasePath)}*"))
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public void The_file_is_opened_for_full_durability()
    {
        using var database = Database.Open(_host.DatabasePath, Durability.Full);

        Assert.Equal(2, database.Scalar("PRAGMA synchronous"));
    }
}
