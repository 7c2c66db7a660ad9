using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Conformance.Hosts;

/// <summary>A workflow written where its test is.</summary>
public sealed class InlineWorkflow<TInput, TOutput>(Func<IWorkflowContext, TInput, Task<TOutput>> code) : Workflow<TInput, TOutput>
{
    public override Task<TOutput> RunAsync(IWorkflowContext context, TInput input) => code(context, input);
}
