namespace CinWorkflows.Workflows.Runtime;

/// <summary>An activity as an engine sees it; written as <see cref="Activity{TInput,TOutput}"/>.</summary>
public interface IActivity
{
    /// <summary>The type that the stored input is read as.</summary>
    Type InputType { get; }

    /// <summary>Does the step.</summary>
    Task<object?> RunAsync(ActivityContext context, object? input, CancellationToken cancellationToken);
}
