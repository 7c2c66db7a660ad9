using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Undelivered;

/// <summary>
/// A message that could not be delivered is somebody's duty until it was given by hand, sent again or is not needed; one that its reader
/// must not have, until it is decided what they are told.
/// </summary>
internal static class UndeliveredMessages
{
    public static Task RunAsync(Procedure now) => now.Together(now.File.Undelivered.Select(message => message.Withheld == true
        ? InformByHand.DecideAsync(now, InformedPerson.Message(message.MessageId), message.RecipientId, isSettled: message.Settled is not null)
        : now.Until(_ => message.Settled is not null, DutyKind.SettleUndelivered, new UndeliveredSubject(message.MessageId, message.RecipientId))));
}
