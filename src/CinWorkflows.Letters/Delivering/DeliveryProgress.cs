using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Letters.Delivering;

/// <summary>What follows from an attempt: tried again later, another way, followed, or the end.</summary>
internal static class DeliveryProgress
{
    public static TimeSpan BackOffOf(MessageView message) => BackOff.After(message.Failures);

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

    public static Attempt Of(MessageView message, AttemptOutcome outcome, DateTimeOffset at) => Next(message, outcome, at) with
    {
        DetailsChangedAt = message.DetailsChangedAt,
        Language = outcome.Language,
    };

    private static Attempt Next(MessageView message, AttemptOutcome outcome, DateTimeOffset at)
    {
        var (medium, receipt) = (outcome.Medium, outcome.Receipt);
        return receipt.State switch
        {
            _ when outcome.TakenBack || IsBounceOfTheFormerAddress(message, receipt) =>
                new(at, receipt with { State = DeliveryState.Queued, Problem = receipt.Problem ?? MessageProblem.TakenBack }, at, null, message.Tried) { TakenBack = true },
            DeliveryState.Queued or DeliveryState.Sending when at - message.TryingSince >= BackOff.GiveUpAfter =>
                new(at, receipt with { State = DeliveryState.Failed, Problem = GivenUp(receipt) }, null, medium, message.Tried),
            DeliveryState.Queued or DeliveryState.Sending =>
                new(at, receipt, at + (receipt.After ?? BackOffOf(message)), medium, message.Tried),
            DeliveryState.Accepted => new(at, receipt, at + receipt.After, medium, message.Tried),
            DeliveryState.Bounced or DeliveryState.Failed when receipt.Unreachable && medium is { } way =>
                new(at, receipt with { State = DeliveryState.Queued }, at, null, [.. message.Tried, way]),
            _ => new(at, receipt, null, medium, message.Tried),
        };
    }

    /// <summary>That the former address does not work says nothing about the new one.</summary>
    private static bool IsBounceOfTheFormerAddress(MessageView message, MessageReceipt receipt) =>
        message is { DetailsChangedAt: not null, State: DeliveryState.Sending or DeliveryState.Accepted }
        && receipt is { Unreachable: true, State: DeliveryState.Bounced or DeliveryState.Failed };

    private static string GivenUp(MessageReceipt receipt) =>
        receipt.State == DeliveryState.Sending ? MessageProblem.NotKnownWhetherSent : MessageProblem.GivenUp;
}
