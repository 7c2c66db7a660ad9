using CinWorkflows.Workflows.Ports.Health;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Embedded.Storage;

/// <summary>
/// The one writer. It takes what is queued, the urgent first, up to a limit, writes it in one transaction, and only then lets the
/// effects of those turns begin.
/// </summary>
internal sealed class GroupCommitWriter : IDisposable
{
    private const int GroupLimit = 512;
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);

    private readonly Database _database;
    private readonly Action<IReadOnlyList<ICommitted>> _committed;
    private readonly Action<Exception> _broken;
    private readonly ILogger _logger;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _wake = new(0);
    private readonly Thread _thread;
    private readonly Lanes<ICommitted> _queue = new();
    private volatile bool _closing;
    private TaskCompletionSource<StorageFaultException> _stalled = NotStalled();

    /// <param name="database">The writing connection; this object owns it.</param>
    /// <param name="committed">Called after a transaction, on the pool.</param>
    /// <param name="broken">Called when the file cannot be written any more.</param>
    /// <param name="logger">Where trouble with the file is told.</param>
    public GroupCommitWriter(Database database, Action<IReadOnlyList<ICommitted>> committed, Action<Exception> broken, ILogger logger)
    {
        _database = database;
        _committed = committed;
        _broken = broken;
        _logger = logger;
        _thread = new Thread(Write) { IsBackground = true, Name = "CinWorkflows writer" };
        _thread.Start();
    }

    /// <summary>Takes a turn; one that comes after the end is not written, and nobody is told that it was.</summary>
    public void Enqueue(ICommitted turn)
    {
        lock (_gate)
        {
            if (_closing)
            {
                return;
            }

            if (_queue.Add(turn, turn.IsUrgent))
            {
                _wake.Release();
            }
        }
    }

    /// <summary>Completes once the file cannot be written for the moment; what is queued is written as soon as it can be again.</summary>
    public Task<StorageFaultException> WhenStalled => Volatile.Read(ref _stalled).Task;

    /// <summary>Writes what is queued and ends the thread.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _closing = true;
            _wake.Release();
        }

        _thread.Join();
        _wake.Dispose();
        _database.Dispose();
    }

    private void Write()
    {
        try
        {
            using var statements = new CommitStatements(_database);
            using var begin = _database.Prepare("BEGIN IMMEDIATE");
            using var commit = _database.Prepare("COMMIT");
            while (Take() is { } group)
            {
                WriteGroup(group, statements, begin, commit);
                _committed(group);
            }
        }
        catch (Exception failure)
        {
            _broken(failure);
        }
    }

    private List<ICommitted>? Take()
    {
        while (true)
        {
            var group = new List<ICommitted>();
            while (group.Count < GroupLimit && _queue.TryTake(out var turn))
            {
                group.Add(turn);
            }

            if (group.Count > 0)
            {
                return group;
            }

            if (_closing)
            {
                return null;
            }

            _wake.Wait();
        }
    }

    private void WriteGroup(List<ICommitted> group, CommitStatements statements, Statement begin, Statement commit)
    {
        while (true)
        {
            try
            {
                begin.Run();
                foreach (var turn in group)
                {
                    statements.Write(turn.Commit);
                }

                commit.Run();
                GoOn();
                return;
            }
            catch (StorageFaultException failure) when (failure.MayPass && !_closing)
            {
                // A full disk is waited out, in real time whatever the engine's clock: nobody is told that something is
                // kept before it is.
                RollBack();
                Stall(failure);
                Log.WriteFailed(_logger, failure, group.Count);
                Thread.Sleep(RetryPause);
            }
        }
    }

    private void Stall(StorageFaultException failure) => _stalled.TrySetResult(failure);

    private void GoOn()
    {
        if (_stalled.Task.IsCompleted)
        {
            Volatile.Write(ref _stalled, NotStalled());
        }
    }

    private static TaskCompletionSource<StorageFaultException> NotStalled() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void RollBack()
    {
        try
        {
            _database.Execute("ROLLBACK");
        }
        catch (Exception undone) when (undone is InvalidOperationException or StorageFaultException)
        {
            // SQLite has already rolled back by itself, as it does on a full disk.
        }
    }
}
