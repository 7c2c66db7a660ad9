namespace CinWorkflows.Domain.Duties;

/// <summary>What the procedures ask somebody to do.</summary>
public enum DutyKind
{
    /// <summary>Allocate the case to a worker.</summary>
    AllocateWorker,

    /// <summary>Start the assessment.</summary>
    StartAssessment,

    /// <summary>Conclude the assessment (Working Together: 45 working days from referral).</summary>
    ConcludeAssessment,

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

    /// <summary>Discuss a safeguarding concern with the manager (N25, H22).</summary>
    DiscussSafeguardingConcern,

    /// <summary>Visit the child at the frequency that the plan sets (N19g, N38).</summary>
    VisitChild,

    /// <summary>Complete an action of the plan by its date (N21).</summary>
    CompleteAction,

    /// <summary>Rearrange a meeting that was cancelled or not held.</summary>
    RearrangeMeeting,

    /// <summary>Give a message by hand that could not be delivered, or send it again.</summary>
    SettleUndelivered,

    /// <summary>Decide about a meeting that the calendar shows otherwise: declined by its chair, moved or deleted there.</summary>
    SettleCalendar,

    /// <summary>Decide how a case on hold because of a child protection plan ends (N1, H1).</summary>
    ResolveHold,

    /// <summary>Something else that the pack asks for: its subject begins with the id of the further duty.</summary>
    FurtherDuty,
}
