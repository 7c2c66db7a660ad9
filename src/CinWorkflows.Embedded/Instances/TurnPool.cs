namespace CinWorkflows.Embedded.Instances;

/// <summary>
/// Gives instances their turns on the thread pool, a few at a time: whatever becomes urgent waits for those few, not for all that is
/// queued. After each turn the thread goes back to the pool, in which activities and what follows a commit wait too.
/// </summary>
internal sealed class TurnPool : IThreadPoolWorkItem
{
    private readonly Lanes<InstanceSlot> _waiting = new();
    private readonly Workers _workers = new(Math.Max(4, 2 * Environment.ProcessorCount));

    public void Add(InstanceSlot slot, bool isUrgent)
    {
        _waiting.Add(slot, isUrgent);
        AddWorker();
    }

    public void Execute()
    {
        if (_waiting.TryTake(out var slot))
        {
            slot.TakeTurn();
        }

        _workers.Remove();
        if (!_waiting.IsEmpty)
        {
            AddWorker();
        }
    }

    private void AddWorker()
    {
        if (_workers.TryAdd())
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }
}
