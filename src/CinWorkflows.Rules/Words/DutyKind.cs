namespace CinWorkflows.Rules.Words;

/// <summary>What the procedures ask somebody to do.</summary>
public enum DutyKind
{
    /// <summary>Allocate the case to a worker.</summary>
    AllocateWorker,

    /// <summary>Start the assessment.</summary>
    StartAssessment,

    /// <summary>Conclude the assessment (Working Together: 45 working days from referral).</summary>
    ConcludeAssessment,

    /// <summary>Conclude a further assessment, begun during the episode (Working Together: 45 working days, counted from its own start).</summary>
    ConcludeReassessment,

    /// <summary>Discuss with child and parents who will attend the first planning meeting (N8, H8).</summary>
    DiscussAttendees,

    /// <summary>Hold the first planning meeting (N6, H6).</summary>
    HoldFirstPlanningMeeting,

    /// <summary>Settle the plan after its meeting (N13–N16, H13).</summary>
    AgreePlan,

    /// <summary>Circulate the first plan (N20, H18).</summary>
    CirculatePlan,

    /// <summary>Circulate a plan amended by a review (N4, N35, N36, H35).</summary>
    CirculateAmendedPlan,

    /// <summary>Give the plan by hand to somebody who cannot be reached otherwise.</summary>
    GivePlanByHand,

    /// <summary>Tell somebody without an address of a meeting or of a review's outcome (N12, H11, H33).</summary>
    InformByHand,

    /// <summary>Decide what somebody is told of something that was withheld from them (N54, N61).</summary>
    DecideWhatIsTold,

    /// <summary>Decide whether what somebody must not be told stays kept from them, where no manager has looked at it (N14, N20, N26, N54, H18, H23).</summary>
    DecideOnRestriction,

    /// <summary>Obtain a person's signature or disagreement (N14, H12).</summary>
    ObtainPlanReply,

    /// <summary>Agree the interval between reviews with the manager (N23, H20).</summary>
    AgreeReviewInterval,

    /// <summary>Agree in advance who chairs the review (H25).</summary>
    AgreeReviewChair,

    /// <summary>Obtain the views of somebody who will not attend the review (N26, H23).</summary>
    ObtainViews,

    /// <summary>Hold the next review (N23, H20).</summary>
    HoldReview,

    /// <summary>Hold a review early after a significant change (N24, H21).</summary>
    HoldEarlyReview,

    /// <summary>Consider a change of circumstances that no early review looks at (N24, H21).</summary>
    ConsiderChange,

    /// <summary>Hold the specific review of a complex package beyond 12 months (N29, H28).</summary>
    HoldTwelveMonthReview,

    /// <summary>Record the outcome of a review, with reasons (N31, H29, H33).</summary>
    RecordReviewOutcome,

    /// <summary>Amend the plan as the review decided (N33, N35, H31, H35).</summary>
    AmendPlan,

    /// <summary>Decide on a recommendation to close (N32, H30).</summary>
    DecideClosure,

    /// <summary>Hold a strategy discussion (N34, H32).</summary>
    HoldStrategyDiscussion,

    /// <summary>Conclude an enquiry under section 47 (N34, H32).</summary>
    ConcludeSection47Enquiry,

    /// <summary>Discuss a safeguarding concern with the manager (N25, H22).</summary>
    DiscussSafeguardingConcern,

    /// <summary>Settle whether a child who may be trafficked or enslaved is referred to the National Referral Mechanism (N45).</summary>
    SettleNationalReferral,

    /// <summary>Answer a rule that was not kept.</summary>
    AnswerBreach,

    /// <summary>Tell everybody who had been told something that was wrong.</summary>
    TellMisinformed,

    /// <summary>Confirm what somebody else recorded in one's name.</summary>
    ConfirmEntry,

    /// <summary>Visit the child at the frequency that the plan sets (N19g, N38).</summary>
    VisitChild,

    /// <summary>Complete an action of the plan by its date (N21).</summary>
    CompleteAction,

    /// <summary>Say who does now what the plan gives to a former worker (N18, H15).</summary>
    TakeOverPlan,

    /// <summary>Record what the plan says that was taken over from another system (N18, N19, H15, H16).</summary>
    CompleteAdoptedPlan,

