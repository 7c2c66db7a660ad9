using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Disability;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Reviews;

/// <summary>The duties about reviews.</summary>
internal static class ReviewDuties
{
    /// <summary>Agree the interval between reviews with the manager (N23, H20).</summary>
    public static DutyDefinition AgreeReviewInterval { get; } = new(DutyKind.AgreeReviewInterval)
    {
        Title = _ => "Agree how often the plan is reviewed",
        NextStep = "Agree the interval and record it, with the reason where it is longer than usual.",
        AtEnd = DutyAtEnd.FallsAway("there are no reviews any more"),
        OrdinaryPractice = day => day.ByManager(new ReviewIntervalAgreed(ReviewLimit.Of(day.File, day.Pack), day.Today)),
        EndedBy = [typeof(ReviewIntervalAgreed), typeof(RegimeChosen)],
        DoneBy = [typeof(ReviewIntervalAgreed)],
        MayBeLeftOut = true,
        Arises = CaseStep.Plan,
        Brings = ["reviewIntervalAgreement"],
    };

    /// <summary>Agree the arrangements for a disabled child anew with the family (N38, H20).</summary>
    public static DutyDefinition AgreeArrangements { get; } = new(DutyKind.AgreeArrangements)
    {
        Title = _ => "Agree the arrangements anew with the family",
        NextStep = "The arrangements for this child were agreed until a day, or nobody who agreed takes part any more. Look at them with the family by then, and record what is agreed from now on, or that the ordinary arrangements hold again. Once the review of that day is held and nothing is agreed, the plan is reviewed and the child visited as the procedure and the plan say.",
        AtEnd = DutyAtEnd.FallsAway("there are no reviews any more"),
        OrdinaryPractice = OrdinaryArrangements.AgreedAnew,
        EndedBy = [typeof(RegimeChosen)],
        MovedBy = [typeof(RegimeChosen)],
        FromEdition = 4,
    };

    /// <summary>Consider a change of circumstances that no early review looks at (N24, H21).</summary>
    public static DutyDefinition ConsiderChange { get; } = new(DutyKind.ConsiderChange)
    {
        Title = _ => "Consider a change of circumstances",
        NextStep = "The family's circumstances have changed, and no early review looks at it: there is no plan yet, a child protection plan holds the case, or the case has ended; or somebody who does not see the case reported a move, which is recorded once more by whoever works on it, if it is another than they know of. Look at what it means for the child, and record what follows from it; a manager says whether a case that has ended is opened again.",
        AtEnd = DutyAtEnd.StaysOpen,
        OrdinaryPractice = day => day.File.Ending is null
            ? day.ByWorker(new ChangeConsidered(day.Duty.Subject!.Text, day.Today, "The assessment looks at the new partner too."))
            : day.ByManager(new ChangeConsidered(day.Duty.Subject!.Text, day.Today, "The school supports the family; nothing else is needed.")),
        FromEdition = 4,
        EndedBy = [typeof(ChangeConsidered), typeof(AssessmentConcluded)],
        DoneBy = [typeof(ChangeConsidered)],
        Subject = NamedSubject.Read,
        OwnedBy = (file, _, _) => file.Ending is null ? null : new(Role.TeamManager, null),
    };

    /// <summary>Agree in advance who chairs the review (H25).</summary>
    public static DutyDefinition AgreeReviewChair { get; } = new(DutyKind.AgreeReviewChair)
    {
        Title = words => $"Agree who chairs the {words.Review}",
        NextStep = "Agree who chairs, and record it before the review is arranged.",
        AtEnd = DutyAtEnd.FallsAway("there are no reviews any more"),
        OrdinaryPractice = day => day.ByManager(new ReviewChairAgreed(day.Pack.Chairs[ChairedMeeting.Review].Roles[0], day.Worker.Id)),
        EndedBy = [typeof(ReviewChairAgreed), typeof(ReviewWithoutMeetingApproved), typeof(WorkerUnassigned), typeof(MeetingHeld), typeof(BreachAnswered), typeof(ReviewHeldWithoutMeeting)],
        DoneBy = [typeof(ReviewChairAgreed)],
        Subject = ReviewSubject.Read,
        MayBeLeftOut = true,
        Arises = CaseStep.Plan,
    };

