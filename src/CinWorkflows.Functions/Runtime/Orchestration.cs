using CinWorkflows.Workflows.Runtime;
using Microsoft.DurableTask;

namespace CinWorkflows.Functions.Runtime;

/// <summary>Runs a workflow of the product on the runtime's context.</summary>
internal static class Orchestration
{
    public static Task<TOutput> RunAsync<TInput, TOutput>(this TaskOrchestrationContext context, Workflow<TInput, TOutput> workflow) =>
        workflow.RunAsync(new DurableTaskContext(context), context.GetInput<TInput>()!);
}
