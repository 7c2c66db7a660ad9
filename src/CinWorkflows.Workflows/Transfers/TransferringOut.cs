using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Processing;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Procedures;
using CinWorkflows.Workflows.TransferLinks;

namespace CinWorkflows.Workflows.Transfers;

/// <summary>
/// Section 5: the family moves to another authority. This one stays responsible until that one has accepted, or has a service manager's
/// decision on its record (N44–N61).
/// </summary>
internal static class TransferringOut
{
    public static async Task RunAsync(Procedure now)
    {
        now.Alongside(Earlier(now));
        now.Alongside(Stays(now));
        if (now.File.OpenTransfer is not { } move)
        {
            // N61: the family learns that nothing changes.
            await now.Together(now.File.TransfersOut.Where(Remained).Select(ended => TransferNews.TellAsync(now, ended, TransferStage.Remains)));
            return;
        }

        // N50: the parents learn what they see to in the new area, and who is responsible meanwhile.
        now.Alongside(TransferNews.TellAsync(now, move, TransferStage.Moving));
        if (move.WithdrawnOn is not null)
        {
            await Withdrawal(now, move);
            return;
        }

        now.Alongside(TransferNews.DecideAboutJoinedAsync(now, move));

        // N45, N48: urgently, what the move means for the child.
        await now.Together(
            now.Until(_ => move.AssessedOn is not null, DutyKind.AssessMove, new MoveSubject(move.Label)),
            TransferNews.KeepInformedAsync(now, move),
            Arrival(now, move),
            now.Until(_ => move.ServicesComparedOn is not null, DutyKind.CompareServices, new MoveSubject(move.Label)),
            Counterparts(now, move),

            // N47: a move for a while is not handed over; but what was offered goes on until it is accepted or withdrawn.
            move.TemporaryUntil is null || move.Offers > 0 ? FromNotificationToClosure(now, move) : Stay(now, move));
    }

    /// <summary>A case that ended otherwise: what was offered is taken back, and somebody sees to it that the other side knows.</summary>
    public static Task RunAfterEndAsync(Procedure now) =>
        now.Together(now.File.TransfersOut.Where(move => move is { IsOpen: true, WithdrawnOn: not null }).Select(move => Withdrawal(now, move)));

    /// <summary>
    /// Moves that a later one overtook: each authority that was offered the child confirms that it has not accepted; one whose acceptance
    /// crossed that is responsible, and hears from here where the family went.
    /// </summary>
    private static Task Earlier(Procedure now) => now.Together(now.File.TransfersOut
        .Where(move => move.IsOpen && move.Id != now.File.OpenTransfer?.Id)
        .Select(move => move.WithdrawnOn is null
            ? now.Until(_ => false, DutyKind.CloseAsTransferred, new MoveSubject(move.Label))
            : Withdrawal(now, move)));

    /// <summary>
    /// N47, N53: consent was taken back and the child lives there: this authority decides what becomes of it, again and again, and tells nobody
    /// there without that. A move that is reported anew takes its place.
    /// </summary>
    private static Task Stays(Procedure now) => now.Together(now.File.TransfersOut
        .Where(move => move.StayToDecideOn is not null && move.Number == now.File.TransfersOut.Count)
        .Select(move => now.Until(_ => false, DutyKind.DecideStay, new MoveDaySubject(move.Label, move.StayToDecideOn ?? default))));

    /// <summary>N62: the receiving authority's meeting counts from the day on which the family lives there. N47: a move for a while is looked at again.</summary>
    private static Task Arrival(Procedure now, TransferOut move) => now.Together(
        now.Until(_ => move.HasMoved, DutyKind.ConfirmMove, new MoveSubject(move.Label)),
        now.Until(_ => move.ResidenceDiffersSince is null, DutyKind.SettleResidence, new MoveDaySubject(move.Label, move.ResidenceDiffersSince ?? default)),
        now.Until(_ => move.TemporaryUntil is null, DutyKind.ReviewTemporaryMove, new MoveDaySubject(move.Label, move.TemporaryUntil ?? default)));

    /// <summary>N52: the authority where the child stays knows that the child is there; visits and plan stay here.</summary>
    private static async Task Stay(Procedure now, TransferOut move)
    {
        if (now.Pack.ClocksStartWithAnchor && move is { TemporaryUntil: { } until })
        {
            await now.Together(
                Sharing(now, move),
                now.Until(_ => move.StayNotifiedUntil == until, DutyKind.NotifyReceivingAuthority, new StaySubject(move.Label, until)));
        }
    }

    /// <summary>N56: each agency of the plan sees to it that its counterpart knows.</summary>
    private static Task Counterparts(Procedure now, TransferOut move) => now.Together(LastingParticipants.Of(now.File)
        .Where(person => person.Kind == ParticipantKind.Agency)
        .Select(agency => now.Until(_ => move.CounterpartsBriefed.Contains(agency.Id), DutyKind.BriefCounterpart, new CounterpartSubject(move.Label, agency.Id))));

