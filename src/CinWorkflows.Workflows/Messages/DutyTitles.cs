using CinWorkflows.Domain.Duties;
using CinWorkflows.Domain.Policies;

namespace CinWorkflows.Workflows.Messages;

/// <summary>What each duty asks for, in words, with the authority's own names for the plan and its meetings.</summary>
public static class DutyTitles
{
    /// <summary>The title of a duty as it stands: a further duty's is that of the pack. It names nobody.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="pack">The authority's words; null for the general ones.</param>
    public static string Of(Duty duty, PolicyPack? pack)
    {
        ArgumentNullException.ThrowIfNull(duty);
        return duty.Title ?? Of(duty.Kind, pack);
    }

    /// <summary>The title of a duty: "Hold the first planning meeting". It names nobody.</summary>
    /// <param name="kind">The duty.</param>
    /// <param name="pack">The authority's words; null for the general ones.</param>
    public static string Of(DutyKind kind, PolicyPack? pack)
    {
        var plan = pack?.Label("plan", "plan") ?? "plan";
        var planningMeeting = pack?.Label("planningMeeting", "planning meeting") ?? "planning meeting";
        var review = pack?.Label("review", "review") ?? "review";
        return kind switch
        {
            DutyKind.AllocateWorker => "Allocate the case to a worker",
            DutyKind.StartAssessment => "Start the assessment",
            DutyKind.ConcludeAssessment => "Conclude the assessment",
            DutyKind.DiscussAttendees => $"Discuss with the child and the parents who will attend the first {planningMeeting}",
            DutyKind.HoldFirstPlanningMeeting => $"Hold the first {planningMeeting}",
            DutyKind.AgreePlan => $"Settle the {plan}",
            DutyKind.CirculatePlan => $"Circulate the {plan}",
            DutyKind.CirculateAmendedPlan => $"Circulate the amended {plan}",
            DutyKind.InformByHand => "Tell somebody by hand who has no e-mail address",
            DutyKind.GivePlanByHand => $"Give the {plan} by hand",
            DutyKind.ObtainPlanReply => $"Obtain the reply to the {plan}",
            DutyKind.AgreeReviewInterval => "Agree how often the plan is reviewed",
            DutyKind.AgreeReviewChair => $"Agree who chairs the {review}",
            DutyKind.ObtainViews => $"Obtain views for the {review}",
            DutyKind.HoldReview => $"Hold the {review}",
            DutyKind.HoldEarlyReview => $"Hold the {review} early",
            DutyKind.HoldTwelveMonthReview => "Hold the specific review of support beyond 12 months",
            DutyKind.RecordReviewOutcome => $"Record the outcome of the {review}",
            DutyKind.AmendPlan => $"Amend the {plan} as the review decided",
            DutyKind.DecideClosure => "Decide on the recommendation to close",
            DutyKind.HoldStrategyDiscussion => "Hold the strategy discussion",
            DutyKind.DiscussSafeguardingConcern => "Discuss the safeguarding concern with the manager",
            DutyKind.VisitChild => "Visit the child",
            DutyKind.CompleteAction => $"Complete an action of the {plan}",
            DutyKind.RearrangeMeeting => "Arrange the meeting again",
            DutyKind.SettleUndelivered => "Give a message that could not be delivered",
            DutyKind.SettleCalendar => "Decide about a meeting that the calendar shows otherwise",
            DutyKind.ResolveHold => "Decide how the case on hold goes on",
            DutyKind.FurtherDuty => "Do what the authority asks for besides",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This duty has no title."),
        };
    }
}
