using CinWorkflows.Domain.Duties;

namespace CinWorkflows.Workflows.Duties;

/// <summary>What staff do next about a duty, and what is recorded so that it is done.</summary>
public static class DutySteps
{
    /// <summary>The next step, as a sentence to whoever has the duty. It names nobody.</summary>
    /// <param name="kind">The duty.</param>
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
        DutyKind.AssessMove => "Assess what the move means for the child, set the risk, and record it; after several moves, answer on trafficking too.",
        DutyKind.ConfirmMove => "Find out whether the family has moved, and record since when it lives there, or that it does not move.",
        DutyKind.ReviewTemporaryMove => "Find out where the family is: record the return, a new end, or that the move lasts.",
        DutyKind.SettleSharing => "Ask the parents, and record what they said and on what ground information is shared; seek advice where there is no consent and no risk.",
        DutyKind.ObtainSharingAdvice => "Ask for the advice, and record it.",
        DutyKind.CompareServices => "Help the family to reach services there, and record what is lacking, or that nothing is.",
        DutyKind.BriefCounterpart => "Ask this agency to tell its counterpart, and record that it has, or why it need not.",
        DutyKind.PrepareTransferPack => "Write the summary, name the documents, give a reason for each that is missing, and record the pack as prepared.",
        DutyKind.NotifyReceivingAuthority => "Check the pack and record the notification: it then leaves by itself, unless it is given by hand.",
        DutyKind.ObtainAcknowledgement => "Telephone the receiving authority. Record its acknowledgement, or a delay as a dispute.",
        DutyKind.AnswerTransferQuestion => "Answer the question, and record the answer: it then leaves by itself.",
        DutyKind.CommunicateRisks => "Talk to the receiving authority about the risks, and record that it has understood them.",
        DutyKind.ObtainAcceptance => "Telephone the receiving authority. Record its answer, or the delay as a dispute, which the team manager brings to the service manager.",
        DutyKind.HandOver => "Do it, or record why it is not possible.",
        DutyKind.NotifyServiceManager => "Tell the service manager now, and record it.",
        DutyKind.DecideTransferDispute => "Decide whether this authority remains responsible, offers the child again, or asserts the responsibility of the other, and record it with the reasons and the legal advice.",
        DutyKind.ObtainAssertionReceipt => "Obtain proof that the receiving authority has the decision, and record the day. Until then this authority is responsible.",
        DutyKind.ConfirmWithdrawal => "Obtain the confirmation that the receiving authority has not accepted, and record it.",
        DutyKind.CloseAsTransferred => "Check that the family knows who is responsible, and close the case as transferred, with the reasons.",
        DutyKind.RecordResidence => "Ask the family and the former authority, and record the first day here.",
        DutyKind.AcknowledgeTransfer => "Read the pack and the risk note, ask where they are unclear, and acknowledge.",
        DutyKind.HoldTransferMeeting => "Arrange the meeting so that the invitations go out, also to the former worker, hold it, and record who came, with the note.",
        DutyKind.DecideTransferIn => "Decide and record it with the reasons: the former authority is told by itself.",
        DutyKind.AnswerAssertion => "Take the child over and record it: this authority is responsible already.",
        DutyKind.SettleCrossedWithdrawal => "Find out where the family is, and record it; report a move where the family has left.",
        DutyKind.FurtherDuty => "Do what the title says, and record it as done, with the decision where one is asked for.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This duty has no next step."),
    };

    /// <summary>What has to come first, in words.</summary>
    /// <param name="code">What a duty waits for, as its duty names it.</param>
    public static string Waiting(string code) => code switch
    {
        "assessmentNotConcluded" => "The assessment has not concluded that the child is in need yet. The date does not move because of that.",
        "attendeesNotDiscussed" => "Who will attend has not been discussed with the child and the parents yet. Record that first.",
        _ => $"Something has to come first ({code}).",
    };
}
