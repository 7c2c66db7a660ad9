namespace CinWorkflows.Workflows.Runtime;

/// <summary>Where an activity is being run.</summary>
/// <param name="Name">The activity's registered name.</param>
/// <param name="InstanceId">The orchestration that called it.</param>
public sealed record ActivityContext(string Name, string InstanceId);
