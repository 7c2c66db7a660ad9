using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Transfers;

/// <summary>The duties about a family that moves away (N44–N61).</summary>
internal static class TransferOutDuties
{
    /// <summary>Assess what the move means for the child (N45, N48).</summary>
    public static DutyDefinition AssessMove { get; } = new(DutyKind.AssessMove)
    {
        Title = _ => "Assess the impact of the move",
        NextStep = "Assess what the move means for the child, set the risk, say of each of the family and the agencies who must not know of the move, or that nobody must be kept from knowing, and record it; after several moves, answer on trafficking too. Until then nothing leaves to the family by itself: keep whoever the child lives with informed in person.",
        AtEnd = DutyAtEnd.OfTransfer,
        OrdinaryPractice = OrdinaryMove.Assess,
        Subject = MoveSubject.Read,
        Side = TransferSide.Out,
    };

    /// <summary>Confirm that the family has moved, and when (N62).</summary>
    public static DutyDefinition ConfirmMove { get; } = new(DutyKind.ConfirmMove)
    {
        Title = _ => "Confirm that the family has moved",
        NextStep = "Find out whether the family has moved, and record since when it lives there, or that it does not move.",
        AtEnd = DutyAtEnd.OfTransfer,
        OrdinaryPractice = day => day.Move.ResidentOn <= day.Today
            ? day.ByWorker(new MoveConfirmed(day.Move.Id, day.Today, day.Move.ResidentOn, day.Move.TemporaryUntil))
            : [],
        Subject = MoveSubject.Read,
        Side = TransferSide.Out,
    };

    /// <summary>Find out how a move for a while goes on (N47).</summary>
    public static DutyDefinition ReviewTemporaryMove { get; } = new(DutyKind.ReviewTemporaryMove)
    {
        Title = _ => "Find out whether the family has returned",
        NextStep = "Find out where the family is: record the return, a new end, or that the move lasts.",
        AtEnd = DutyAtEnd.OfTransfer,
        OrdinaryPractice = day => day.ByWorker(new TransferWithdrawn(day.Move.Id, day.Today, WithdrawalReason.Returned, "The family is back.")),
        Subject = MoveDaySubject.Read,
        Side = TransferSide.Out,
    };

    /// <summary>Seek permission to share, or decide on what other ground information is shared (N53, N54).</summary>
    public static DutyDefinition SettleSharing { get; } = new(DutyKind.SettleSharing)
    {
        Title = _ => "Settle whether information may be shared with the receiving authority",
        NextStep = "Ask everybody with parental responsibility, and the young person from 16 on. Record what each said, or why they are not asked, and on what ground information is shared. Seek advice where there is no consent and no risk. Ask whoever joins or turns 16 afterwards too, before more is shared.",
        AtEnd = DutyAtEnd.OfTransfer,
        OrdinaryPractice = OrdinaryMove.Share,
        CountsInsteadFrom = file => file.OpenTransfer is { Sharing: { Basis: not null, IsForbiddenByAdvice: false, ReopenedOn: not null } } ? "sharingReopened" : null,
        Subject = SharingSubject.Read,
        Side = TransferSide.Out,
    };

    /// <summary>Obtain the advice of the Caldicott Guardian or Legal Services (N55).</summary>
    public static DutyDefinition ObtainSharingAdvice { get; } = new(DutyKind.ObtainSharingAdvice)
    {
        Title = _ => "Obtain advice on sharing information",
        NextStep = "Ask for the advice, and record it.",
        AtEnd = DutyAtEnd.OfTransfer,
        OrdinaryPractice = day => day.ByManager(new SharingAdviceGiven(day.Move.Id, day.Today, MayShare: true, "It may be shared in the child's interest.")),
        Subject = MoveSubject.Read,
        Side = TransferSide.Out,
    };

    /// <summary>Help the family to reach services, and list what the receiving authority lacks (N51).</summary>
    public static DutyDefinition CompareServices { get; } = new(DutyKind.CompareServices)
    {
        Title = _ => "Compare the services of the plan with those of the receiving authority",
        NextStep = "Help the family to reach services there, and record what is lacking, or that nothing is.",
        AtEnd = DutyAtEnd.OfTransfer,
        OrdinaryPractice = day => day.ByWorker(new ServicesCompared(
            day.Move.Id, day.Today, [new("Family support worker", "No visits at home", "Telephone calls until one is found")])),
        Subject = MoveSubject.Read,
        Side = TransferSide.Out,
    };

