using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Letters.Delivering;

/// <summary>What follows from an attempt: tried again later, another way, followed, or the end.</summary>
internal static class DeliveryProgress
{
    /// <summary>A message that cannot be written is out of date, or fails for good.</summary>
    public static MessageReceipt Unwritten(MessageView message, string problem) => problem switch
    {
        MessageProblem.DutyClosed or MessageProblem.DigestEmpty or MessageProblem.LinkClosed or MessageProblem.TransferGone or MessageProblem.Overtaken => new(DeliveryState.Withdrawn, null, problem),

        // Whoever has left the case is not to get it; that staff are not in the directory is for somebody to put right.
        MessageProblem.RecipientGone when !message.Order.To.IsStaff => new(DeliveryState.Withdrawn, null, problem),

        // The last way has been tried: what it said is what is told.
        MessageProblem.NoRoute when message.Tried.Count > 0 => new(DeliveryState.Bounced, null, message.Problem ?? problem),
        _ => new(DeliveryState.Failed, null, problem),
    };

    public static Attempt Of(MessageView message, AttemptOutcome outcome, DateTimeOffset at) => Next(message, Known(message, outcome), at) with
    {
        Seen = message.State,
        SeenReference = message.Reference,
        Edition = message.Edition,
        DetailsChangedAt = message.DetailsChangedAt,
        Language = outcome.Language,
        Urgent = outcome.Urgent,
    };

    private static Attempt Next(MessageView message, AttemptOutcome outcome, DateTimeOffset at)
    {
        var (medium, receipt) = (outcome.Medium, outcome.Receipt);
        return receipt.State switch
        {
            _ when outcome.TakenBack || IsBounceOfTheFormerAddress(message, receipt) =>
                new(at, receipt with { State = DeliveryState.Queued, Problem = receipt.Problem ?? MessageProblem.TakenBack }, at, null, message.Tried) { TakenBack = true },
            DeliveryState.Queued or DeliveryState.Sending when CauseOf(receipt)?.IsGivenUp() != false && at - message.TryingSince >= FaultCauses.GivenUpAfter =>
                new(at, receipt with { State = DeliveryState.Failed, Problem = GivenUp(receipt) }, null, medium, message.Tried),
            DeliveryState.Queued or DeliveryState.Sending =>
                new(at, receipt, at + (receipt.After ?? FaultCauses.Wait(CauseOf(receipt), message.Failures)), medium, message.Tried) { WaitsFor = WaitOf(outcome) ?? StillWaitsFor(message, outcome) },
            DeliveryState.Accepted =>
                new(at, receipt, at + AskedAgainAfter(message, receipt), medium, message.Tried) { Frees = FreedBy(message, outcome) },
            DeliveryState.Bounced or DeliveryState.Failed when receipt.Fault == Fault.OfReader && medium is { } way =>
                new(at, receipt with { State = DeliveryState.Queued }, at, null, [.. message.Tried, way]) { Frees = FreedBy(message, outcome) },
            DeliveryState.Delivered => new(at, receipt, at + AskedAgainAfter(message, receipt), medium, message.Tried) { Frees = FreedBy(message, outcome) },
            _ => new(at, receipt, null, medium, message.Tried),
        };
    }

    /// <summary>That nothing more is known of what arrived does not undo that it arrived.</summary>
    private static AttemptOutcome Known(MessageView message, AttemptOutcome outcome) => (message.State, outcome.Receipt.State) is (DeliveryState.Delivered, DeliveryState.Accepted)
        ? outcome with { Receipt = outcome.Receipt with { State = DeliveryState.Delivered } }
        : outcome;

    /// <summary>Where it could not be asked, it is asked again: also of what arrived, which may come back. Null where nothing more is learned.</summary>
    private static TimeSpan? AskedAgainAfter(MessageView message, MessageReceipt receipt) =>
        receipt.After ?? (CauseOf(receipt) is { } cause ? FaultCauses.Wait(cause, message.Failures) : null);

    /// <summary>A step that went well is no end yet: whatever waits on its line waits until the message has got through.</summary>
    private static ServiceWait? StillWaitsFor(MessageView message, AttemptOutcome outcome) =>
        outcome is { Line: { } line, Receipt.GoesOn: true } && message.WaitsFor?.Line == line ? message.WaitsFor : null;

    private static FaultCause? CauseOf(MessageReceipt receipt) => (receipt.Fault as Fault.Passing)?.Cause;

    private static ServiceWait? WaitOf(AttemptOutcome outcome) =>
        outcome.Line is { } line && CauseOf(outcome.Receipt) is { } cause && cause.IsShared() ? new(line, cause) : null;

    /// <summary>What got through where it had waited says that the line works again.</summary>
    private static string? FreedBy(MessageView message, AttemptOutcome outcome) =>
        outcome.Line is { } line && message.WaitsFor?.Line == line ? line : null;

    /// <summary>That the former address does not work says nothing about the new one.</summary>
    private static bool IsBounceOfTheFormerAddress(MessageView message, MessageReceipt receipt) =>
        message is { DetailsChangedAt: not null, State: DeliveryState.Sending or DeliveryState.Accepted or DeliveryState.Delivered }
        && receipt is { State: DeliveryState.Bounced or DeliveryState.Failed } && receipt.Fault == Fault.OfReader;

    private static string GivenUp(MessageReceipt receipt) =>
        receipt.State == DeliveryState.Sending ? MessageProblem.NotKnownWhetherSent : MessageProblem.GivenUp;
}
