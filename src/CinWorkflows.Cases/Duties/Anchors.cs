using System.Collections.Frozen;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;

namespace CinWorkflows.Cases.Duties;

/// <summary>The recorded events that a pack's timescales count from.</summary>
public static class Anchors
{
    /// <summary>The date that the plan gives an action (N18, N21).</summary>
    public const string PlanAction = "planAction";

    private static readonly FrozenDictionary<string, Func<CaseFile, DutySubject?, DateOnly?>> Known =
        new Dictionary<string, Func<CaseFile, DutySubject?, DateOnly?>>
        {
            ["referral"] = (file, _) => file.ReferredOn,
            ["assessmentStart"] = (file, _) => file.CurrentAssessment?.StartedOn,
            ["assessmentConclusion"] = (file, _) => file.CurrentAssessment?.ConcludedOn,
            ["caseReopened"] = (file, _) => file.AssessedAnew?.Since,
            ["firstPlanningMeeting"] = (file, _) => file.FirstPlanningMeeting?.HeldOn,
            ["planAgreement"] = (file, _) => file.CurrentPlan?.AgreedOn,
            ["firstPlanStart"] = (file, _) => file.FirstPlan?.StartsOn,
            ["planCirculation"] = (file, subject) => PlanOf(file, subject)?.CirculatedOn,
            ["lastReviewOrPlanStart"] = (file, _) => LastReview(file, Start(file)).On,
            ["lastVisitOrPlanStart"] = (file, _) => LastVisit(file, Start(file)).On,
            ["lastHeldReview"] = (file, _) => file.LastHeldReview?.HeldOn,
            ["lastReviewOrFirstPlan"] = (file, _) => LastReview(file, Period(file)).On,
            ["lastVisitOrFirstPlan"] = (file, _) => LastVisit(file, Period(file)).On,
            ["firstPlanPeriod"] = (file, _) => file.FirstPlan?.CountsFrom,
            ["heldReview"] = (file, subject) => ReviewOf(file, subject)?.HeldOn,
            ["reassessmentStart"] = (file, _) => file.OpenReassessment?.StartedOn,
            ["turningEighteen"] = (file, _) => file.AdulthoodBy,
            ["amendingReview"] = (file, subject) => subject is PlanSubject about ? AmendedPlans.ReviewBehind(file, about.Version)?.HeldOn : null,
            ["circumstancesChanged"] = (file, subject) => (ReviewOf(file, subject) ?? file.NextReview)?.EarlySince,
            ["changeToConsider"] = (file, subject) => file.Changes?.FirstOrDefault(change => change.Id == (subject as NamedSubject)?.Id)?.ToldOn,
            ["closureRecommendation"] = (file, _) => file.Closure?.RecommendedOn,
            ["strategyNeeded"] = (file, subject) => file.Strategy?.Need((subject as NamedSubject)?.Id)?.Since,
            ["section47Start"] = (file, subject) => subject is null or EnquirySubject && EnquirySubject.In(file, subject) is { IsOpen: true } own ? own.Since : file.OpenEnquiries.Min(enquiry => (DateOnly?)enquiry.Since),
            ["concernRaised"] = (file, subject) => file.Concerns.FirstOrDefault(concern => concern.Id == (subject as NamedSubject)?.Id)?.RaisedOn,
            ["correction"] = (file, subject) => file.Corrections?.FirstOrDefault(known => subject is NamedSubject about && known.Id == about.Id)?.On,
            ["unconfirmedEntry"] = (file, subject) => file.Unconfirmed?.FirstOrDefault(entry => subject is NamedSubject about && entry.Id == about.Id)?.On,
            ["breachRecorded"] = (file, subject) => file.Breach((subject as NamedSubject)?.Id)?.On,
            ["childProtectionPlanStart"] = (file, _) => file.Hold?.Since,
            ["childProtectionPlanEnd"] = (file, _) => file.HoldEndedOn,
            ["planHolderChange"] = (file, _) => file.CurrentPlan?.Former?.Since,
            ["adoption"] = (file, _) => file.AdoptedOn,
            ["arrangementsReviewBy"] = (file, _) => file.Regime.AgreedUntil,
            ["chairGaveUp"] = (file, subject) => (subject as NamedSubject)?.Id is { } id ? file.Meeting(id)?.ChairGaveUpOn : null,
            ["restrictionSet"] = (file, subject) => file.Restrictions?.FirstOrDefault(held => held.Id == subject?.Text)?.SetOn,
            ["planStart"] = (file, _) => file.CurrentPlan?.StartsOn,
            ["planEnd"] = (file, _) => file.CurrentPlan?.ExpectedEndOn,
            ["attendeesDiscussed"] = (file, _) => file.AttendeesDiscussedOn,
            ["lastVisit"] = (file, _) => file.Visits.LastOn,
            ["lastReviewOutcome"] = (file, _) => file.Reviews.LastOrDefault(review => review.Concluded)?.OutcomeOn,
            ["reviewIntervalAgreement"] = (file, _) => file.Interval?.AgreedOn,
            ["regimeAgreement"] = (file, _) => file.Regime.AgreedOn,
            ["strategyDiscussion"] = (file, _) => file.Strategy?.LastHeldOn,
            ["section47End"] = (file, _) => file.Enquiries?.Select(enquiry => enquiry.EndedOn).Max(),
            ["closureRefusal"] = (file, _) => file.Closure is { Approved: false } refused ? refused.DecidedOn : null,
            ["endOfAllocation"] = (file, _) => file.Allocation.UnallocatedSince,
            ["nextMeeting"] = (file, _) => NextMeeting(file) is { } meeting ? LondonTime.DateOf(meeting.StartsAt) : null,
            ["moveReported"] = (file, subject) => Out(file, subject)?.ReportedOn,
            ["moveResidence"] = (file, subject) => Out(file, subject)?.ResidentOn,
            ["temporaryMoveEnd"] = (file, subject) => Out(file, subject)?.TemporaryUntil,
            ["sharingAdviceSought"] = (file, subject) => Out(file, subject)?.Sharing.AdviceSoughtOn,
            ["sharingReopened"] = (file, subject) => Out(file, subject)?.Sharing.ReopenedOn,
            ["authorityNotified"] = (file, subject) => Out(file, subject)?.NotifiedOn,
            ["transferQuestion"] = (file, subject) => Question(file, subject)?.AskedOn,
            ["transferDispute"] = (file, subject) => Out(file, subject)?.Dispute?.RaisedOn,
            ["serviceManagerNotified"] = (file, subject) => Out(file, subject)?.Dispute?.NotifiedOn,
            ["transferAsserted"] = (file, subject) => Out(file, subject)?.AssertedOn,
            ["transferWithdrawal"] = (file, subject) => Out(file, subject)?.WithdrawnOn,
            ["responsibilityPassed"] = (file, subject) => Out(file, subject) is { } move ? move.PassesOn ?? move.PassesNotBefore : null,
            ["residenceDiffers"] = (_, subject) => DayOf(subject),
            ["stayUndecided"] = (_, subject) => DayOf(subject),
            ["transferRefusal"] = (_, subject) => DayOf(subject),
            ["transferNotice"] = (file, subject) => (subject as RiskNoteSubject)?.On ?? file.TransferIn?.NoticedOn,
            ["residence"] = (file, _) => file.TransferIn?.ResidentOn,
            ["assertion"] = (file, _) => file.TransferIn?.AssertedOn,
            ["crossedWithdrawal"] = (file, _) => file.TransferIn?.CrossedWithdrawalOn,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["referral"] = "the referral",
        ["assessmentStart"] = "the start of the assessment",
        ["assessmentConclusion"] = "the end of the assessment",
        ["caseReopened"] = "the day on which the case was reopened",
        ["firstPlanningMeeting"] = "the first planning meeting",
        ["planAgreement"] = "the agreement of the plan",
        ["firstPlanStart"] = "the start of the first plan",
        ["planCirculation"] = "the circulation of the plan",
        ["lastReviewOrPlanStart"] = "the last review, or the start of the plan",
        ["lastVisitOrPlanStart"] = "the last visit, or the start of the plan",
        ["lastReviewOrFirstPlan"] = "the last review or, before the first, the plan",
        ["lastVisitOrFirstPlan"] = "the last visit or, before the first, the plan",
        ["firstPlanPeriod"] = "the beginning of the first plan",
        ["heldReview"] = "the review",
        ["reassessmentStart"] = "the start of this assessment",
        ["turningEighteen"] = "the half-year before the month of the 18th birthday",
        ["lastHeldReview"] = "the last review",
        ["amendingReview"] = "the review that amended the plan",
        ["circumstancesChanged"] = "the change in circumstances",
        ["changeToConsider"] = "the day on which the change was recorded",
        ["closureRecommendation"] = "the recommendation to close",
        ["strategyNeeded"] = "the day on which a strategy discussion became necessary",
        ["section47Start"] = "the day since which the enquiry under section 47 goes on",
        ["concernRaised"] = "the day on which the concern was raised",
        ["correction"] = "the day on which a mistake in the record was put right",
        ["unconfirmedEntry"] = "the day on which it was recorded",
        ["breachRecorded"] = "the day on which it was recorded that a rule was not kept",
        ["childProtectionPlanStart"] = "the start of the child protection plan",
        ["childProtectionPlanEnd"] = "the end of the child protection plan",
        ["planHolderChange"] = "the day on which the case was given to another worker",
        ["adoption"] = "the day on which the case was taken over",
        ["arrangementsReviewBy"] = "the day until which somebody agreed to the arrangements",
        ["chairGaveUp"] = "the day on which whoever was to chair gave the case away",
        ["restrictionSet"] = "the day on which it was restricted",
        ["planStart"] = "the start of the plan in force",
        ["planEnd"] = "the expected end of the plan",
        ["attendeesDiscussed"] = "the day on which the attendees were discussed",
        ["lastVisit"] = "the last visit",
        ["lastReviewOutcome"] = "the outcome of the last review",
        ["reviewIntervalAgreement"] = "the agreement of the interval between reviews",
        ["regimeAgreement"] = "the choice of the arrangements",
        ["strategyDiscussion"] = "the strategy discussion",
        ["section47End"] = "the end of the section 47 enquiry",
        ["closureRefusal"] = "the refusal to close",
        ["endOfAllocation"] = "the end of the allocation",
        ["nextMeeting"] = "the meeting",
        ["moveReported"] = "the report of the move",
        ["moveResidence"] = "the day from which the family lives there",
        ["temporaryMoveEnd"] = "the expected end of the move",
        ["sharingAdviceSought"] = "the day on which advice was sought",
        ["sharingReopened"] = "the day on which somebody joined, or turned 16, who is to be asked",
        ["authorityNotified"] = "the notification of the receiving authority",
        ["transferQuestion"] = "the question",
        ["transferDispute"] = "the day on which the dispute or delay arose",
        ["serviceManagerNotified"] = "the day on which the service manager was notified",
        ["transferAsserted"] = "the service manager's decision",
        ["transferWithdrawal"] = "the withdrawal",
        ["responsibilityPassed"] = "the day on which responsibility passes",
        ["residenceDiffers"] = "the day on which the two records differed",
        ["stayUndecided"] = "the day from which it is to be decided",
        ["transferRefusal"] = "the refusal of a child who lives here",
        ["transferNotice"] = "the former authority's notice",
        ["residence"] = "the day from which the family lives here",
        ["assertion"] = "the day on which the former authority's decision came",
        ["crossedWithdrawal"] = "the withdrawal that crossed the acceptance",
        [FurtherDutyRule.TriggerAnchor] = "what brought it about",
        [FurtherDutyRule.PreviousAnchor] = "the step before it",
        [PlanAction] = "the date set in the plan",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names that a pack may use.</summary>
    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <summary>The name in words, for explanations.</summary>
    public static string InWords(string anchor) => Words.GetValueOrDefault(anchor, anchor);

    /// <summary>The name in words; of an event of the authority's own as its pack says it.</summary>
    /// <param name="anchor">The name.</param>
    /// <param name="pack">The authority's rules.</param>
    public static string InWords(string anchor, PolicyPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return AuthorityEventRule.IdIn(anchor) is { } own && pack.Events.TryGetValue(own, out var rule) ? rule.Title : InWords(anchor);
    }

    /// <summary>The date of an anchor on a case; null where it has not come, or the name is unknown.</summary>
    public static DateOnly? DateOf(string anchor, CaseFile file, DutySubject? subject) =>
        Known.TryGetValue(anchor, out var date) ? date(file, subject)
        : AuthorityEventRule.IdIn(anchor) is { } own ? file.Events?.Where(known => known.Id == own).Max(known => (DateOnly?)known.On)
        : null;

    /// <summary>When an anchor happened on a case; null where it has not, or the name is unknown.</summary>
    /// <param name="anchor">Its name.</param>
    /// <param name="file">The case.</param>
    /// <param name="subject">What the duty is about.</param>
    /// <param name="pack">The authority's rules.</param>
    public static AnchorTime? When(string anchor, CaseFile file, DutySubject? subject, PolicyPack pack) =>
        DateOf(anchor, file, subject) is { } on ? new(Which(anchor, file, pack), on, InstantOf(anchor, file, subject)) : null;

    /// <summary>Of an anchor that is one of several events, the one that counts on this case.</summary>
    private static string Which(string anchor, CaseFile file, PolicyPack pack) => anchor switch
    {
        "lastReviewOrPlanStart" => LastReview(file, Start(file)).Event,
        "lastVisitOrPlanStart" => LastVisit(file, Start(file)).Event,
        "lastReviewOrFirstPlan" => LastReview(file, Period(file)).Event,
        "lastVisitOrFirstPlan" => LastVisit(file, Period(file)).Event,
        _ => InWords(anchor, pack),
    };

    private static (string Event, DateOnly? On) LastReview(CaseFile file, (string Event, DateOnly? On) plan) =>
        LastOf(("the last review", file.LastHeldReview?.HeldOn), plan, HoldEnd(file), ("the last review at the former authority", PlanAfterMove.TakenOver(file)?.LastReviewedOn));

    private static (string Event, DateOnly? On) LastVisit(CaseFile file, (string Event, DateOnly? On) plan) =>
        LastOf(("the last visit", file.Visits.LastOn), plan, HoldEnd(file), ("the last visit at the former authority", VisitsFrom(file)?.LastVisitOn));

    private static TransferredPlan? VisitsFrom(CaseFile file) => PlanAfterMove.TakenOver(file) ?? PlanAfterMove.WhileReassessed(file);

    private static (string Event, DateOnly? On) Start(CaseFile file) => FormerStart(file) ?? ("the start of the plan", file.FirstPlan?.StartsOn);

    private static (string Event, DateOnly? On) Period(CaseFile file) =>
        FormerStart(file) ?? (file.FirstPlan is { } plan && plan.CountsFrom < plan.AgreedOn ? "the start of the first plan" : "the agreement of the first plan", file.FirstPlan?.CountsFrom);

    private static (string Event, DateOnly? On)? FormerStart(CaseFile file) =>
        VisitsFrom(file) is { } came ? ("the start of the plan at the former authority", came.StartsOn) : null;

    private static (string Event, DateOnly? On) HoldEnd(CaseFile file) => ("the end of the child protection plan", file.HoldEndedOn);

    private static (string Event, DateOnly? On) LastOf(params ReadOnlySpan<(string Event, DateOnly? On)> events)
    {
        var last = events[0];
        foreach (var one in events)
        {
            last = one.On is not null && (last.On is null || one.On > last.On) ? one : last;
        }

        return last;
    }

    private static Review? ReviewOf(CaseFile file, DutySubject? subject) =>
        subject is ReviewSubject about ? file.Reviews.FirstOrDefault(review => review.Number == about.Number) : null;

    private static DateOnly? DayOf(DutySubject? subject) => subject switch
    {
        DaySubject day => day.On,
        MoveDaySubject day => day.On,
        _ => null,
    };

    private static DateTimeOffset? InstantOf(string anchor, CaseFile file, DutySubject? subject) => anchor switch
    {
        "concernRaised" => file.Concerns.FirstOrDefault(concern => concern.Id == (subject as NamedSubject)?.Id)?.RaisedAt,
        "nextMeeting" => NextMeeting(file)?.StartsAt,
        _ => file.Moments?.TryGetValue(anchor, out var at) == true ? at : null,
    };

    private static Meeting? NextMeeting(CaseFile file) =>
        file.Meetings.Where(meeting => meeting.State == MeetingState.Arranged).MinBy(meeting => meeting.StartsAt);

    private static PlanVersion? PlanOf(CaseFile file, DutySubject? subject) =>
        subject is PlanSubject about ? file.Plans.FirstOrDefault(plan => plan.Version == about.Version) : null;

    /// <summary>The transfer that a duty is about, else the last.</summary>
    internal static TransferOut? Out(CaseFile file, DutySubject? subject) =>
        (subject is TransferSubject about ? file.TransfersOut.FirstOrDefault(transfer => transfer.Label == about.Label) : null) ?? file.TransfersOut.LastOrDefault();

    private static TransferQuestion? Question(CaseFile file, DutySubject? subject) =>
        subject is QuestionSubject about ? Out(file, subject)?.Questions.FirstOrDefault(question => question.Id == about.QuestionId) : null;
}
