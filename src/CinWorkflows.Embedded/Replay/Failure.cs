using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.Replay;

/// <summary>Exceptions in the words that a history keeps.</summary>
internal static class Failure
{
    public static FailureDetails Of(Exception thrown) => new(thrown.GetType().FullName ?? thrown.GetType().Name, thrown.Message);
}
