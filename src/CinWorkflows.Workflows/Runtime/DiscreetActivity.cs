namespace CinWorkflows.Workflows.Runtime;

/// <summary>
/// An activity whose failures are told by their type only: the text of an exception may quote a name, and what is told here is kept in
/// histories and logs.
/// </summary>
internal sealed class DiscreetActivity(IActivity activity) : IActivity
{
    public Type InputType => activity.InputType;

    public async Task<object?> RunAsync(ActivityContext context, object? input, CancellationToken cancellationToken)
    {
        try
        {
            return await activity.RunAsync(context, input, cancellationToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            throw new StepFailedException(context.Name, problem);
        }
    }
}