    /// <summary>Obtain the views of somebody who will not attend the review (N26, H23).</summary>
    public static DutyDefinition ObtainViews { get; } = new(DutyKind.ObtainViews)
    {
        Title = words => $"Obtain views for the {words.Review}",
        NextStep = "Ask for this person's views, and record them: also where they do not wish to give any. Where something must not be told to them, it is named here: ask without telling it.",
        AtEnd = DutyAtEnd.FallsAway("the review for which they were asked is not held"),
        OrdinaryPractice = day => day.ByWorker(new ViewsReceived(day.PersonId, day.Today, "Is content with how things go.")),
        EndedBy = [typeof(ViewsReceived), typeof(MeetingHeld), typeof(MeetingCancelled), typeof(MeetingAttendeesChanged), typeof(ReviewHeldWithoutMeeting), typeof(ParticipantLeft), typeof(DisclosureDecided)],
        DoneBy = [typeof(ViewsReceived)],
        Subject = ReviewSubject.Read,
        AwaitsPerson = true,
    };

    /// <summary>Hold the next review (N23, H20).</summary>
    public static DutyDefinition HoldReview { get; } = new(DutyKind.HoldReview)
    {
        Title = words => $"Hold the {words.Review}",
        NextStep = "Arrange the review so that the invitations go out, hold it, and record who came, with the note.",
        AtEnd = DutyAtEnd.DecidedOn(OpenItemId.Review),
        OrdinaryPractice = OrdinaryMeetings.ArrangeOrHold,
        EndedBy = [typeof(MeetingHeld), typeof(BreachAnswered), typeof(ReviewHeldWithoutMeeting), typeof(ReviewWithoutMeetingApproved)],
        DoneBy = [typeof(MeetingHeld), typeof(ReviewHeldWithoutMeeting)],
        MovedBy = [typeof(ReviewIntervalAgreed), typeof(RegimeChosen), typeof(TeamChanged), typeof(ChildProtectionPlanEnded)],
        Subject = ReviewSubject.Read,
        Interval = new(Agreed, "lastReviewOrPlanStart", "another interval agreed with the manager or the family"),
        Recurs = true,
        MayBeTooEarly = true,
        Arises = CaseStep.Plan,
        Ends = CaseStep.Review,
    };

    /// <summary>Hold a review early after a significant change (N24, H21).</summary>
    public static DutyDefinition HoldEarlyReview { get; } = new(DutyKind.HoldEarlyReview)
    {
        Title = words => $"Hold the {words.Review} early",
        NextStep = "Arrange the review so that the invitations go out, hold it, and record who came, with the note.",
        AtEnd = DutyAtEnd.DecidedOn(OpenItemId.EarlyReview),
        OrdinaryPractice = OrdinaryMeetings.ArrangeOrHold,
        EndedBy = [typeof(MeetingHeld), typeof(BreachAnswered), typeof(ReviewHeldWithoutMeeting), typeof(ReviewWithoutMeetingApproved)],
        DoneBy = [typeof(MeetingHeld), typeof(ReviewHeldWithoutMeeting)],
        Subject = ReviewSubject.Read,
        Arises = CaseStep.Plan,
    };

    /// <summary>Hold the specific review of a complex package beyond 12 months (N29, H28).</summary>
    public static DutyDefinition HoldTwelveMonthReview { get; } = new(DutyKind.HoldTwelveMonthReview)
    {
        Title = _ => "Hold the specific review of support beyond 12 months",
        NextStep = "Arrange the review so that the invitations go out, hold it, and record who came, with the note.",
        AtEnd = DutyAtEnd.DecidedOn(OpenItemId.TwelveMonthReview),
        OrdinaryPractice = OrdinaryMeetings.ArrangeOrHold,
        EndedBy = [typeof(MeetingHeld), typeof(BreachAnswered), typeof(LongTermNeedAcknowledged)],
        DoneBy = [typeof(MeetingHeld)],
        MayBeTooEarly = true,
        MayBeLeftOut = true,
        Arises = CaseStep.Plan,
    };

