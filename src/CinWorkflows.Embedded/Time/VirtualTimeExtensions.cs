namespace CinWorkflows.Embedded.Time;

/// <summary>Moving an engine and its clock together.</summary>
public static class VirtualTimeExtensions
{
    /// <summary>
    /// Moves on to <paramref name="instant"/> from one due time to the next, and lets the engine become idle at each, so
    /// that everything happens at its own instant.
    /// </summary>
    public static async Task AdvanceToAsync(this VirtualTime time, EmbeddedEngine engine, DateTimeOffset instant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(engine);
        await engine.WaitUntilIdleAsync(cancellationToken);
        while (await engine.NextDueAsync(cancellationToken) is { } due && due <= instant)
        {
            time.AdvanceTo(due > time.GetUtcNow() ? due : time.GetUtcNow());
            await engine.WaitUntilIdleAsync(cancellationToken);
        }

        time.AdvanceTo(instant);
        await engine.WaitUntilIdleAsync(cancellationToken);
    }
}
