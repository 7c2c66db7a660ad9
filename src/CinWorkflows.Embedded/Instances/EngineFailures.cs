using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.Instances;

/// <summary>Failures that the engine itself reports.</summary>
internal static class EngineFailures
{
    public static FailureDetails Spinning { get; } =
        new("ContinueAsNewLoop", "The workflow continued as new again and again without ever waiting.");

    public static FailureDetails Unreadable { get; } =
        new("HistoryUnreadable", "The instance's history cannot be read: it is damaged, or a newer release wrote it.");

    public static FailureDetails InstanceExists(string instanceId) =>
        new("InstanceExists", $"An instance '{instanceId}' is running already.");

    public static FailureDetails Terminated(string? reason) => new("Terminated", reason ?? "");

    public static FailureDetails ForeignTask(string explanation) => new("ForeignTask", explanation);

    public static FailureDetails NonDeterministic(string mismatch) => new("NonDeterministicWorkflow", mismatch);

    public static FailureDetails WorkflowNotRegistered(string name) =>
        new("WorkflowNotRegistered", $"No workflow '{name}' is registered.");

    public static FailureDetails ActivityNotRegistered(string name) =>
        new("ActivityNotRegistered", $"No activity '{name}' is registered.");
}
