namespace CinWorkflows.Rules.Words;

/// <summary>What may bring about a further duty of a pack: a closed list, so that a pack needs no code.</summary>
public enum TriggerKind
{
    /// <summary>The referral.</summary>
    Referral,

    /// <summary>The assessment has started.</summary>
    AssessmentStarted,

    /// <summary>The assessment has concluded that the child is in need.</summary>
    NeedFound,

    /// <summary>The first plan is agreed, from the day on which it starts.</summary>
    PlanInForce,

    /// <summary>A review was held; each time.</summary>
    ReviewHeld,

    /// <summary>The outcome of a review was recorded; each time.</summary>
    ReviewConcluded,

    /// <summary>The circumstances of the family have changed significantly; while the early review is due.</summary>
    CircumstancesChanged,

    /// <summary>A safeguarding concern was raised; each.</summary>
    ConcernRaised,

    /// <summary>A strategy discussion became necessary.</summary>
    StrategyDiscussionNeeded,

    /// <summary>The child was not seen at a visit; each time.</summary>
    ChildNotSeen,

    /// <summary>The child was seen at a visit, but not alone; each time.</summary>
    ChildNotSeenAlone,

    /// <summary>A child protection plan has ended and this procedure applies again.</summary>
    ChildProtectionPlanEnded,

    /// <summary>A meeting was cancelled; each time.</summary>
    MeetingCancelled,

    /// <summary>Meetings for one purpose were cancelled twice or more in a row.</summary>
    MeetingCancelledTwice,

    /// <summary>Somebody disagrees with a version of the plan; each.</summary>
    PlanDisagreed,

    /// <summary>Nobody is allocated; while it lasts.</summary>
    Unallocated,

    /// <summary>A recommendation to close was made.</summary>
    ClosureRecommended,

    /// <summary>A recommendation to close was refused.</summary>
    ClosureRefused,

    /// <summary>A meeting is arranged: each that is not cancelled. It counts from, or back from, the day of the meeting, and goes with it when it is moved.</summary>
    MeetingArranged,

    /// <summary>A meeting was held; each.</summary>
    MeetingHeld,

    /// <summary>A version of the plan was circulated; each.</summary>
    PlanCirculated,

    /// <summary>A move was reported; each.</summary>
    MoveReported,

    /// <summary>An event that the authority defines; each that is recorded. Packs write <c>event:</c> with its name.</summary>
    [WrittenOtherwise]
    AuthorityEvent,

    /// <summary>Nothing but another further duty that names this one in <c>then</c>.</summary>
    Chained,
}
