namespace CinWorkflows.Embedded.Activities;

/// <summary>An activity to run for one step of one run.</summary>
internal sealed record ActivityCall(string InstanceId, long Run, int Step, string Name, string? Input);
