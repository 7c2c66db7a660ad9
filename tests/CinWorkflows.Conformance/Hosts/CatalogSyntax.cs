using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Conformance.Hosts;

/// <summary>Short words for catalogs in tests.</summary>
public static class CatalogSyntax
{
    public static WorkflowCatalog Workflow<TInput, TOutput>(this WorkflowCatalog catalog, string name, Func<IWorkflowContext, TInput, Task<TOutput>> code) =>
        catalog.AddWorkflow(name, () => new InlineWorkflow<TInput, TOutput>(code));

    public static WorkflowCatalog Workflow<TOutput>(this WorkflowCatalog catalog, string name, Func<IWorkflowContext, Task<TOutput>> code) =>
        catalog.Workflow<object?, TOutput>(name, (context, _) => code(context));

    public static WorkflowCatalog Activity<TInput, TOutput>(this WorkflowCatalog catalog, string name, Func<TInput, TOutput> code) =>
        catalog.AddActivity(name, _ => new InlineActivity<TInput, TOutput>((_, input, _) => Task.FromResult(code(input))));

    public static WorkflowCatalog Activity<TInput, TOutput>(this WorkflowCatalog catalog, string name, Func<TInput, CancellationToken, Task<TOutput>> code) =>
        catalog.AddActivity(name, _ => new InlineActivity<TInput, TOutput>((_, input, token) => code(input, token)));
}
