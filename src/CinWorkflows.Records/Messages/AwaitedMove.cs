using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Acts;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Messages;

/// <summary>Messages that wait until a move is assessed are looked at again as soon as that may be over.</summary>
internal static class AwaitedMove
{
    /// <summary>Has what waits of a case looked at again at once, where the act may end the waiting.</summary>
    public static async Task FollowAsync(RecordContext record, RecordedAct act, CancellationToken cancellationToken)
    {
        if (EndsWith(act.Act))
        {
            var waiting = await record.Messages.AsTracking()
                .Where(row => row.CaseId == act.CaseId && row.Problem == MessageProblem.MoveNotAssessed && row.NextAttemptAt != null)
                .ToListAsync(cancellationToken);
            Follow(waiting, act);
        }
    }

    /// <summary>The same where all messages are at hand.</summary>
    public static void Follow(IEnumerable<MessageRow> messages, RecordedAct act)
    {
        if (EndsWith(act.Act))
        {
            foreach (var waiting in messages.Where(row => row.CaseId == act.CaseId && IsWaiting(row)))
            {
                waiting.NextAttemptAt = act.RecordedAt;
            }
        }
    }

    private static bool EndsWith(Act act) => act is MoveAssessed or MoveReported or TransferWithdrawn or EntriesCorrected;

    private static bool IsWaiting(MessageRow row) => row is { State: DeliveryState.Queued, NextAttemptAt: not null, Problem: MessageProblem.MoveNotAssessed };
}
