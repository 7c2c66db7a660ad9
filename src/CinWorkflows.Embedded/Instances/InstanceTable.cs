using System.Collections.Concurrent;

namespace CinWorkflows.Embedded.Instances;

/// <summary>The instances in memory: those with something in progress, and the most recently active of those that wait.</summary>
internal sealed class InstanceTable(EngineCore core, int hotInstances)
{
    private readonly ConcurrentDictionary<string, InstanceSlot> _slots = new(StringComparer.Ordinal);
    private readonly LinkedList<InstanceSlot> _idle = new();
    private readonly Lock _gate = new();

    public int Count => _slots.Count;

    public ICollection<InstanceSlot> Slots => _slots.Values;

    /// <summary>Adds a message to an instance's queue.</summary>
    public (InstanceSlot Slot, Posted Outcome) Post(string id, InstanceMessage message)
    {
        while (true)
        {
            var slot = _slots.GetOrAdd(id, static (id, core) => new InstanceSlot(core, id), core);
            var outcome = slot.TryPost(message);
            if (outcome != Posted.Gone)
            {
                if (outcome == Posted.Wakes)
                {
                    Wake(slot);
                }

                return (slot, outcome);
            }

            _slots.TryRemove(KeyValuePair.Create(id, slot));
        }
    }

    /// <summary>Nothing is in progress in the slot.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="canStay">Its instance may be needed again.</param>
    /// <param name="canGo">Its continuation can be rebuilt when it is.</param>
    public void Rest(InstanceSlot slot, bool canStay, bool canGo)
    {
        if (!canGo)
        {
            return;
        }

        if (!canStay)
        {
            Drop(slot);
            return;
        }

        InstanceSlot? coldest = null;
        lock (_gate)
        {
            slot.Idle ??= _idle.AddLast(slot);
            if (_idle.Count > hotInstances)
            {
                coldest = _idle.First!.Value;
                _idle.RemoveFirst();
                coldest.Idle = null;
            }
        }

        if (coldest is not null)
        {
            Drop(coldest);
        }
    }

    private void Wake(InstanceSlot slot)
    {
        if (slot.Idle is null)
        {
            return;
        }

        lock (_gate)
        {
            if (slot.Idle is { } node)
            {
                _idle.Remove(node);
                slot.Idle = null;
            }
        }
    }

    private void Drop(InstanceSlot slot)
    {
        if (slot.TryDrop())
        {
            _slots.TryRemove(KeyValuePair.Create(slot.Id, slot));
        }
    }
}