    private static async Task FromNotificationToClosure(Procedure now, TransferOut move)
    {
        await now.Together(
            Sharing(now, move),
            now.Until(_ => move.PackPreparedOn is not null && (move.NotifiedOn is not null || !UseOfData.HoldsBackPack(now.File, move)), DutyKind.PrepareTransferPack, new MoveSubject(move.Label)),

            // N49, N52: formally, and in time for the risk.
            now.Until(_ => move.NotifiedOn is not null, DutyKind.NotifyReceivingAuthority, Offer(move)));

        now.Alongside(Link(now, move));
        now.Alongside(TransferNews.TellAsync(now, move, TransferStage.Notified));
        now.Alongside(SharingNotices.TellAsync(now, move));
        now.Alongside(Refusal(now, move));
        now.Alongside(Questions(now, move));
        now.Alongside(Risks(now, move));
        now.Alongside(Decision(now, move));
        if (now.Pack.ClocksStartWithAnchor && move.AcknowledgedOn is null)
        {
            // N60: the limit for the acceptance runs from the notification, whether or not anybody there has said that it came.
            now.Alongside(Answer(now, move));
        }

        await now.Until(_ => move.AcknowledgedOn is not null, DutyKind.ObtainAcknowledgement, Offer(move));

        now.Alongside(HandOver(now, move));
        await Answer(now, move);

        // N61: the family learns from when the receiving authority is responsible; then the case is closed as transferred (RC5).
        now.Alongside(TransferNews.TellAsync(now, move, TransferStage.Passes));
        await now.Until(_ => false, DutyKind.CloseAsTransferred, new MoveSubject(move.Label));
    }

    /// <summary>N53–N55: permission is sought; where there is none, a risk of harm or advice decides. Consent that is withdrawn opens it again.</summary>
    private static Task Sharing(Procedure now, TransferOut move)
    {
        var settled = now.Together(
            now.Until(_ => move.Sharing is not { AdviceSoughtOn: not null, AdviceGivenOn: null }, DutyKind.ObtainSharingAdvice, new MoveSubject(move.Label)),
            now.Until(_ => IsSettled(now, move), DutyKind.SettleSharing, new SharingSubject(move.Label, move.Sharing.Refused.Count)));

        // What was notified is not unsaid: the other side goes on being asked.
        return move.NotifiedOn is null ? settled : Task.CompletedTask;
    }

    /// <summary>N53, N55: advice not to share that comes after the decision opens it again, and so does somebody who joins and is to be asked.</summary>
    private static bool IsSettled(Procedure now, TransferOut move) =>
        move.Sharing is { Basis: not null, ToAskIds: null } && !(now.Pack.ClocksStartWithAnchor && move.Sharing.IsForbiddenByAdvice);

    /// <summary>N52: where there is no contact to whom a link may go, somebody has to give the pack by hand.</summary>
    private static async Task Link(Procedure now, TransferOut move)
    {
        if (move.NotifiedBy == NotificationMeans.Link)
        {
            var sent = await now.Once(nameof(SendTransferLink), new OfferSubject(move.Label, move.Offers));
            await now.Until(
                _ => sent.Unreached.Count == 0 || move.AcknowledgedOn is not null || move.IsTaken,
                DutyKind.NotifyReceivingAuthority,
                Offer(move) with { ByHand = true });
        }
    }

    /// <summary>N61: after a refusal the family is not left to believe that another council takes over. Cases under earlier packs go on without it.</summary>
    private static Task Refusal(Procedure now, TransferOut move) => now.Pack.Transfers?.TellByHand is not null && move is { RefusedOn: not null, Dispute.IsOpen: true, PassesOn: null }
        ? TransferNews.TellAsync(now, move, TransferStage.Refused)
        : Task.CompletedTask;

    private static Task Questions(Procedure now, TransferOut move) => now.Together(move.Questions
        .Select(question => now.Until(_ => question.AnsweredOn is not null, DutyKind.AnswerTransferQuestion, new QuestionSubject(move.Label, question.Id))));

    /// <summary>N57: the risks are communicated, and understood: an acceptance does not say that they are. Cases under edition 1 go on as they were.</summary>
    private static Task Risks(Procedure now, TransferOut move) =>
        now.Until(_ => move.RisksUnderstood || (move.IsTaken && !now.Pack.ClocksStartWithAnchor), DutyKind.CommunicateRisks, Offer(move));

    /// <summary>N58: where possible the worker meets the counterpart, visits jointly and attends their meeting.</summary>
    private static Task HandOver(Procedure now, TransferOut move) => now.Together(Enum.GetValues<HandoverStep>()
        .Select(step => now.Until(_ => move.Handover.Contains(step), DutyKind.HandOver, new HandoverSubject(move.Label, step))));

    /// <summary>N60: acceptance, or a dispute or delay that the team manager brings to the service manager, who decides.</summary>
    private static async Task Answer(Procedure now, TransferOut move)
    {
        if (move.AssertedOn is not null)
        {
            // N47: it passes once the receiving authority has the decision on its own record.
            await now.Until(_ => move.IsTaken, DutyKind.ObtainAssertionReceipt, new MoveSubject(move.Label));
        }
        else if (move.RefusedOn is null)
        {
            await now.Until(_ => move.IsTaken, DutyKind.ObtainAcceptance, Offer(move));
        }
        else
        {
            await now.When(_ => move.IsTaken);
        }
    }

    /// <summary>N60: promptly to the service manager, who decides.</summary>
    private static async Task Decision(Procedure now, TransferOut move)
    {
        if (move is { Dispute: { IsOpen: true } dispute, IsTaken: false })
        {
            var subject = new MoveDaySubject(move.Label, dispute.RaisedOn);
            await now.Until(_ => dispute.NotifiedOn is not null, DutyKind.NotifyServiceManager, subject);
            await now.Until(_ => false, DutyKind.DecideTransferDispute, subject);
        }
    }

    /// <summary>The receiving authority confirms that it has not accepted; until then an acceptance may still cross the withdrawal.</summary>
    private static Task Withdrawal(Procedure now, TransferOut move) => now.Until(_ => false, DutyKind.ConfirmWithdrawal, new MoveSubject(move.Label));

    private static bool Remained(TransferOut ended) => ended is { OvertakenBy: null, Outcome: TransferOutcome.Withdrawn or TransferOutcome.Remained };

    private static OfferSubject Offer(TransferOut move) => new(move.Label, Math.Max(move.Offers, 1), Again: move is { Offers: > 0, NotifiedOn: null });
}
