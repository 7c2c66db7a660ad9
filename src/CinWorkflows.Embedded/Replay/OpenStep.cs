using System.Text.Json;
using CinWorkflows.Embedded.History;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.Replay;

/// <summary>A step that the code scheduled and whose outcome is not known yet.</summary>
internal abstract class OpenStep(WorkflowAction action)
{
    public WorkflowAction Action { get; } = action;

    public abstract void Complete(string? result);

    public abstract void Fail(FailureDetails failure);
}

/// <inheritdoc/>
internal sealed class OpenStep<TResult>(WorkflowAction action) : OpenStep(action)
{
    private readonly TaskCompletionSource<TResult> _source = new();

    public Task<TResult> Task => _source.Task;

    public override void Complete(string? result)
    {
        try
        {
            _source.SetResult(Payload.Read<TResult>(result));
        }
        catch (JsonException unreadable)
        {
            _source.SetException(unreadable);
        }
    }

    public override void Fail(FailureDetails failure) => _source.SetException(Action switch
    {
        ActivityScheduled activity => new ActivityFailedException(activity.Name, failure),
        SubWorkflowScheduled sub => new SubWorkflowFailedException(sub.Name, sub.InstanceId, failure),
        _ => throw new InvalidOperationException($"A {Action.GetType().Name} does not fail."),
    });
}
