using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Server.Simulation;

/// <summary>What an ordinary team does about the duties of a transfer, on either side.</summary>
/// <param name="means">How the receiving authority is notified.</param>
internal sealed class TransferPractice(NotificationMeans means = NotificationMeans.Hand)
{
    /// <summary>The acts that bring a duty forward on a day; none where others have to answer first.</summary>
    public IReadOnlyList<(Actor Actor, Act Act)> Attend(Duty duty, CaseFile file, Actor worker, DateOnly today) =>
        duty.Definition.Side == TransferSide.In ? In(duty, file, worker, today) : Out(duty, file.OpenTransfer!, file, worker, today);

    private IReadOnlyList<(Actor Actor, Act Act)> Out(Duty duty, TransferOut move, CaseFile file, Actor worker, DateOnly today) => duty.Kind switch
    {
        DutyKind.AssessMove => [(worker, Assessed(move, today))],
        DutyKind.ConfirmMove when move.ResidentOn <= today => [(worker, new MoveConfirmed(move.Id, today, move.ResidentOn, move.TemporaryUntil))],
        DutyKind.ReviewTemporaryMove => [(worker, new TransferWithdrawn(move.Id, today, WithdrawalReason.Returned, "The family is back."))],
        DutyKind.SettleSharing => Sharing(move, file, worker, today),
        DutyKind.ObtainSharingAdvice => [(OrdinaryCast.Manager, new SharingAdviceGiven(move.Id, today, MayShare: true, "It may be shared in the child's interest."))],
        DutyKind.CompareServices => [(worker, new ServicesCompared(move.Id, today, [new("Family support worker", "No visits at home", "Telephone calls until one is found")]))],
        DutyKind.BriefCounterpart => [(worker, new CounterpartBriefed(move.Id, today, duty.Subject!.PersonId!, Briefed: true))],
        DutyKind.PrepareTransferPack => [(worker, Pack(move, today))],
        DutyKind.NotifyReceivingAuthority when move is { PackPreparedOn: not null, Sharing.Basis: not null } =>
            [(worker, new ReceivingAuthorityNotified(move.Id, today, means, means == NotificationMeans.Hand ? "Handed to the duty team." : null))],
        DutyKind.AnswerTransferQuestion => [(worker, new TransferQuestionAnswered(move.Id, today, ((QuestionSubject)duty.Subject!).QuestionId, "As in the risk note."))],
        DutyKind.HandOver => [(worker, new HandoverStepRecorded(move.Id, today, ((HandoverSubject)duty.Subject!).Step, Done: false, "Too far."))],
        DutyKind.NotifyServiceManager => [(OrdinaryCast.Manager, new ServiceManagerNotified(move.Id, today))],
        DutyKind.DecideTransferDispute => [(OrdinaryCast.ServiceManager, new TransferDisputeDecided(move.Id, today, DisputeDecision.OfferAgain, "Talked to their service manager."))],
        DutyKind.CloseAsTransferred when move.PassesOn <= today => [(OrdinaryCast.Manager, new CaseTransferred(move.Id, today, "The receiving authority is responsible."))],
        _ => [],
    };

    private static IReadOnlyList<(Actor Actor, Act Act)> In(Duty duty, CaseFile file, Actor worker, DateOnly today) => duty.Kind switch
    {
        DutyKind.RecordResidence => [(worker, new ResidenceRecorded(today, today))],
        DutyKind.AcknowledgeTransfer => [(OrdinaryCast.Manager, new TransferInAcknowledged(today, RisksUnderstood: true))],
        DutyKind.DecideTransferIn => [(OrdinaryCast.Manager, new TransferInDecided(today, TransferInDecision.Accept, today, "The need is as assessed."))],
        DutyKind.AnswerAssertion => [(OrdinaryCast.ServiceManager, new TransferInDecided(today, TransferInDecision.Reassess, today, "The child is found here."))],
        DutyKind.SettleCrossedWithdrawal => [(OrdinaryCast.Manager, new CrossedWithdrawalSettled(today, "The family lives here."))],
        _ => [],
    };

    private static MoveAssessed Assessed(TransferOut move, DateOnly today) => new(
        move.Id,
        today,
        TransferRisk.Standard,
        "The grandparents, who protect, are no longer near.",
        "The father may look for the family.",
        move.RecentMoves > 1 ? new(Concern: false, "The moves follow the tenancy.") : null);

    private static IReadOnlyList<(Actor Actor, Act Act)> Sharing(TransferOut move, CaseFile file, Actor worker, DateOnly today)
    {
        var parent = file.Participants.FirstOrDefault(person => person.Kind == ParticipantKind.Parent)?.Id;
        return parent is null || move.Sharing.Refused.Count > 0
            ? [(worker, new SharingDecided(move.Id, today, SharingBasis.RiskOfHarm, "Without it the child would be at risk of harm."))]
            :
            [
                (worker, new SharingAsked(move.Id, today, parent, Agrees: true, "Agrees.")),
                (worker, new SharingDecided(move.Id, today, SharingBasis.Consent, "The parent agrees.")),
            ];
    }

    private static TransferPackPrepared Pack(TransferOut move, DateOnly today) => new(
        move.Id,
        today,
        "The family has been supported for some time.",
        [.. new[] { PackPartKind.Assessment, PackPartKind.Plan, PackPartKind.ReviewMinutes }.Select(kind => new PackPart(kind, MissingReason: "Not made yet."))]);
}
