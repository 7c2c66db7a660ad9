using CinWorkflows.Embedded.Activities;
using CinWorkflows.Embedded.Timers;

namespace CinWorkflows.Embedded.Instances;

/// <summary>
/// Takes up what was in flight when the last process ended, and what came due since. Ordinary activities are held back until all that is
/// urgent has its place among what is to be done: else they would take every place while what is urgent is still being replayed.
/// </summary>
internal sealed class Recovery(EngineCore core, ActivityPool activities)
{
    private readonly List<Task> _urgent = [];

    public void Begin()
    {
        var messages = core.Read(reader => reader.Messages());
        var busy = core.Read(reader => reader.Busy());
        var now = core.Now.UtcTicks;
        var due = core.Read(reader => reader.Due(now, TimerPump.WokenAtATime, isUrgent: true));

        // Before what was sent to them: a message that is not urgent must not be what an urgent instance is revived for.
        foreach (var (id, isUrgent) in busy)
        {
            Post(id, new Recover { Urgent = isUrgent });
        }

        foreach (var message in messages)
        {
            Post(message.Target, message.Message with { StoredAs = message.Sequence });
        }

        foreach (var id in due)
        {
            Post(id, new Wake { Urgent = true });
        }

        if (core.Read(reader => reader.NextDue()) is { } next)
        {
            core.NoticeDue(next);
        }

        _ = LetGoAsync();
        Log.Started(core.Logger, messages.Count, busy.Count);
    }

    private void Post(string id, InstanceMessage message)
    {
        if (message.Urgent)
        {
            _urgent.Add(core.PostAsync(id, reply => message with { Reply = reply }));
        }
        else
        {
            core.Post(id, message);
        }
    }

    private async Task LetGoAsync()
    {
        // Where the engine was stopped, or broke down and has said so, what is let go of has no outcome.
        await Task.WhenAll(_urgent).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        activities.LetGo();
    }
}
