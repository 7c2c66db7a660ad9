using CinWorkflows.Embedded.Storage;
using CinWorkflows.Embedded.Tests.Hosts;
using CinWorkflows.Workflows.Ports.Health;
using Microsoft.Extensions.Logging;
using Moq;

namespace CinWorkflows.Embedded.Tests.Storage;

public sealed class GroupCommitWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_full_disk_is_waited_out_and_nobody_is_told_before()
    {
        var failed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var committed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var database = Database.Open(_folder.File("full.db"), Durability.Full);
        Schema.Ensure(database);
        database.Execute("PRAGMA max_page_count=20");
        var logger = new Mock<ILogger>();
        logger.Setup(one => one.IsEnabled(It.IsAny<LogLevel>())).Returns(true).Callback(() => failed.TrySetResult());
        using var writer = new GroupCommitWriter(database, _ => committed.TrySetResult(), broken => committed.TrySetException(broken), logger.Object);

        writer.Enqueue(new Turn(new TurnCommit { Key = 1, Events = new byte[1_000_000] }));
        await failed.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.False(committed.Task.IsCompleted);
        Assert.Equal(StorageFault.Full, (await writer.WhenStalled.WaitAsync(TimeSpan.FromSeconds(10))).Fault);
        database.Execute("PRAGMA max_page_count=1000000");
        await committed.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.False(writer.WhenStalled.IsCompleted);

        using var reader = Database.Open(_folder.File("full.db"), Durability.Full);
        Assert.Equal(1_000_000, reader.Scalar("SELECT length(events) FROM history"));
    }

    [Fact]
    public async Task What_was_queued_is_written_before_the_writer_ends()
    {
        var written = 0;
        var database = Database.Open(_folder.File("queue.db"), Durability.Full);
        Schema.Ensure(database);
        var writer = new GroupCommitWriter(database, group => Interlocked.Add(ref written, group.Count), _ => { }, Mock.Of<ILogger>());

        await Parallel.ForAsync(0, 2000, (n, _) =>
        {
            writer.Enqueue(new Turn(new TurnCommit { Key = n, Events = [1] }));
            return ValueTask.CompletedTask;
        });
        writer.Dispose();

        Assert.Equal(2000, written);
        using var reader = Database.Open(_folder.File("queue.db"), Durability.Full);
        Assert.Equal(2000, reader.Scalar("SELECT count(*) FROM history"));
    }

    private sealed record Turn(TurnCommit Commit) : ICommitted
    {
        public bool IsUrgent => false;

        public void OnCommitted()
        {
        }
    }
}
