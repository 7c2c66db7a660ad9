using CinWorkflows.Domain.Duties;
using CinWorkflows.Domain.Policies;

namespace CinWorkflows.Workflows.Duties;

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
            DutyKind.AssessMove => "Assess the impact of the move",
            DutyKind.ConfirmMove => "Confirm that the family has moved",
            DutyKind.ReviewTemporaryMove => "Find out whether the family has returned",
            DutyKind.SettleSharing => "Settle whether information may be shared with the receiving authority",
            DutyKind.ObtainSharingAdvice => "Obtain advice on sharing information",
            DutyKind.CompareServices => "Compare the services of the plan with those of the receiving authority",
            DutyKind.BriefCounterpart => "Ask an agency to brief its counterpart in the new area",
            DutyKind.PrepareTransferPack => "Prepare the pack for the receiving authority",
            DutyKind.NotifyReceivingAuthority => "Notify the receiving authority formally",
            DutyKind.ObtainAcknowledgement => "Obtain the acknowledgement of the receiving authority",
            DutyKind.AnswerTransferQuestion => "Answer a question of the receiving authority",
            DutyKind.CommunicateRisks => "Make sure that the receiving authority understands the risks",
            DutyKind.ObtainAcceptance => "Obtain the acceptance of the receiving authority",
            DutyKind.HandOver => "Hand over in person, or say why not",
            DutyKind.NotifyServiceManager => "Bring the dispute or delay to the service manager",
            DutyKind.DecideTransferDispute => "Decide about the dispute or delay",
            DutyKind.ObtainAssertionReceipt => "Obtain proof that the receiving authority has the decision",
            DutyKind.ConfirmWithdrawal => "Obtain the confirmation of the withdrawal",
            DutyKind.CloseAsTransferred => "Close the case as transferred",
            DutyKind.RecordResidence => "Find out since when the family lives here",
            DutyKind.AcknowledgeTransfer => "Read the pack and acknowledge the notice",
            DutyKind.HoldTransferMeeting => "Hold the meeting after the move",
            DutyKind.DecideTransferIn => "Decide about the child who has moved here",
            DutyKind.AnswerAssertion => "Take over the child, as the former authority has decided",
            DutyKind.SettleCrossedWithdrawal => "Find out where the family is",
            DutyKind.FurtherDuty => "Do what the authority asks for besides",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This duty has no title."),
        };
    }
}
