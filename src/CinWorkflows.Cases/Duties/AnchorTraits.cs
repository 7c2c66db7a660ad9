using System.Collections.Frozen;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Duties;

/// <summary>When the events come that packs count from: with a step of every case, in some cases, or for the duties about one such event alone.</summary>
internal static class AnchorTraits
{
    private static readonly FrozenDictionary<string, EventTraits> Known = new Dictionary<string, EventTraits>
    {
        ["referral"] = With(CaseStep.Referral),
        ["assessmentStart"] = With(CaseStep.AssessmentStart),
        ["assessmentConclusion"] = With(CaseStep.AssessmentEnd),
        ["attendeesDiscussed"] = With(CaseStep.AttendeesDiscussed),
        ["firstPlanningMeeting"] = With(CaseStep.FirstPlanningMeeting),
        ["planAgreement"] = With(CaseStep.Plan),
        ["firstPlanStart"] = With(CaseStep.Plan),
        ["firstPlanPeriod"] = With(CaseStep.Plan),
        ["planStart"] = With(CaseStep.Plan),
        ["planEnd"] = With(CaseStep.Plan),
        ["lastReviewOrPlanStart"] = With(CaseStep.Plan),
        ["lastVisitOrPlanStart"] = With(CaseStep.Plan),
        ["lastReviewOrFirstPlan"] = With(CaseStep.Plan),
        ["lastVisitOrFirstPlan"] = With(CaseStep.Plan),
        ["lastHeldReview"] = With(CaseStep.Review) with { Until = "the first review" },
        ["lastReviewOutcome"] = With(CaseStep.ReviewOutcome) with { Until = "the outcome of the first review" },
        ["planCirculation"] = About(DutyKind.GivePlanByHand, DutyKind.ObtainPlanReply),
        ["heldReview"] = About(DutyKind.RecordReviewOutcome, DutyKind.AmendPlan),
        ["amendingReview"] = About(DutyKind.CirculateAmendedPlan, DutyKind.GivePlanByHand, DutyKind.ObtainPlanReply),
        ["changeToConsider"] = About(DutyKind.ConsiderChange),
        ["concernRaised"] = About(DutyKind.DiscussSafeguardingConcern, DutyKind.SettleNationalReferral),
        ["correction"] = About(DutyKind.TellMisinformed),
        ["unconfirmedEntry"] = About(DutyKind.ConfirmEntry),
        ["breachRecorded"] = About(DutyKind.AnswerBreach),
        ["chairGaveUp"] = About(DutyKind.SettleChair),
        ["restrictionSet"] = About(DutyKind.DecideOnRestriction),
        ["residenceDiffers"] = About(DutyKind.SettleResidence) with { Side = TransferSide.Out },
        ["stayUndecided"] = About(DutyKind.DecideStay) with { Side = TransferSide.Out },
        ["transferQuestion"] = About(DutyKind.AnswerTransferQuestion) with { Side = TransferSide.Out },
        ["transferRefusal"] = About(DutyKind.SettleRefusedTransfer) with { Side = TransferSide.In },
        ["caseReopened"] = Sometimes() with { Until = "the case is reopened" },
        ["lastVisit"] = Sometimes() with { Until = "the first visit" },
        ["reviewIntervalAgreement"] = Sometimes(),
        ["regimeAgreement"] = Sometimes(),
        ["strategyDiscussion"] = Sometimes(),
        ["section47End"] = Sometimes(),
        ["nextMeeting"] = Sometimes() with { Until = "a meeting is arranged", OfTheNextMeeting = true, After = Triggers(TriggerKind.MeetingArranged) },
        ["section47Start"] = Sometimes(DutyKind.ConcludeSection47Enquiry),
        ["reassessmentStart"] = Sometimes(DutyKind.ConcludeReassessment),
        ["turningEighteen"] = Sometimes(DutyKind.PlanForAdulthood),
        ["childProtectionPlanStart"] = Sometimes(DutyKind.ResolveHold),
        ["planHolderChange"] = Sometimes(DutyKind.TakeOverPlan),
        ["adoption"] = Sometimes(DutyKind.CompleteAdoptedPlan),
        ["arrangementsReviewBy"] = Sometimes(DutyKind.AgreeArrangements),
        ["circumstancesChanged"] = Sometimes(DutyKind.HoldEarlyReview) with { After = Triggers(TriggerKind.CircumstancesChanged) },
        ["closureRecommendation"] = Sometimes(DutyKind.DecideClosure) with { After = Triggers(TriggerKind.ClosureRecommended, TriggerKind.ClosureRefused) },
        ["strategyNeeded"] = Sometimes(DutyKind.HoldStrategyDiscussion) with { After = Triggers(TriggerKind.StrategyDiscussionNeeded) },
        ["closureRefusal"] = Sometimes() with { After = Triggers(TriggerKind.ClosureRefused) },
        ["childProtectionPlanEnd"] = Sometimes() with { After = Triggers(TriggerKind.ChildProtectionPlanEnded) },
        ["endOfAllocation"] = Sometimes() with { After = Triggers(TriggerKind.Unallocated) },
        ["moveReported"] = Moves(TransferSide.Out) with { After = Triggers(TriggerKind.MoveReported) },
        ["moveResidence"] = Moves(TransferSide.Out),
        ["temporaryMoveEnd"] = Moves(TransferSide.Out),
        ["sharingAdviceSought"] = Moves(TransferSide.Out),
        ["sharingReopened"] = Moves(TransferSide.Out),
        ["authorityNotified"] = Moves(TransferSide.Out),
        ["transferDispute"] = Moves(TransferSide.Out),
        ["serviceManagerNotified"] = Moves(TransferSide.Out),
        ["transferAsserted"] = Moves(TransferSide.Out),
        ["transferWithdrawal"] = Moves(TransferSide.Out),
        ["responsibilityPassed"] = Moves(TransferSide.Out),
        ["transferNotice"] = Moves(TransferSide.In),
        ["residence"] = Moves(TransferSide.In),
        ["assertion"] = Moves(TransferSide.In),
        ["crossedWithdrawal"] = Moves(TransferSide.In),
    }.ToFrozenDictionary(entry => entry.Key, entry => entry.Value with { InWords = Anchors.InWords(entry.Key) }, StringComparer.Ordinal);

    /// <summary>When an event comes; each that a pack may name has its line.</summary>
    /// <param name="anchor">Its name.</param>
    public static EventTraits Of(string anchor) => Known[anchor];

    private static EventTraits With(CaseStep step) => new() { InWords = "", Step = step };

    private static EventTraits About(params IEnumerable<DutyKind> duties) => new() { InWords = "", OnlyOf = duties.ToFrozenSet() };

    private static EventTraits Sometimes(params IEnumerable<DutyKind> duties) => new() { InWords = "", ArisesWith = duties.ToFrozenSet() };

    private static EventTraits Moves(TransferSide side) => new() { InWords = "", Side = side };

    private static FrozenSet<TriggerKind> Triggers(params IEnumerable<TriggerKind> triggers) => triggers.ToFrozenSet();
}
