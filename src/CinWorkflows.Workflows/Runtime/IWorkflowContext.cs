using Microsoft.Extensions.Logging;

namespace CinWorkflows.Workflows.Runtime;

/// <summary>
/// What an orchestration may do: the durable primitives, in the words and with the semantics of Durable Task
/// (<c>TaskOrchestrationContext</c>), so that the Azure host adapts each member in one line.
/// </summary>
/// <remarks>
/// Everything an orchestration learns from outside comes through here, is written to its history, and is given back
/// unchanged on replay. An orchestration awaits only tasks that it got from this context, or combinations of them.
/// </remarks>
public interface IWorkflowContext
{
    /// <summary>The name under which the running workflow is registered.</summary>
    string Name { get; }

    /// <summary>The id of this instance, unique in the host.</summary>
    string InstanceId { get; }

    /// <summary>The instance that started this one as a sub-orchestration, or null.</summary>
    string? ParentInstanceId { get; }

    /// <summary>The version under which this instance started; null for one started before versions were given.</summary>
    string? Version { get; }

    /// <summary>The time of the event being processed, UTC; the same on every replay.</summary>
    DateTimeOffset CurrentUtcTime { get; }

    /// <summary>True while the code runs again through steps already in the history.</summary>
    bool IsReplaying { get; }

    /// <summary>Schedules an activity and gives its result. It may run more than once; its effect must not.</summary>
    /// <param name="name">The activity's registered name.</param>
    /// <param name="input">Identifiers, dates and codes only: the input is stored in the history.</param>
    /// <param name="retry">How often and how far apart a failure is tried again; null means once.</param>
    /// <exception cref="ActivityFailedException">The activity failed and no attempt is left.</exception>
    Task<TResult> CallActivityAsync<TResult>(string name, object? input = null, RetryPolicy? retry = null);

    /// <summary>Schedules an activity that has no result.</summary>
    /// <exception cref="ActivityFailedException">The activity failed and no attempt is left.</exception>
    Task CallActivityAsync(string name, object? input = null, RetryPolicy? retry = null);

    /// <summary>Starts another orchestration as a part of this one and gives its result.</summary>
    /// <param name="name">The workflow's registered name.</param>
    /// <param name="input">Identifiers, dates and codes only.</param>
    /// <param name="instanceId">The id of the new instance; null lets the engine make one, the same on replay.</param>
    /// <param name="retry">How often a failure is tried again; null means once.</param>
    /// <exception cref="SubWorkflowFailedException">The sub-orchestration failed or was terminated.</exception>
    Task<TResult> CallSubWorkflowAsync<TResult>(string name, object? input = null, string? instanceId = null, RetryPolicy? retry = null);

    /// <summary>Completes at <paramref name="fireAt"/> (at once when that is past). Timers may be of any length.</summary>
    /// <param name="fireAt">The instant, UTC.</param>
    /// <param name="cancellationToken">Cancels the timer; the task then ends as cancelled.</param>
    Task CreateTimer(DateTimeOffset fireAt, CancellationToken cancellationToken = default);

    /// <summary>
    /// A timer like <see cref="CreateTimer"/>, in the history too; what it wakes goes before what others wake, where the runtime knows an
    /// order. Durable Functions knows none.
    /// </summary>
    /// <param name="fireAt">The instant, UTC.</param>
    /// <param name="cancellationToken">Cancels the timer; the task then ends as cancelled.</param>
    Task CreateUrgentTimer(DateTimeOffset fireAt, CancellationToken cancellationToken = default) => CreateTimer(fireAt, cancellationToken);

    /// <summary>
    /// Completes with the next event of that name. Events are buffered in the order of arrival until awaited; names are
    /// compared without regard to case. At most one wait for a name is pending at a time: whoever needs the event twice keeps the
    /// task, and whoever gives a wait up cancels it before waiting again. Of two, runtimes serve one or the other first.
    /// </summary>
    /// <param name="name">The event's name.</param>
    /// <param name="cancellationToken">Cancels the wait; an abandoned wait that is not cancelled swallows a later event.</param>
    Task<TEvent> WaitForExternalEvent<TEvent>(string name, CancellationToken cancellationToken = default);

    /// <summary>Raises an event to another instance. One that does not exist loses it.</summary>
    void SendEvent(string instanceId, string eventName, object? payload = null);

    /// <summary>
    /// Ends this run and starts the same instance again with <paramref name="newInput"/> and an empty history. Pending
    /// activities and timers are forgotten; events not yet awaited are kept unless said otherwise.
    /// </summary>
    void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true);

    /// <summary>Publishes a small status that can be read from outside: codes and dates only.</summary>
    void SetCustomStatus(object? status);

    /// <summary>A new identifier, the same on every replay.</summary>
    Guid NewGuid();

    /// <summary>A logger that is silent while replaying.</summary>
    ILogger CreateReplaySafeLogger(string category);
}
