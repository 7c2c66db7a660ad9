using CinWorkflows.Workflows.Runtime;
using Microsoft.DurableTask;

namespace CinWorkflows.Functions.Runtime;

/// <summary>The runtime's one exception for a failed step, told as the port tells it.</summary>
internal static class Failures
{
    public static async Task<TResult> OfActivity<TResult>(string activity, Task<TResult> step)
    {
        try
        {
            return await step;
        }
        catch (TaskFailedException failed)
        {
            throw new ActivityFailedException(activity, Of(failed.FailureDetails));
        }
    }

    public static async Task<TResult> OfSubWorkflow<TResult>(string workflow, string instanceId, Task<TResult> step)
    {
        try
        {
            return await step;
        }
        catch (TaskFailedException failed)
        {
            throw new SubWorkflowFailedException(workflow, instanceId, Of(failed.FailureDetails));
        }
    }

    public static FailureDetails Of(TaskFailureDetails failure) => new(failure.ErrorType, failure.ErrorMessage);
}
