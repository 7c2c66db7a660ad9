using System.CommandLine;

namespace CinWorkflows.Server.CommandLine.Workflows;

/// <summary><c>cin workflows</c>: the workflows of the cases.</summary>
internal static class WorkflowsVerb
{
    public static Command Create() => new("workflows", "Looks after the workflows of the cases.")
    {
        new RebuildVerb().AsVerb(),
    };
}
