namespace CinWorkflows.Embedded.History;

/// <summary>The code created a timer.</summary>
public sealed record TimerCreated(int Id, DateTimeOffset FireAt) : WorkflowAction
{
    internal override string Describe() => $"timer (#{Id})";
}
