using CinWorkflows.Embedded.History;

namespace CinWorkflows.Embedded.Replay;

/// <summary>Events not yet awaited and waits not yet served, by name without regard to case, both oldest first.</summary>
internal sealed class EventInbox(WorkflowPump pump)
{
    private readonly Dictionary<string, Queue<(long Order, EventRaised Raised)>> _buffered = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, LinkedList<EventWait>> _waits = new(StringComparer.OrdinalIgnoreCase);
    private long _order;

    public int OpenWaits { get; private set; }

    public void Deliver(EventRaised raised)
    {
        if (_waits.TryGetValue(raised.Name, out var waits))
        {
            var oldest = waits.First!;
            Remove(raised.Name, oldest);
            oldest.Value.Take(raised);
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
        if (!_waits.TryGetValue(name, out var waits))
        {
            _waits.Add(name, waits = new());
        }

        var node = waits.AddLast(wait);
        OpenWaits++;
        wait.Cancellation = cancellationToken.Register(() =>
        {
            // A wait given up must not swallow a later event, so it leaves the queue before anything else happens.
            if (pump.CheckOwned() && node.List is not null)
            {
                Remove(name, node);
                wait.Cancel(cancellationToken);
            }
        });
    }

    private void Remove(string name, LinkedListNode<EventWait> node)
    {
        var waits = node.List!;
        waits.Remove(node);
        OpenWaits--;
        if (waits.Count == 0)
        {
            _waits.Remove(name);
        }
    }
}
