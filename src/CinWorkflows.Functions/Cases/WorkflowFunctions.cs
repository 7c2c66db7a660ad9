using CinWorkflows.Functions.Runtime;
using CinWorkflows.Workflows.Cases;
using CinWorkflows.Workflows.Digests;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace CinWorkflows.Functions.Cases;

/// <summary>One function for each workflow of the catalog, by its name there.</summary>
public static class WorkflowFunctions
{
    /// <summary>The case.</summary>
    [Function(nameof(ChildInNeedCase))]
    public static Task<CaseEnd> RunChildInNeedCaseAsync([OrchestrationTrigger] TaskOrchestrationContext context) => context.RunAsync(new ChildInNeedCase());

    /// <summary>An authority's daily digests.</summary>
    [Function(nameof(DailyDigests))]
    public static Task<string> RunDailyDigestsAsync([OrchestrationTrigger] TaskOrchestrationContext context) => context.RunAsync(new DailyDigests());
}
