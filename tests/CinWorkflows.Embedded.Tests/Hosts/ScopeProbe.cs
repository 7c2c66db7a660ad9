namespace CinWorkflows.Embedded.Tests.Hosts;

/// <summary>A scoped dependency: each scope has its own.</summary>
public sealed class ScopeProbe
{
    public Guid Id { get; } = Guid.NewGuid();
}
