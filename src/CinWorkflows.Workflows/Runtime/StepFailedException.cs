using System.Diagnostics;

namespace CinWorkflows.Workflows.Runtime;

/// <summary>A step failed. The message names the step, the type of the failure and the place in the code, and quotes nothing.</summary>
public sealed class StepFailedException(string step, Exception problem)
    : Exception($"{step} failed with {problem.GetType().FullName} in {Place(problem)}")
{
    private static string Place(Exception problem) =>
        new StackTrace(problem).GetFrames() is [var frame, ..] && frame.GetMethod() is { } method
            ? $"{method.DeclaringType?.FullName}.{method.Name}"
            : "an unknown place";
}
