using CinWorkflows.Integrations.Email;
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
        SmtpStage.Recipient or SmtpStage.Handover when reply.Enhanced is { } status => IsOfThisServer(status) ? Fault.OfSender : EnhancedStatus.FaultOf(status),
        SmtpStage.Recipient when reply.Code is >= 550 and <= 553 => Fault.OfReader,
        _ => Fault.OfSender,
    };

    /// <summary>
    /// 421 is of the connection, whatever was said before (RFC 5321, section 3.8). Of what is said to a recipient, 4.3.x and 4.4.x are the
    /// server's own (RFC 3463); all else is of the recipient: a mailbox that is busy or full, or a server that takes nobody at first (RFC 6647).
    /// </summary>
    private static bool IsOfReader(SmtpStage stage, SmtpReply reply) =>
        stage is SmtpStage.Recipient && reply.Code is not 421 && reply.Enhanced is not (['4', '.', '3' or '4', ..]);

    private static bool IsTooLarge(SmtpReply reply) => reply.Code is 552 || reply.Enhanced is "5.3.4";

    /// <summary>What it has against the dialogue (5.5), or does not do for us (5.7), the reader's own server never said.</summary>
    private static bool IsOfThisServer(string status) => status.StartsWith("5.5.", StringComparison.Ordinal) || status.StartsWith("5.7.", StringComparison.Ordinal);
}
