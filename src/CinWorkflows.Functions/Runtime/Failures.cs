using CinWorkflows.Workflows.Runtime;
using Microsoft.DurableTask;

namespace CinWorkflows.Functions.Runtime;

/// <summary>The runtime's one exception for a failed step, told as the port tells it.</summary>
internal static class Failures
{
    /// <summary>A step that was terminated fails without details, whatever the runtime's declarations say.</summary>
    private static readonly FailureDetails Unexplained = new(nameof(RuntimeStatus.Terminated), "The step was ended from outside.");

    public static async Task<TResult> OfActivity<TResult>(string activity, Task<TResult> step)
    {
        try
        {
            return await step;
        }
        catch (TaskFailedException failed)
        {
            throw new ActivityFailedException(activity, Of(failed.FailureDetails) ?? Unexplained);
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
            throw new SubWorkflowFailedException(workflow, instanceId, Of(failed.FailureDetails) ?? Unexplained);
        }
    }

    public static FailureDetails? Of(TaskFailureDetails? failure) => failure is null ? null : new(failure.ErrorType, failure.ErrorMessage);
}
