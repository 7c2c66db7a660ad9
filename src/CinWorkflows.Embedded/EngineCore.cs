using CinWorkflows.Embedded.Activities;
using CinWorkflows.Embedded.Instances;
using CinWorkflows.Embedded.Storage;
using CinWorkflows.Embedded.Timers;
using CinWorkflows.Workflows.Ports.Health;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Embedded;

/// <summary>One opened file with what runs on it: the parts of the engine know each other through this.</summary>
internal sealed class EngineCore
{
    private readonly TimeProvider _time;
    private readonly OwnershipLock _lock;
    private readonly GroupCommitWriter _writer;
    private readonly ReaderPool _readers;
    private readonly ActivityPool _activities;
    private readonly TimerPump _timers;
    private readonly TurnPool _turns = new();
    private readonly InstanceTable _table;
    private readonly PostponedTurns _postponed;
    private readonly TaskCompletionSource _whenBroken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _lastKey;
    private long _lastMessage;
    private long _written;
    private volatile Exception? _broken;
    private volatile bool _closed;

    public EngineCore(WorkflowCatalog catalog, IServiceProvider services, TimeProvider time, ILoggerFactory loggers, EmbeddedEngineOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxConcurrentActivities, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(options.HotInstances);
        _time = time;
        Continuations = new(catalog, loggers, Post);
        Options = options;
        Logger = loggers.CreateLogger<EmbeddedEngine>();
        _lock = OwnershipLock.Take(options.DatabasePath);
        Database? database = null;
        try
        {
            OwnersOnly.Make(options.DatabasePath);
            database = Database.Open(options.DatabasePath, options.Durability);
            Schema.Ensure(database);
            _lastKey = database.Scalar("SELECT max(key) FROM instance");
            _lastMessage = database.Scalar("SELECT max(seq) FROM message");
        }
        catch
        {
            database?.Dispose();
            _lock.Dispose();
            throw;
        }

        _writer = new GroupCommitWriter(database, Committed, Break, Logger);
        _readers = new ReaderPool(() => Database.Open(options.DatabasePath, options.Durability));
        Marks = new MarkFile(options.DatabasePath, options.Durability);
        _activities = new ActivityPool(catalog, services, options.MaxConcurrentActivities, Tracker, PostAndRun, Logger);
        _timers = new TimerPump(this, time);
        _table = new InstanceTable(this, options.HotInstances);
        _postponed = new PostponedTurns(this);
    }

    public EmbeddedEngineOptions Options { get; }

    public ILogger Logger { get; }

    public WorkTracker Tracker { get; } = new();

    public DateTimeOffset Now => _time.GetUtcNow().ToUniversalTime();

    public Exception? Failure => _broken;

    public int InstancesInMemory => _table.Count;

    /// <summary>How many turns were written since the start: that it grows shows that something has happened.</summary>
    public long Turns => Interlocked.Read(ref _written);

    public MarkFile Marks { get; }

    public Continuations Continuations { get; }

    public long NextKey() => Interlocked.Increment(ref _lastKey);

    public long NextMessage() => Interlocked.Increment(ref _lastMessage);

    public TResult Read<TResult>(Func<InstanceReader, TResult> query) => _readers.Read(query);

    /// <summary>Takes up what was in flight when the last process ended, and what came due since.</summary>
    public void Begin() => new Recovery(this, _activities).Begin();

    public void Post(string id, InstanceMessage message)
    {
        if (Accept(id, message) is { } slot)
        {
            Schedule(slot, slot.IsUrgent);
        }

        if ((_closed ? new ObjectDisposedException(nameof(EmbeddedEngine)) : _broken) is { } why)
        {
            message.Reply?.TrySetException(Stopped(why));
        }
    }

    /// <summary>Queues a message, and completes once it was taken up: however long the file cannot be written.</summary>
    public Task<bool> PostAsync(string id, Func<TaskCompletionSource<bool>, InstanceMessage> message)
    {
        var reply = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(id, message(reply));
        return reply.Task;
    }

    /// <summary>Queues a message that somebody waits for. Where the file cannot be written they are told so; what was queued before is written once it can.</summary>
    /// <exception cref="StorageFaultException">The file cannot be written, or not be read, for the moment.</exception>
    public async Task<bool> AskAsync(string id, Func<TaskCompletionSource<bool>, InstanceMessage> message)
    {
        var stalled = _writer.WhenStalled;
        if (!stalled.IsCompleted)
        {
            var taken = PostAsync(id, message);
            if (await Task.WhenAny(taken, stalled) == taken)
            {
                return await taken;
            }
        }

        var failure = await stalled;
        throw new StorageFaultException(failure.Fault, failure.Store, failure);
    }

