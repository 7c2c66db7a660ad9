using CinWorkflows.Embedded.History;

namespace CinWorkflows.Embedded.Replay;

/// <summary>Events not yet awaited, oldest first, and the one wait that may be pending for each name, without regard to case.</summary>
internal sealed class EventInbox(WorkflowPump pump)
{
    private readonly Dictionary<string, Queue<(long Order, EventRaised Raised)>> _buffered = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, EventWait> _waits = new(StringComparer.OrdinalIgnoreCase);
    private long _order;

    public int OpenWaits => _waits.Count;

    public void Deliver(EventRaised raised)
    {
        if (_waits.Remove(raised.Name, out var pending))
        {
            pending.Take(raised);
            return;
        }

        if (!_buffered.TryGetValue(raised.Name, out var queue))
        {
            _buffered.Add(raised.Name, queue = new());
        }

        queue.Enqueue((_order++, raised));
    }

    public Task<TEvent> WaitAsync<TEvent>(string name, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<TEvent>(cancellationToken);
        }

        var wait = new EventWait<TEvent>();
        if (_buffered.TryGetValue(name, out var queue))
        {
            wait.Take(queue.Dequeue().Raised);
            if (queue.Count == 0)
            {
                _buffered.Remove(name);
            }

            return wait.Task;
        }

        Add(name, wait, cancellationToken);
        return wait.Task;
    }

    /// <summary>What was raised and never awaited, in the order of arrival.</summary>
    public IEnumerable<EventRaised> Unprocessed() =>
        _buffered.Values.SelectMany(queue => queue).OrderBy(entry => entry.Order).Select(entry => entry.Raised);

    private void Add(string name, EventWait wait, CancellationToken cancellationToken)
    {
        if (!_waits.TryAdd(name, wait))
        {
            // Durable Task would serve the newest first, and a wait that was abandoned would swallow an event: no host is to differ.
            throw new InvalidOperationException($"An event '{name}' is waited for already: keep that task, or cancel it before you wait again.");
        }

        wait.Cancellation = cancellationToken.Register(() =>
        {
            // A wait given up must not swallow a later event, so it leaves before anything else happens.
            if (pump.CheckOwned() && _waits.TryGetValue(name, out var pending) && pending == wait)
            {
                _waits.Remove(name);
                wait.Cancel(cancellationToken);
            }
        });
    }
}
