using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Duties;

/// <summary>Something on a case that brings about further duties.</summary>
/// <param name="Kind">What.</param>
/// <param name="Key">What tells it from others of its kind; null where there is only one in a case.</param>
/// <param name="On">Its day.</param>
public sealed record Trigger(TriggerKind Kind, string? Key, DateOnly On)
{
    /// <summary>The instant that is known of it in the case itself; null where the record of it keeps one.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The first day on which what it brings about can have been done; null for what lies ahead, such as a meeting whose papers go out before it.</summary>
    public DateOnly? Since => Kind == TriggerKind.MeetingArranged || MayLieAhead ? null : On;

    /// <summary>Whether its day may lie ahead, so that what it brings about can be done before it.</summary>
    public bool MayLieAhead { get; init; }

    /// <summary>The authority's own event that it is, in words that follow "after"; null where <see cref="Kind"/> says it.</summary>
    public string? Own { get; init; }

    /// <summary>The name under which a case file keeps the instant at which it was recorded.</summary>
    internal string Moment => $"{Kind}:{Key}:{On:yyyy-MM-dd}";

    /// <summary>It in words that follow "after".</summary>
    public string InWords => Kind switch
    {
        TriggerKind.AuthorityEvent => Own!,
        TriggerKind.Referral => "the referral",
        TriggerKind.AssessmentStarted => "the start of the assessment",
        TriggerKind.NeedFound => "the end of the assessment",
        TriggerKind.PlanInForce => "the start of the first plan",
        TriggerKind.ReviewHeld => "the review",
        TriggerKind.ReviewConcluded => "the outcome of the review",
        TriggerKind.CircumstancesChanged => "the change in circumstances",
        TriggerKind.ConcernRaised => "the concern raised",
        TriggerKind.StrategyDiscussionNeeded => "the day on which a strategy discussion became necessary",
        TriggerKind.ChildNotSeen => "the visit without seeing the child",
        TriggerKind.ChildNotSeenAlone => "the visit without seeing the child alone",
        TriggerKind.ChildProtectionPlanEnded => "the end of the child protection plan",
        TriggerKind.MeetingCancelled => "the cancellation of the meeting",
        TriggerKind.MeetingCancelledTwice => "the second cancellation of the meeting",
        TriggerKind.PlanDisagreed => "the disagreement with the plan",
        TriggerKind.Unallocated => "the end of the allocation",
        TriggerKind.ClosureRecommended => "the recommendation to close",
        TriggerKind.ClosureRefused => "the refusal to close",
        TriggerKind.MeetingArranged or TriggerKind.MeetingHeld => "the meeting",
        TriggerKind.PlanCirculated => "the circulation of the plan",
        TriggerKind.MoveReported => "the report of the move",
        _ => throw new InvalidOperationException($"A trigger cannot be '{Kind}'."),
    };
}