    /// <summary>Have an agency tell its counterpart in the new area (N56).</summary>
    public static DutyDefinition BriefCounterpart { get; } = new(DutyKind.BriefCounterpart)
    {
        Title = _ => "Ask an agency to brief its counterpart in the new area",
        NextStep = "Ask this agency to tell its counterpart, and record that it has, or why it need not.",
        AtEnd = DutyAtEnd.OfTransfer,
        OrdinaryPractice = day => day.ByWorker(new CounterpartBriefed(day.Move.Id, day.Today, day.PersonId, Briefed: true)),
        Subject = CounterpartSubject.Read,
        Side = TransferSide.Out,
    };

    /// <summary>Prepare the assessment, the plan, the minutes and the summary (N52).</summary>
    public static DutyDefinition PrepareTransferPack { get; } = new(DutyKind.PrepareTransferPack)
    {
        Title = _ => "Prepare the pack for the receiving authority",
        NextStep = "Write the summary, name the documents, give a reason for each that is missing, and record the pack as prepared.",
        AtEnd = DutyAtEnd.OfTransfer,
        OrdinaryPractice = OrdinaryMove.Prepare,
        Subject = MoveSubject.Read,
        Side = TransferSide.Out,
    };

    /// <summary>Notify the receiving authority formally, in time for the risk (N49, N52).</summary>
    public static DutyDefinition NotifyReceivingAuthority { get; } = new(DutyKind.NotifyReceivingAuthority)
    {
        Title = _ => "Notify the receiving authority formally",
        NextStep = "Check the pack and record the notification: it then leaves by itself, unless it is given by hand. Of a stay for a while, tell the authority there yourself, and record that you did.",
        AtEnd = DutyAtEnd.OfTransfer,
        OrdinaryPractice = OrdinaryMove.Notify,
        Subject = StaySubject.ReadNotification,
        Side = TransferSide.Out,
    };

    /// <summary>Obtain the acknowledgement of the receiving authority (N57).</summary>
    public static DutyDefinition ObtainAcknowledgement { get; } = new(DutyKind.ObtainAcknowledgement)
    {
        Title = _ => "Obtain the acknowledgement of the receiving authority",
        NextStep = "Telephone the receiving authority. Record its acknowledgement, or a delay as a dispute.",
        AtEnd = DutyAtEnd.OfTransfer,
        OrdinaryPractice = OrdinaryDay.Wait,
        Subject = OfferSubject.Read,
        Side = TransferSide.Out,
    };

    /// <summary>Answer a question of the receiving authority (N57).</summary>
    public static DutyDefinition AnswerTransferQuestion { get; } = new(DutyKind.AnswerTransferQuestion)
    {
        Title = _ => "Answer a question of the receiving authority",
        NextStep = "Answer the question, and record the answer: it then leaves by itself.",
        AtEnd = DutyAtEnd.OfTransfer,
        OrdinaryPractice = day => day.ByWorker(new TransferQuestionAnswered(day.Move.Id, day.Today, ((QuestionSubject)day.Duty.Subject!).QuestionId, "As in the risk note.")),
        Subject = QuestionSubject.Read,
        Side = TransferSide.Out,
    };

    /// <summary>Make sure that the receiving authority has understood the risks (N57).</summary>
    public static DutyDefinition CommunicateRisks { get; } = new(DutyKind.CommunicateRisks)
    {
        Title = _ => "Make sure that the receiving authority understands the risks",
        NextStep = "Talk to the receiving authority about the risks, and record that it has understood them.",
        AtEnd = DutyAtEnd.OfTransfer,
        OrdinaryPractice = OrdinaryDay.Wait,
        Subject = OfferSubject.Read,
        Side = TransferSide.Out,
    };

    /// <summary>Obtain the acceptance of the receiving authority (N60).</summary>
    public static DutyDefinition ObtainAcceptance { get; } = new(DutyKind.ObtainAcceptance)
    {
        Title = _ => "Obtain the acceptance of the receiving authority",
        NextStep = "Telephone the receiving authority. Record its answer, or the delay as a dispute, which is then brought to the service manager.",
        AtEnd = DutyAtEnd.OfTransfer,
        OrdinaryPractice = OrdinaryDay.Wait,
        Subject = OfferSubject.Read,
        Side = TransferSide.Out,
    };

