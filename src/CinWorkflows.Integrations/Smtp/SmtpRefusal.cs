using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Smtp;

/// <summary>What the end of a submission means for a message of which nothing has left: later, bounced or never.</summary>
internal static class SmtpRefusal
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan NotNow = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AfterRepair = TimeSpan.FromMinutes(15);

    public static MessageReceipt Receipt(SubmissionException exception) => exception switch
    {
        { Fault: SubmissionFault.Lost } => Later(exception, Soon),
        { Reply.Kind: 5, Reply: var reply } => Final(exception, reply),
        { Reply: not null } => Later(exception, NotNow),
        _ => Later(exception, AfterRepair),
    };

    private static MessageReceipt Final(SubmissionException exception, SmtpReply reply) => exception.Stage switch
    {
        // What the server has against this machine, the account or the sender is put right once for all messages; they wait.
        SmtpStage.Connection or SmtpStage.Greeting or SmtpStage.Encryption or SmtpStage.SignIn or SmtpStage.Sender =>
            IsTooLarge(reply) ? Ended(exception, DeliveryState.Failed) : Later(exception, AfterRepair),
        SmtpStage.Content => Ended(exception, DeliveryState.Failed),
        _ when IsNoMailbox(exception.Stage, reply) => Ended(exception, DeliveryState.Bounced) with { Unreachable = true },
        _ when IsFull(exception.Stage, reply) => Ended(exception, DeliveryState.Bounced),
        _ => Ended(exception, DeliveryState.Failed),
    };

    private static bool IsTooLarge(SmtpReply reply) => reply.Code is 552 || reply.Enhanced is "5.3.4";

    /// <summary>5.1.x is about the address, 5.2.1 a mailbox that is closed (RFC 3463); without such a code 550, 551 and 553 at RCPT mean it.</summary>
    private static bool IsNoMailbox(SmtpStage stage, SmtpReply reply) => reply.Enhanced is { } code
        ? code.StartsWith("5.1.", StringComparison.Ordinal) || code is "5.2.1"
        : stage is SmtpStage.Recipient && reply.Code is 550 or 551 or 553;

    private static bool IsFull(SmtpStage stage, SmtpReply reply) => reply.Enhanced is { } code
        ? code.StartsWith("5.2.", StringComparison.Ordinal)
        : stage is SmtpStage.Recipient && reply.Code is 552;

    private static MessageReceipt Later(SubmissionException exception, TimeSpan after) => new(DeliveryState.Queued, null, exception.Message) { After = after };

    private static MessageReceipt Ended(SubmissionException exception, DeliveryState state) => new(state, null, exception.Message);
}
