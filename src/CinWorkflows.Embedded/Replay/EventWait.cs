using System.Text.Json;
using CinWorkflows.Embedded.History;

namespace CinWorkflows.Embedded.Replay;

/// <summary>Code that waits for an event.</summary>
internal abstract class EventWait
{
    public CancellationTokenRegistration Cancellation { get; set; }

    public abstract void Take(EventRaised raised);

    public abstract void Cancel(CancellationToken token);
}

/// <inheritdoc/>
internal sealed class EventWait<TEvent> : EventWait
{
    private readonly TaskCompletionSource<TEvent> _source = new();

    public Task<TEvent> Task => _source.Task;

    public override void Take(EventRaised raised)
    {
        Cancellation.Dispose();
        try
        {
            _source.TrySetResult(Payload.Read<TEvent>(raised.Payload));
        }
        catch (JsonException unreadable)
        {
            _source.TrySetException(unreadable);
        }
    }

    public override void Cancel(CancellationToken token) => _source.TrySetCanceled(token);
}
