using CinWorkflows.Embedded.Replay;
using CinWorkflows.Embedded.Storage;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.Instances;

/// <summary>Where a continuation stands, as its row shows it.</summary>
internal static class InstanceProgress
{
    public static InstanceRow Of(InstanceRow row, WorkflowExecution execution)
    {
        var status = execution.IsSuspended ? RuntimeStatus.Suspended
            : execution.HeldUntil is not null ? RuntimeStatus.Pending
            : RuntimeStatus.Running;
        var due = NextDue(execution);
        var busy = execution.HasOpenActivities;
        return row.Status == status && row.Due == due && row.Busy == busy && row.CustomStatus == execution.CustomStatus && row.Failure is null
            ? row
            : row with { Status = status, Due = due, Busy = busy, CustomStatus = execution.CustomStatus, Failure = null };
    }

    /// <summary>The timers that have come due, the earliest first.</summary>
    public static List<OpenTimer> DueTimers(WorkflowExecution execution, DateTimeOffset now) =>
        execution.IsHeld ? [] : [.. execution.OpenTimers.Where(timer => timer.FireAt <= now).OrderBy(timer => timer.FireAt).ThenBy(timer => timer.Id)];

    private static long? NextDue(WorkflowExecution execution)
    {
        if (execution.IsSuspended)
        {
            return null;
        }

        if (execution.HeldUntil is { } start)
        {
            return start.UtcTicks;
        }

        long? next = null;
        foreach (var timer in execution.OpenTimers)
        {
            next = next < timer.FireAt.UtcTicks ? next : timer.FireAt.UtcTicks;
        }

        return next;
    }
}