    /// <summary>Writes to the file and reads from it.</summary>
    /// <exception cref="StorageFaultException">It cannot be written, or not be read.</exception>
    public void Try()
    {
        if (_writer.WhenStalled is { IsCompleted: true } stalled)
        {
            throw new StorageFaultException(stalled.Result.Fault, stalled.Result.Store, stalled.Result);
        }

        Marks.Try(Now);
    }

    public void Schedule(InstanceSlot slot, bool isUrgent) => _turns.Add(slot, isUrgent);

    /// <summary>The file could not be read for the moment: the turn comes again a little later.</summary>
    public void Postpone(InstanceSlot slot, StorageFaultException failure) => _postponed.Add(slot, failure);

    public void Rest(InstanceSlot slot, bool canStay, bool canGo)
    {
        _table.Rest(slot, canStay, canGo);
        Tracker.Exit();
    }

    public void Write(InstanceSlot slot) => _writer.Enqueue(slot);

    public void Run(ActivityCall call, bool isUrgent) => _activities.Start(call, isUrgent);

    /// <summary>What an instance has started, and that has not begun, has become urgent.</summary>
    public void Overtake(IEnumerable<ActivityCall> calls)
    {
        foreach (var call in calls)
        {
            _activities.Overtake(call);
        }
    }

    public void NoticeDue(long due) => _timers.Notice(due);

    /// <summary>Completes when nothing can run before the clock moves.</summary>
    public async Task WhenIdleAsync(CancellationToken cancellationToken)
    {
        do
        {
            _timers.Look();
            await Task.WhenAny(Tracker.WhenIdle(), _whenBroken.Task).WaitAsync(cancellationToken);
            if (_broken is { } broken)
            {
                throw Stopped(broken);
            }

            _timers.Look();
        }
        while (!Tracker.WhenIdle().IsCompleted);
    }

    /// <summary>The file cannot be used any more: nothing goes on, and whoever waits is told.</summary>
    public void Break(Exception failure)
    {
        if (_closed || Interlocked.CompareExchange(ref _broken, failure, null) is not null)
        {
            return;
        }

        Log.Broken(Logger, failure);
        foreach (var slot in _table.Slots)
        {
            slot.Fail(Stopped(failure));
        }

        _whenBroken.TrySetResult();
    }

    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        _timers.Stop();
        try
        {
            await _activities.StopAsync(cancellationToken);
            if (_broken is null)
            {
                await Tracker.WhenIdle().WaitAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // An activity that does not heed its cancellation is left behind; it has no outcome and will run again.
        }

        _closed = true;
        _timers.Dispose();
        _writer.Dispose();
        foreach (var slot in _table.Slots)
        {
            slot.Fail(Stopped(new ObjectDisposedException(nameof(EmbeddedEngine))));
        }

        _readers.Dispose();
        _lock.Dispose();
    }

    private static InvalidOperationException Stopped(Exception why) =>
        new(why is ObjectDisposedException ? "The workflow engine was stopped." : "The workflow engine broke down: its file could not be read or written.", why);

    private InstanceSlot? Accept(string id, InstanceMessage message)
    {
        if (_closed || _broken is not null)
        {
            return null;
        }

        var (slot, outcome) = _table.Post(id, message);
        if (outcome == Posted.Overtakes)
        {
            Schedule(slot, isUrgent: true);
        }

        if (outcome != Posted.Wakes)
        {
            return null;
        }

        Tracker.Enter();
        return slot;
    }

    /// <summary>Runs the turn on the calling thread, which has nothing better to do: an activity's thread.</summary>
    private void PostAndRun(string id, InstanceMessage message) => Accept(id, message)?.TakeTurn();

    private void Committed(IReadOnlyList<ICommitted> turns)
    {
        Interlocked.Add(ref _written, turns.Count);
        ThreadPool.UnsafeQueueUserWorkItem(
            static turns =>
            {
                foreach (var turn in turns)
                {
                    turn.OnCommitted();
                }
            },
            turns,
            preferLocal: false);
    }
}
