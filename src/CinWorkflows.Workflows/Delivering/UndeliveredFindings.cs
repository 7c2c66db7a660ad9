using CinWorkflows.Cases.Delivery;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Register;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Workflows.Delivering;

/// <summary>
/// Makes a duty of each message that could not be delivered: recorded on its case, where it is chased like any other duty until
/// somebody gives it by hand, has it sent again, or finds that it is not needed.
/// </summary>
/// <param name="outbox">The messages.</param>
/// <param name="register">Records it on the case.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Gets ids and codes only.</param>
public sealed partial class UndeliveredFindings(IOutbox outbox, CaseRegister register, TimeProvider clock, ILogger<UndeliveredFindings> logger)
{
    /// <summary>How many are reported at most by one run.</summary>
    public const int Batch = 100;

    /// <summary>Reports what is not reported yet. Cut off at any point, it is made good by the next run, and reported once.</summary>
    /// <returns>How many were reported.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var undelivered = await outbox.UndeliveredAsync(Batch, cancellationToken);
        foreach (var message in undelivered)
        {
            var found = new MessageUndelivered(message.MessageId, message.RecipientId, message.Problem);
            var decision = await register.RecordFindingAsync(message.CaseId, CommandIds.Of($"undelivered/{message.Key}/{message.Edition}"), found, cancellationToken);
            if (decision.Receipt is null)
            {
                Refused(logger, message.MessageId, message.CaseId);
            }

            await outbox.ReportedAsync(message.Key, clock.GetUtcNow(), cancellationToken);
        }

        return undelivered.Count;
    }

    [LoggerMessage(1, LogLevel.Error, "Message {MessageId} of case {CaseId} is undelivered, and its case does not take that")]
    private static partial void Refused(ILogger logger, string messageId, string caseId);
}
