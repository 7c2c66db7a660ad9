using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.CrashHost;

/// <summary>What runs while the process is killed.</summary>
public static class CrashCases
{
    public static WorkflowCatalog Catalog() => new WorkflowCatalog()
        .AddWorkflow<CrashCase>()
        .AddWorkflow<CrashPart>()
        .AddActivity<Stamp>();
}
