using CinWorkflows.Embedded.Replay;
using CinWorkflows.Embedded.Storage;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.Instances;

/// <summary>Where a continuation stands, as its row shows it.</summary>
internal static class InstanceProgress
{
    /// <param name="row">The row before.</param>
    /// <param name="execution">The continuation.</param>
    /// <param name="isUrgent">Whether what is in progress is urgent.</param>
    public static InstanceRow Of(InstanceRow row, WorkflowExecution execution, bool isUrgent)
    {
        var status = execution.IsSuspended ? RuntimeStatus.Suspended
            : execution.HeldUntil is not null ? RuntimeStatus.Pending
            : RuntimeStatus.Running;
        var due = NextDue(execution);
        var busy = execution.HasOpenActivities;

        // What is tried again is as urgent as it was, whatever else the instance takes up between two attempts.
        var urgent = (isUrgent && busy)
            || ((isUrgent || row.Urgent) && execution.IsRetrying)
            || execution.OpenTimers.Any(timer => timer.IsUrgent && timer.FireAt.UtcTicks == due);
        return row.Status == status && row.Due == due && row.Busy == busy && row.Urgent == urgent && row.CustomStatus == execution.CustomStatus && row.Failure is null
            ? row
            : row with { Status = status, Due = due, Busy = busy, Urgent = urgent, CustomStatus = execution.CustomStatus, Failure = null };
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
