using CinWorkflows.Domain.Duties;

namespace CinWorkflows.Workflows.Messages;

/// <summary>What staff do next about a duty, and what is recorded so that it is done.</summary>
internal static class DutySteps
{
    public static string Next(DutyKind kind) => kind switch
    {
        DutyKind.AllocateWorker => "Choose a worker and record the allocation.",
        DutyKind.StartAssessment => "Start the assessment and record the day on which it started.",
        DutyKind.ConcludeAssessment => "Conclude the assessment and record its outcome. After its day, record the reason for the delay too.",
        DutyKind.DiscussAttendees => "Talk to the child and the parents about who should come, and record what was decided about the child. No invitation leaves before.",
        DutyKind.HoldFirstPlanningMeeting => "Arrange the meeting so that the invitations go out, hold it, and record who came, with the note.",
        DutyKind.AgreePlan => "Complete the plan with the views of the parents and record it as agreed.",
        DutyKind.CirculatePlan or DutyKind.CirculateAmendedPlan => "Check the recipients and record the plan as circulated: the copies then leave by themselves.",
        DutyKind.GivePlanByHand => "No message reaches this person. Give them a copy, and record the day.",
        DutyKind.InformByHand => "No message reaches this person. Tell them in person, by telephone or by letter, and record how.",
        DutyKind.ObtainPlanReply => "Ask for the reply, and record it: also where the person declines, or does not answer although asked again.",
        DutyKind.AgreeReviewInterval => "Agree the interval and record it, with the reason where it is longer than usual.",
        DutyKind.AgreeReviewChair => "Agree who chairs, and record it before the review is arranged.",
        DutyKind.ObtainViews => "Ask for this person's views, and record them: also where they do not wish to give any.",
        DutyKind.HoldReview or DutyKind.HoldEarlyReview or DutyKind.HoldTwelveMonthReview =>
            "Arrange the review so that the invitations go out, hold it, and record who came, with the note.",
        DutyKind.RecordReviewOutcome => "Record the outcome with the reasons and the progress of each outcome of the plan.",
        DutyKind.AmendPlan => "Consult the parents, the child and the key professionals, and record the new version as agreed.",
        DutyKind.DecideClosure => "Read the recommendation and record your decision with its reasons.",
        DutyKind.HoldStrategyDiscussion => "Hold the strategy discussion and record its result with the reasons.",
        DutyKind.DiscussSafeguardingConcern => "Discuss the concern now, and record what follows from it with the reasons.",
        DutyKind.VisitChild => "Visit the child and record the visit, and whether the child was seen alone.",
        DutyKind.CompleteAction => "Complete the action and record the day.",
        DutyKind.RearrangeMeeting => "Arrange a new meeting: the earlier one was cancelled or not held.",
        DutyKind.SettleUndelivered => "Correct the contact details and send it again, or give it by hand, and record which.",
        DutyKind.SettleCalendar => "Move the meeting, change its chair, cancel it, or keep it as it is on record.",
        DutyKind.ResolveHold => "Record that the child protection plan has ended, or how the case ends.",
        DutyKind.FurtherDuty => "Do what the title says, and record it as done, with the decision where one is asked for.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This duty has no next step."),
    };

    /// <summary>What has to come first, in words.</summary>
    public static string Waiting(string code) => code switch
    {
        "assessmentNotConcluded" => "The assessment has not concluded that the child is in need yet. The date does not move because of that.",
        "attendeesNotDiscussed" => "Who will attend has not been discussed with the child and the parents yet. Record that first.",
        _ => $"Something has to come first ({code}).",
    };
}
