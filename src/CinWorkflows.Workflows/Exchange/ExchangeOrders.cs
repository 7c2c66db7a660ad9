using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.Workflows.Exchange;

/// <summary>Which act causes which messages of the exchange. Pure: the record asks it with every act that it appends.</summary>
public static class ExchangeOrders
{
    /// <summary>
    /// The messages that an act causes: none, one, or two where the end of a case answers the authority that the child came from and takes
    /// the offer back from the one that the child moves on to. Each is of another transfer.
    /// </summary>
    /// <param name="act">The act.</param>
    /// <param name="before">The case before it; null where the act opens it.</param>
    /// <param name="after">The case after it.</param>
    /// <param name="by">Who did it: what the service takes over from the other authority is not told back to it.</param>
    public static IReadOnlyList<ExchangeOrder> Of(Act act, CaseFile? before, CaseFile after, Actor by)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(after);
        return [.. Forward(act, before, after), .. Back(act, after, by)];
    }

    private static IEnumerable<ExchangeOrder> Forward(Act act, CaseFile? before, CaseFile after)
    {
        (string Transfer, ExchangeKind Kind)? said = act switch
        {
            ReceivingAuthorityNotified { By: NotificationMeans.Exchange } notified => (notified.TransferId, ExchangeKind.Offer),
            MoveConfirmed { TemporaryUntil: null } confirmed => (confirmed.TransferId, ExchangeKind.Residence),
            TransferQuestionAnswered answered => (answered.TransferId, ExchangeKind.Answer),
            TransferDisputeDecided { Decision: DisputeDecision.AssertTheirs } decided => (decided.TransferId, ExchangeKind.Assertion),
            _ => null,
        };
        var restricts = RestrictionNews.Is(act) || WayNews.Is(act, after) || act is ToldBeforeRestricted;
        return
            from transfer in after.TransfersOut
            let kind = IsWithdrawnBy(after, transfer) ? ExchangeKind.Withdrawal
                : transfer.Id == said?.Transfer ? said?.Kind
                : ClosesOrOpens(before, transfer) ? ExchangeKind.Sharing
                : transfer.KnowsTheFamily && transfer.Id != (act as TransferCautioned)?.TransferId && (restricts || act is MoveAssessed assessed && assessed.TransferId == transfer.Id || KeptUntilDecided.AreOthers(before, after, transfer)) ? ExchangeKind.Restriction
                : null
            where kind is not null
            select new ExchangeOrder(transfer.Id, ExchangeSide.Former, transfer.To, kind.Value);
    }

    /// <summary>N53, N55: what was offered and is not taken over is closed there, or opened again, whichever act or correction it follows from.</summary>
    private static bool ClosesOrOpens(CaseFile? before, TransferOut transfer) =>
        transfer is { Offers: > 0, IsTaken: false, WithdrawnOn: null, Outcome: null }
        && before?.TransferOut(transfer.Id) is { } was
        && was.IsSharedNoMore != transfer.IsSharedNoMore;

    /// <summary>By the worker, by the service manager's decision, or by the end of the case: once, by the act after which the case stands so.</summary>
    private static bool IsWithdrawnBy(CaseFile after, TransferOut transfer) => transfer.WithdrawnOn is not null && transfer.WithdrawnSequence == after.Sequence;

    private static IEnumerable<ExchangeOrder> Back(Act act, CaseFile after, Actor by) =>
        after.TransferIn is { ByExchange: true } transfer && (KindOf(act, transfer, after) ?? CautionOf(act, after, by)) is { } kind
            ? [new(transfer.Id, ExchangeSide.Receiving, transfer.From, kind)]
            : [];

    /// <summary>What is found here of who must not know, and which way is not safe; not a way that the other side told.</summary>
    private static ExchangeKind? CautionOf(Act act, CaseFile after, Actor by) =>
        CautionNews.Is(act, after) && !(act is ContactDetailsChanged && by == Actor.Service) ? ExchangeKind.Caution : null;

    /// <summary>A withdrawal is confirmed, and an assertion received, only where that says the truth about who is responsible.</summary>
    private static ExchangeKind? KindOf(Act act, TransferIn transfer, CaseFile after) => act switch
    {
        TransferInAcknowledged => ExchangeKind.Acknowledgement,
        ToldBeforeRestricted when transfer.WithdrawnOn is null => ExchangeKind.Caution,
        TransferInQuestionAsked => ExchangeKind.Question,
        TransferInDecided { Decision: TransferInDecision.Refuse } => ExchangeKind.Refusal,
        TransferInDecided => ExchangeKind.Acceptance,
        TransferInWithdrawn { Number: not null } when transfer.PassesOn is null => ExchangeKind.WithdrawalConfirmed,
        TransferInAsserted { Number: not null } when transfer.AssertedOn is not null => ExchangeKind.AssertionReceived,
        ResidenceRecorded when transfer is { ResidentOn: not null, WithdrawnOn: null } => ExchangeKind.ResidenceReceived,
        WorkerAssigned when transfer.Decision != TransferInDecision.Refuse && after.TransferMeeting?.HeldOn is null => ExchangeKind.Worker,
        MeetingArranged { Purpose: MeetingPurpose.TransferIn } => ExchangeKind.Meeting,
        MeetingMoved moved when after.Meeting(moved.MeetingId)?.Purpose == MeetingPurpose.TransferIn => ExchangeKind.Meeting,
        MeetingCancelled cancelled when after.Meeting(cancelled.MeetingId)?.Purpose == MeetingPurpose.TransferIn => ExchangeKind.MeetingCancelled,
        _ => null,
    };
}
