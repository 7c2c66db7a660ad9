namespace CinWorkflows.Integrations.Tests.MicrosoftGraph;

/// <summary>A clock that stands still until it is set.</summary>
internal sealed class SetTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
