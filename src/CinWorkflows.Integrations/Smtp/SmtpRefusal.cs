using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Smtp;

/// <summary>What the end of a submission means for a message of which nothing has left.</summary>
internal static class SmtpRefusal
{
    public static MessageReceipt Receipt(SubmissionException exception) => Of(exception) switch
    {
        Fault.Passing passing => new(DeliveryState.Queued, null, exception.Message) { Fault = passing },
        var final => new(final == Fault.OfReader ? DeliveryState.Bounced : DeliveryState.Failed, null, exception.Message) { Fault = final },
    };

    private static Fault Of(SubmissionException exception) => exception switch
    {
        { Fault: SubmissionFault.Lost } => new Fault.Passing(exception.Stage is SmtpStage.Connection ? FaultCause.NotReached : FaultCause.Unclear),
        { Reply: { Kind: 5 } reply } => Final(exception.Stage, reply),
        { Reply: { } reply } => new Fault.Passing(IsOfReader(exception.Stage, reply) ? FaultCause.ReaderBusy : FaultCause.Busy),
        _ => new Fault.Passing(FaultCause.WronglySet),
    };

    private static Fault Final(SmtpStage stage, SmtpReply reply) => stage switch
    {
        // What the server has against this machine, the account or the sender is put right once for all messages; they wait.
        SmtpStage.SignIn => new Fault.Passing(FaultCause.NotSignedIn),
        SmtpStage.Connection or SmtpStage.Greeting or SmtpStage.Encryption or SmtpStage.Sender when !IsTooLarge(reply) => new Fault.Passing(FaultCause.NotPermitted),
        SmtpStage.Recipient or SmtpStage.Handover when IsNoMailbox(stage, reply) || IsFull(stage, reply) => Fault.OfReader,
        _ => Fault.OfSender,
    };

    /// <summary>
    /// 421 is of the connection, whatever was said before (RFC 5321, section 3.8). Of what is said to a recipient, 4.3.x and 4.4.x are the
    /// server's own (RFC 3463); all else is of the recipient: a mailbox that is busy or full, or a server that takes nobody at first (RFC 6647).
    /// </summary>
    private static bool IsOfReader(SmtpStage stage, SmtpReply reply) =>
        stage is SmtpStage.Recipient && reply.Code is not 421 && reply.Enhanced is not (['4', '.', '3' or '4', ..]);

    private static bool IsTooLarge(SmtpReply reply) => reply.Code is 552 || reply.Enhanced is "5.3.4";

    /// <summary>5.1.x is about the address, 5.2.1 a mailbox that is closed (RFC 3463); without such a code 550, 551 and 553 at RCPT mean it.</summary>
    private static bool IsNoMailbox(SmtpStage stage, SmtpReply reply) => reply.Enhanced is { } code
        ? code.StartsWith("5.1.", StringComparison.Ordinal) || code is "5.2.1"
        : stage is SmtpStage.Recipient && reply.Code is 550 or 551 or 553;

    private static bool IsFull(SmtpStage stage, SmtpReply reply) => reply.Enhanced is { } code
        ? code.StartsWith("5.2.", StringComparison.Ordinal)
        : stage is SmtpStage.Recipient && reply.Code is 552;
}