    /// <summary>Agree the arrangements for a disabled child anew with the family (N38, H20).</summary>
    AgreeArrangements,

    /// <summary>Say who chairs a meeting that whoever gave the case away was to chair (N11, H25).</summary>
    SettleChair,

    /// <summary>Rearrange a meeting that was cancelled or not held.</summary>
    RearrangeMeeting,

    /// <summary>Give a message by hand that could not be delivered, or send it again.</summary>
    SettleUndelivered,

    /// <summary>Decide about a meeting that the calendar shows otherwise: declined by its chair, moved or deleted there.</summary>
    SettleCalendar,

    /// <summary>Decide how a case on hold because of a child protection plan ends (N1, H1).</summary>
    ResolveHold,

    /// <summary>Plan ahead of the day on which the child turns 18.</summary>
    PlanForAdulthood,

    /// <summary>Assess what the move means for the child (N45, N48).</summary>
    AssessMove,

    /// <summary>Confirm that the family has moved, and when (N62).</summary>
    ConfirmMove,

    /// <summary>Find out how a move for a while goes on (N47).</summary>
    ReviewTemporaryMove,

    /// <summary>Seek permission to share, or decide on what other ground information is shared (N53, N54).</summary>
    SettleSharing,

    /// <summary>Obtain the advice of the Caldicott Guardian or Legal Services (N55).</summary>
    ObtainSharingAdvice,

    /// <summary>Help the family to reach services, and list what the receiving authority lacks (N51).</summary>
    CompareServices,

    /// <summary>Have an agency tell its counterpart in the new area (N56).</summary>
    BriefCounterpart,

    /// <summary>Prepare the assessment, the plan, the minutes and the summary (N52).</summary>
    PrepareTransferPack,

    /// <summary>Notify the receiving authority formally, in time for the risk (N49, N52).</summary>
    NotifyReceivingAuthority,

    /// <summary>Obtain the acknowledgement of the receiving authority (N57).</summary>
    ObtainAcknowledgement,

    /// <summary>Answer a question of the receiving authority (N57).</summary>
    AnswerTransferQuestion,

    /// <summary>Make sure that the receiving authority has understood the risks (N57).</summary>
    CommunicateRisks,

    /// <summary>Obtain the acceptance of the receiving authority (N60).</summary>
    ObtainAcceptance,

    /// <summary>Meet the counterpart, visit jointly, attend their meeting, or say why not (N58).</summary>
    HandOver,

    /// <summary>Bring a dispute or delay to the service manager promptly (N60).</summary>
    NotifyServiceManager,

    /// <summary>Decide about a dispute or delay, with legal advice where necessary (N60).</summary>
    DecideTransferDispute,

    /// <summary>Obtain proof that the receiving authority has the decision on its record (N60).</summary>
    ObtainAssertionReceipt,

    /// <summary>Obtain the confirmation that the transfer is withdrawn (N61).</summary>
    ConfirmWithdrawal,

    /// <summary>Close the case as transferred once the receiving authority is responsible (N61, RC5).</summary>
    CloseAsTransferred,

    /// <summary>Find out since when the family lives here (N62).</summary>
    RecordResidence,

    /// <summary>Read and acknowledge the notice and its risks (N57).</summary>
    AcknowledgeTransfer,

    /// <summary>Hold the meeting within 20 working days of the family being resident, with the former authority (N62).</summary>
    HoldTransferMeeting,

    /// <summary>Decide whether the child is taken over, assessed anew, no longer in need, or refused (N44, N63).</summary>
    DecideTransferIn,

    /// <summary>Take over a child for whom the former authority has asserted responsibility (N60).</summary>
    AnswerAssertion,

    /// <summary>Find out where the family is after a withdrawal that crossed the acceptance (N47).</summary>
    SettleCrossedWithdrawal,

    /// <summary>Settle since when the family lives in the new area, where the two authorities have different days on record (N47).</summary>
    SettleResidence,

    /// <summary>Decide what becomes of a child who lives in another area, where consent to share was taken back (N47, N53).</summary>
    DecideStay,

    /// <summary>Settle who supports a child who lives here and was refused (N47, N60).</summary>
    SettleRefusedTransfer,

    /// <summary>Something else that the pack asks for: its subject begins with the id of the further duty.</summary>
    FurtherDuty,
}
