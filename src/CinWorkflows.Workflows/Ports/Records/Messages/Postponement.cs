using CinWorkflows.Workflows.Ports.Faults;

namespace CinWorkflows.Workflows.Ports.Records.Messages;

/// <summary>That a message is looked at again later: nothing was tried.</summary>
/// <param name="Until">When.</param>
/// <param name="Problem">What it waits for, one of <see cref="CinWorkflows.Workflows.Ports.Messages.MessageProblem"/> or a service's code, shown until it leaves; null for the hour alone.</param>
public sealed record Postponement(DateTimeOffset Until, string? Problem)
{
    /// <summary>What it waits for, with everything else that waits on the same line; null where it does not.</summary>
    public ServiceWait? WaitsFor { get; init; }

    /// <summary>Whether it goes before others.</summary>
    public bool Urgent { get; init; }
}
