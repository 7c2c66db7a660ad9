using System.Runtime.CompilerServices;
using CinWorkflows.Embedded.History;
using CinWorkflows.Embedded.Instances;
using CinWorkflows.Embedded.Replay;
using CinWorkflows.Embedded.Storage;
using CinWorkflows.Workflows.Ports.Records.Engines;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Embedded;

/// <summary>
/// The durable engine of one machine: workflows on one SQLite file, with the semantics of Durable Task. A call that
/// returned is durable; nothing needs to be running for a case to be kept.
/// </summary>
/// <param name="catalog">The workflows and activities.</param>
/// <param name="services">Where activities come from, in a scope of their own.</param>
/// <param name="time">The one clock, for reading and for waiting.</param>
/// <param name="loggers">Where it logs: instance ids and names of steps, never payloads.</param>
/// <param name="options">The file, and the limits.</param>
public sealed class EmbeddedEngine(
    WorkflowCatalog catalog,
    IServiceProvider services,
    TimeProvider time,
    ILoggerFactory loggers,
    EmbeddedEngineOptions options) : IWorkflowClient, IAsyncDisposable
{
    private const int PageSize = 200;

    private readonly SemaphoreSlim _gate = new(1);
    private EngineCore? _core;

    /// <summary>How many instances have anything in memory now.</summary>
    public int InstancesInMemory => Core.InstancesInMemory;

    /// <summary>Why the engine broke down, or null: for a health check. It goes on after a stop and a start.</summary>
    public Exception? Failure => Core.Failure;

    /// <summary>How many turns were written since the start: that it grows shows that something has happened.</summary>
    public long Turns => Core.Turns;

    private EngineCore Core => Volatile.Read(ref _core) ?? throw new InvalidOperationException("The engine is not running: StartAsync comes first.");

    /// <summary>Takes the file, and goes on with what was in flight.</summary>
    /// <exception cref="EngineInUseException">Another engine uses the file.</exception>
    /// <exception cref="NewerEngineException">A newer release wrote it.</exception>
    /// <exception cref="Workflows.Ports.Health.StorageFaultException">It cannot be read or written.</exception>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_core is null)
            {
                var core = new EngineCore(catalog, services, time, loggers, options);
                try
                {
                    core.Begin();
                }
                catch
                {
                    await core.CloseAsync(CancellationToken.None);
                    throw;
                }

                Volatile.Write(ref _core, core);
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>
    /// Cancels the running activities, waits for them until <paramref name="cancellationToken"/> is cancelled, and lets
    /// go of the file. An activity without an outcome runs again at the next start.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        await _gate.WaitAsync(CancellationToken.None);
        try
        {
            if (Interlocked.Exchange(ref _core, null) is { } core)
            {
                await core.CloseAsync(cancellationToken);
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync();

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The id is empty or longer than 100 characters.</exception>
    public async Task<string> ScheduleAsync(string name, object? input = null, StartOptions? options = null, CancellationToken cancellationToken = default)
    {
        var core = Core;
        var id = InstanceId.Checked(options?.InstanceId ?? Guid.NewGuid().ToString("N"));
        var start = new StartInstance(name, Payload.Write(input), options?.Version ?? core.Options.DefaultVersion, options?.StartAt);
        await core.AskAsync(id, reply => start with { Reply = reply }).WaitAsync(cancellationToken);
        return id;
    }

    /// <inheritdoc/>
    public Task RaiseEventAsync(string instanceId, string eventName, object? payload = null, CancellationToken cancellationToken = default) =>
        RaiseAsync(instanceId, new(default, eventName, Payload.Write(payload)), isUrgent: false, cancellationToken);

    /// <inheritdoc/>
    public Task RaiseUrgentEventAsync(string instanceId, string eventName, object? payload = null, CancellationToken cancellationToken = default) =>
        RaiseAsync(instanceId, new(default, eventName, Payload.Write(payload)), isUrgent: true, cancellationToken);

    /// <inheritdoc/>
    public Task<InstanceStatus?> GetAsync(string instanceId, CancellationToken cancellationToken = default) =>
        Task.FromResult(Core.Read(reader => reader.Instance(instanceId) is { } row ? reader.Status(row) : null));

    /// <inheritdoc/>
    public async IAsyncEnumerable<InstanceStatus> QueryAsync(InstanceQuery? query = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var after = "";
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = Core.Read(reader => reader.Query(query ?? new InstanceQuery(), after, PageSize));
            foreach (var instance in page)
            {
                yield return instance;
            }

            if (page.Count < PageSize)
            {
                yield break;
            }

            after = page[^1].InstanceId;
            await Task.Yield();
        }
    }

    /// <inheritdoc/>
    public Task SuspendAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default) =>
        Core.AskAsync(instanceId, reply => new Suspend(reason) { Reply = reply }).WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public Task ResumeAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default) =>
        Core.AskAsync(instanceId, reply => new Resume(reason) { Reply = reply }).WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public Task TerminateAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default) =>
        Core.AskAsync(instanceId, reply => new Terminate(reason) { Reply = reply }).WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<bool> PurgeAsync(string instanceId, CancellationToken cancellationToken = default) =>
        Core.AskAsync(instanceId, reply => new Purge { Reply = reply }).WaitAsync(cancellationToken);

    /// <summary>What happened in the instance's current run, or null where there is no such instance.</summary>
    public Task<WorkflowHistory?> GetHistoryAsync(string instanceId, CancellationToken cancellationToken = default) =>
        Task.FromResult(Core.Read(reader => reader.Instance(instanceId) is { } row ? new WorkflowHistory(instanceId, reader.History(row.Key)) : null));

    /// <summary>The mark that was last set in the file; null where none was.</summary>
    public Task<EngineMark?> ReadMarkAsync() => Task.FromResult(Core.Marks.Read());

    /// <summary>Sets a mark in the file, by which the record beside it is known.</summary>
    public Task SetMarkAsync(EngineMark mark) => Task.Run(() => Core.Marks.Write(mark));

    /// <summary>Writes to the file and reads from it, for a health check.</summary>
    /// <exception cref="Workflows.Ports.Health.StorageFaultException">It cannot be written, or not be read.</exception>
    public Task TryAsync() => Task.Run(Core.Try);

    /// <summary>Keeps every engine away from a file until it is let go of, for whoever replaces the file.</summary>
    /// <exception cref="EngineInUseException">An engine, in this process or another, has it.</exception>
    /// <exception cref="Workflows.Ports.Health.StorageFaultException">The folder cannot be written.</exception>
    public static IDisposable Reserve(string databasePath) => OwnershipLock.Take(databasePath);

    /// <summary>
    /// Completes when nothing can run before the clock moves: no queued message, no running activity, no timer due.
    /// </summary>
    public Task WaitUntilIdleAsync(CancellationToken cancellationToken = default) => Core.WhenIdleAsync(cancellationToken);

    /// <summary>The earliest instant at which an instance wants to be woken, or null where none does.</summary>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<DateTimeOffset?>(Core.Read(reader => reader.NextDue()) is { } due ? new DateTimeOffset(due, TimeSpan.Zero) : null);

    private Task RaiseAsync(string instanceId, EventRaised raised, bool isUrgent, CancellationToken cancellationToken) =>
        Core.AskAsync(instanceId, reply => new Deliver(raised) { Reply = reply, Urgent = isUrgent }).WaitAsync(cancellationToken);
}
