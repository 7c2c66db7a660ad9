namespace CinWorkflows.Embedded.Storage;

/// <summary>Who waits for a sub-workflow: the instance, its run, and the step in it.</summary>
internal sealed record ParentStep(string InstanceId, long Run, int Step);