    /// <summary>Record the outcome of a review, with reasons (N31, H29, H33).</summary>
    public static DutyDefinition RecordReviewOutcome { get; } = new(DutyKind.RecordReviewOutcome)
    {
        Title = words => $"Record the outcome of the {words.Review}",
        NextStep = "Record the outcome with the reasons, the progress of each outcome of the plan, and what becomes of each disagreement with it.",
        AtEnd = DutyAtEnd.DecidedOn(OpenItemId.Outcome),
        OrdinaryPractice = day => day.ByWorker(OrdinaryOutcome(day)),
        EndedBy = [typeof(ReviewOutcomeRecorded)],
        Subject = ReviewSubject.Read,
        Arises = CaseStep.Review,
        Ends = CaseStep.ReviewOutcome,
    };

    /// <summary>Amend the plan as the review decided (N33, N35, H31, H35).</summary>
    public static DutyDefinition AmendPlan { get; } = new(DutyKind.AmendPlan)
    {
        Title = words => $"Amend the {words.Plan} as the review decided",
        NextStep = "Consult the parents, the child and the key professionals, go on with what is not done, and record the new version as agreed.",
        AtEnd = DutyAtEnd.DecidedOn(OpenItemId.Amendment),
        OrdinaryPractice = OrdinaryPlan.Amend,
        EndedBy = [typeof(PlanAgreed)],
        Subject = ReviewSubject.Read,
    };

    /// <summary>How often the plan is reviewed where that is agreed with the family (N38), fixed by its regime (N41) or agreed with the manager (N23).</summary>
    private static Period? Agreed(CaseFile file, PolicyPack pack) =>
        (ArrangementsOver.Reviews(file, pack) is { } over ? ArrangementsOver.Shorter(UntilReviewBy(file, pack), over, file, pack) : UntilReviewBy(file, pack))
        ?? file.Regime.AgreedReviews
        ?? pack.Regimes.GetValueOrDefault(file.Regime.Kind)?.AtLeastEvery
        ?? file.Interval?.Every;

    /// <summary>Where the family's arrangements name a day that comes before the interval has run, the time until then.</summary>
    private static Period? UntilReviewBy(CaseFile file, PolicyPack pack)
    {
        if (file.Regime is not { ReviewBy: { } by, ReviewEvery: { } every } || Anchors.DateOf(pack.Rule(DutyKind.HoldReview).Timescale.Anchor ?? "lastReviewOrPlanStart", file, null) is not { } last || by <= last)
        {
            return null;
        }

        var days = by.DayNumber - last.DayNumber;
        return days <= Period.MostOf(Unit.CalendarDays) && by < pack.Authority.WorkingCalendar().Add(last, every).Date ? new Period(days, Unit.CalendarDays) : null;
    }

    private static ReviewOutcomeRecorded OrdinaryOutcome(OrdinaryDay day)
    {
        var review = day.File.AwaitingOutcome!;
        var ends = review.Number >= day.Team.LastReview;
        var disagreements = day.Pack.ClocksStartWithAnchor
            ? PlanDisagreements.Open(day.File).Select(one => one.Recipient!).Distinct().Select(person => new DisagreementAnswered(person, "It was talked through; the visits are in the afternoon now.")).ToList()
            : [];
        return new(
            day.Today,
            [ends ? ReviewOutcome.NoLongerInNeed : ReviewOutcome.RemainsInNeed],
            ends ? "Attendance has been above 95 % for two terms." : "Attendance is rising; the services help.",
            [.. day.File.CurrentPlan!.Outcomes.Select(id => new OutcomeProgress(id, ends ? ProgressRating.Achieved : ProgressRating.OnTrack))],
            AmendPlan: review.Number == 1 && !ends,
            Attested: day.Pack.Regimes.GetValueOrDefault(day.File.Regime.Kind)?.ReviewChecklist is { Count: > 0 } asked ? [.. asked.Select(item => item.Id)] : null,
            RecommendedRoute: ends ? day.Pack.ClosureRoutes[0].Id : null,
            Disagreements: disagreements.Count == 0 ? null : disagreements);
    }
}
