using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Embedded.Instances;

/// <summary>
/// Turns that could not be taken because the file could not be read for the moment. They are taken again together after a pause, in real
/// time whatever the engine's clock.
/// </summary>
internal sealed class PostponedTurns(EngineCore core)
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private List<InstanceSlot> _slots = [];

    public void Add(InstanceSlot slot, StorageFaultException failure)
    {
        lock (_gate)
        {
            _slots.Add(slot);
            if (_slots.Count > 1)
            {
                return;
            }
        }

        Log.ReadFailed(core.Logger, failure.Fault);
        _ = TakeAgainAsync();
    }

    private async Task TakeAgainAsync()
    {
        await Task.Delay(Pause);
        List<InstanceSlot> slots;
        lock (_gate)
        {
            (slots, _slots) = (_slots, []);
        }

        foreach (var slot in slots)
        {
            core.Schedule(slot, slot.IsUrgent);
        }
    }
}
