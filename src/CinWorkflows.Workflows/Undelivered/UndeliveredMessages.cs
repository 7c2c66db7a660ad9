using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Undelivered;

/// <summary>A message that could not be delivered is somebody's duty until it was given by hand, sent again or is not needed.</summary>
internal static class UndeliveredMessages
{
    public static Task TellAsync(Procedure now) => now.Together(now.File.Undelivered.Select(message =>
        now.Until(_ => message.Settled is not null, DutyKind.SettleUndelivered, new UndeliveredSubject(message.MessageId, message.RecipientId))));
}
