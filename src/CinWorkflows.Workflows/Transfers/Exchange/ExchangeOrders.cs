using CinWorkflows.Domain.Cases;
using CinWorkflows.Domain.Meetings;
using CinWorkflows.Domain.Transfers;
using CinWorkflows.Workflows.Ports.Transfers;

namespace CinWorkflows.Workflows.Transfers.Exchange;

/// <summary>Which act causes which message of the exchange. Pure: the record asks it with every act that it appends.</summary>
public static class ExchangeOrders
{
    /// <summary>The message that an act causes; null where it causes none.</summary>
    /// <param name="act">The act.</param>
    /// <param name="after">The case after it.</param>
    public static ExchangeOrder? Of(Act act, CaseFile after)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(after);
        return act switch
        {
            ReceivingAuthorityNotified { By: NotificationMeans.Exchange } notified => Forward(notified.TransferId, ExchangeKind.Offer, after),
            MoveConfirmed { TemporaryUntil: null } confirmed => Forward(confirmed.TransferId, ExchangeKind.Residence, after),
            TransferQuestionAnswered answered => Forward(answered.TransferId, ExchangeKind.Answer, after),
            TransferWithdrawn withdrawn => Forward(withdrawn.TransferId, ExchangeKind.Withdrawal, after),
            TransferDisputeDecided { Decision: DisputeDecision.RemainResponsible } decided => Forward(decided.TransferId, ExchangeKind.Withdrawal, after),
            TransferDisputeDecided { Decision: DisputeDecision.AssertTheirs } decided => Forward(decided.TransferId, ExchangeKind.Assertion, after),
            _ when after.TransferIn is { ByExchange: true } transfer && KindOf(act, transfer, after) is { } kind => new(transfer.Id, ExchangeSide.Receiving, transfer.From, kind),
            _ => null,
        };
    }

    private static ExchangeOrder? Forward(string transferId, ExchangeKind kind, CaseFile after) =>
        after.TransfersOut.FirstOrDefault(transfer => transfer.Id == transferId) is { } transfer
            ? new(transfer.Id, ExchangeSide.Former, transfer.To, kind)
            : null;

    /// <summary>A withdrawal is confirmed, and an assertion received, only where that says the truth about who is responsible.</summary>
    private static ExchangeKind? KindOf(Act act, TransferIn transfer, CaseFile after) => act switch
    {
        TransferInAcknowledged => ExchangeKind.Acknowledgement,
        TransferInQuestionAsked => ExchangeKind.Question,
        TransferInDecided { Decision: TransferInDecision.Refuse } => ExchangeKind.Refusal,
        TransferInDecided => ExchangeKind.Acceptance,
        TransferInWithdrawn { Number: not null } when transfer.PassesOn is null => ExchangeKind.WithdrawalConfirmed,
        TransferInAsserted { Number: not null } when transfer.AssertedOn is not null => ExchangeKind.AssertionReceived,
        WorkerAssigned when transfer.Decision != TransferInDecision.Refuse && after.TransferMeeting?.HeldOn is null => ExchangeKind.Worker,
        MeetingArranged { Purpose: MeetingPurpose.TransferIn } => ExchangeKind.Meeting,
        MeetingMoved moved when after.Meeting(moved.MeetingId)?.Purpose == MeetingPurpose.TransferIn => ExchangeKind.Meeting,
        _ => null,
    };
}