    /// <summary>Meet the counterpart, visit jointly, attend their meeting, or say why not (N58).</summary>
    public static DutyDefinition HandOver { get; } = new(DutyKind.HandOver)
    {
        Title = _ => "Hand over in person, or say why not",
        NextStep = "Do it, or record why it is not possible.",
        AtEnd = DutyAtEnd.OfTransfer,
        OrdinaryPractice = day => day.ByWorker(new HandoverStepRecorded(day.Move.Id, day.Today, ((HandoverSubject)day.Duty.Subject!).Step, Done: false, "Too far.")),
        Subject = HandoverSubject.Read,
        Side = TransferSide.Out,
    };

    /// <summary>Bring a dispute or delay to the service manager promptly (N60).</summary>
    public static DutyDefinition NotifyServiceManager { get; } = new(DutyKind.NotifyServiceManager)
    {
        Title = _ => "Bring the dispute or delay to the service manager",
        NextStep = "Tell the service manager now, and record it.",
        DoneTo = new(Role.ServiceManager, "Hear of a dispute or delay from the team manager", "Ask the team manager what it is about. Once it is recorded that you were told, decide how it goes on."),
        AtEnd = DutyAtEnd.OfTransfer,
        OrdinaryPractice = day => day.ByManager(new ServiceManagerNotified(day.Move.Id, day.Today)),
        Subject = MoveDaySubject.Read,
        Side = TransferSide.Out,
    };

    /// <summary>Decide about a dispute or delay, with legal advice where necessary (N60).</summary>
    public static DutyDefinition DecideTransferDispute { get; } = new(DutyKind.DecideTransferDispute)
    {
        Title = _ => "Decide about the dispute or delay",
        NextStep = "Decide whether this authority remains responsible, offers the child again, or asserts the responsibility of the other, and record it with the reasons and the legal advice.",
        AtEnd = DutyAtEnd.OfTransfer,
        OrdinaryPractice = day => day.ByServiceManager(new TransferDisputeDecided(
            day.Move.Id, day.Today, DisputeDecision.OfferAgain, "Talked to their service manager.")),
        Subject = MoveDaySubject.Read,
        Side = TransferSide.Out,
    };

    /// <summary>Obtain proof that the receiving authority has the decision on its record (N60).</summary>
    public static DutyDefinition ObtainAssertionReceipt { get; } = new(DutyKind.ObtainAssertionReceipt)
    {
        Title = _ => "Obtain proof that the receiving authority has the decision",
        NextStep = "Obtain proof that the receiving authority has the decision, and record who there has it, and how. Until then this authority is responsible.",
        AtEnd = DutyAtEnd.OfTransfer,
        OrdinaryPractice = OrdinaryDay.Wait,
        Subject = MoveSubject.Read,
        Side = TransferSide.Out,
    };

    /// <summary>Obtain the confirmation that the transfer is withdrawn (N61).</summary>
    public static DutyDefinition ConfirmWithdrawal { get; } = new(DutyKind.ConfirmWithdrawal)
    {
        Title = _ => "Obtain the confirmation of the withdrawal",
        NextStep = "Make sure that the receiving authority knows that nothing passes to it, and why: by the exchange it hears so by itself, else tell its contact. Obtain the confirmation that it has not accepted, and record it.",
        AtEnd = DutyAtEnd.StaysOpen,
        OrdinaryPractice = OrdinaryDay.Wait,
        Subject = MoveSubject.Read,
        Side = TransferSide.Out,
    };

    /// <summary>Close the case as transferred once the receiving authority is responsible (N61, RC5).</summary>
    public static DutyDefinition CloseAsTransferred { get; } = new(DutyKind.CloseAsTransferred)
    {
        Title = _ => "Close the case as transferred",
        NextStep = "Check that the family lives there, that the receiving authority has that on its record, and that the family knows who is responsible. Then close the case as transferred, with the reasons.",
        AtEnd = DutyAtEnd.OfTransfer,
        OrdinaryPractice = day => day.Move is { HasMoved: true } move && (!move.IsAsserted || move.WorkerNamedOn is not null) && move.PassesOn <= day.Today
            ? day.ByManager(new CaseTransferred(day.Move.Id, day.Today, "The receiving authority is responsible."))
            : [],
        Subject = MoveSubject.Read,
        Side = TransferSide.Out,
    };
}
