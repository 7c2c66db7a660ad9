namespace CinWorkflows.Embedded.Replay;

/// <summary>A timer that has neither fired nor been cancelled.</summary>
internal sealed class OpenTimer(int id, DateTimeOffset fireAt, bool isUrgent)
{
    private readonly TaskCompletionSource _source = new();

    public int Id { get; } = id;

    public bool IsUrgent => isUrgent;

    public DateTimeOffset FireAt { get; set; } = fireAt;

    public Task Task => _source.Task;

    public CancellationTokenRegistration Cancellation { get; set; }

    public void Fire()
    {
        Cancellation.Dispose();
        _source.TrySetResult();
    }

    public void Cancel(CancellationToken token) => _source.TrySetCanceled(token);
}
