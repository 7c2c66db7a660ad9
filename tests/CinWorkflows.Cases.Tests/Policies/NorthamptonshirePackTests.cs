using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Policies;

public sealed class NorthamptonshirePackTests
{
    private static readonly PolicyPack Pack = PackLibrary.Shipped.Find("northamptonshire", "3.1.4")!.Pack;

    [Theory]
    [InlineData(DutyKind.HoldFirstPlanningMeeting, "N6", 10, Unit.WorkingDays, "assessmentStart", Role.SocialWorker)]
    [InlineData(DutyKind.CirculateAmendedPlan, "N4", 10, Unit.WorkingDays, "amendingReview", Role.LeadProfessional)]
    [InlineData(DutyKind.HoldReview, "N23", 3, Unit.Months, "lastReviewOrFirstPlan", Role.SocialWorker)]
    [InlineData(DutyKind.HoldTwelveMonthReview, "N29", 12, Unit.Months, "firstPlanPeriod", Role.TeamManager)]
    public void A_clause_with_a_timescale_has_its_limit_anchor_and_owner(DutyKind kind, string clause, int amount, Unit unit, string anchor, Role owner)
    {
        var rule = Pack.Rule(kind);

        Assert.Equal((clause, new Period(amount, unit), anchor, owner), (rule.Clause, rule.Timescale.Within, rule.Timescale.Anchor, rule.Owner));
        Assert.Equal(Counting.AfterAnchor, rule.Timescale.Counting);
    }

    [Theory]
    [InlineData(DutyKind.DiscussAttendees, "N8", Role.SocialWorker)]
    [InlineData(DutyKind.AgreePlan, "N16", Role.SocialWorker)]
    [InlineData(DutyKind.CirculatePlan, "N20", Role.SocialWorker)]
    [InlineData(DutyKind.ObtainPlanReply, "N14", Role.SocialWorker)]
    [InlineData(DutyKind.AgreeReviewInterval, "N23", Role.TeamManager)]
    [InlineData(DutyKind.ObtainViews, "N26", Role.SocialWorker)]
    [InlineData(DutyKind.HoldEarlyReview, "N24", Role.SocialWorker)]
    [InlineData(DutyKind.RecordReviewOutcome, "N31", Role.SocialWorker)]
    [InlineData(DutyKind.AmendPlan, "N33", Role.SocialWorker)]
    [InlineData(DutyKind.DecideClosure, "N32", Role.TeamManager)]
    [InlineData(DutyKind.HoldStrategyDiscussion, "N34", Role.TeamManager)]
    [InlineData(DutyKind.DiscussSafeguardingConcern, "N25", Role.TeamManager)]
    [InlineData(DutyKind.ResolveHold, "N1", Role.TeamManager)]
    public void A_clause_without_a_timescale_is_given_none(DutyKind kind, string clause, Role owner)
    {
        var rule = Pack.Rule(kind);

        Assert.Equal((clause, owner), (rule.Clause, rule.Owner));
        Assert.True(
            rule.Timescale.HasNoLimit || (rule.Timescale.Clause == "local" && rule.Why is not null),
            $"{kind} got {rule.Timescale.Within}, which {clause} does not say, and which is not labelled as our own.");
    }

    [Fact]
    public void N36_warns_at_10_calendar_days_before_the_limit_of_N4()
    {
        var warning = Pack.Rule(DutyKind.CirculateAmendedPlan).Warning!;

        Assert.Equal(("N36", new Period(10, Unit.CalendarDays), "amendingReview"), (warning.Clause, warning.Within, warning.Anchor));
    }

    [Theory]
    [InlineData("N4", "N36")]
    [InlineData("N5", "N6")]
    public void Clauses_that_clash_are_on_the_register(string one, string other) =>
        Assert.Contains(Pack.Conflicts, conflict => conflict.Clauses.Contains(one) && conflict.Clauses.Contains(other));

    [Fact]
    public void N64_shows_that_the_source_is_behind_national_guidance()
    {
        Assert.Equal(SourceStatus.BehindGuidance, Pack.Source.Status);
        Assert.Contains("N64", Pack.Source.StatusNote, StringComparison.Ordinal);
    }

    [Fact]
    public void N3_marks_the_section_17_policy_as_unresolved()
    {
        var link = Assert.Single(Pack.Source.Links, link => !link.Resolved);

        Assert.Equal("N3", link.Clause);
    }

    [Theory]
    [InlineData(Circumstance.ChildProtectionPlan, AdmissionEffect.Refuse, "N1")]
    [InlineData(Circumstance.ShortBreaks, AdmissionEffect.Route, "N2")]
    [InlineData(Circumstance.SpecialEducationalNeeds, AdmissionEffect.Route, "N3")]
    [InlineData(Circumstance.LookedAfter, AdmissionEffect.Refuse, "N46")]
    public void Admission_follows_the_scope(Circumstance when, AdmissionEffect effect, string clause)
    {
        var rule = Assert.Single(Pack.Admission, rule => rule.When == when);

        Assert.Equal((effect, clause), (rule.Effect, rule.Clause));
    }

    [Theory]
    [InlineData(ChairedMeeting.FirstPlanningMeeting, "N11", Role.SocialWorker, RuleStrength.Expected)]
    [InlineData(ChairedMeeting.Review, "N11", Role.SocialWorker, RuleStrength.Expected)]
    [InlineData(ChairedMeeting.TwelveMonthReview, "N29", Role.TeamManager, RuleStrength.Required)]
    public void The_chair_is_whom_the_clause_names(ChairedMeeting meeting, string clause, Role chair, RuleStrength strength)
    {
        var rule = Pack.Chairs[meeting];

        Assert.Equal((clause, strength), (rule.Clause, rule.Strength));
        Assert.Equal([chair], rule.Roles);
        Assert.Null(rule.AgreedInAdvanceBy);
    }

    [Theory]
    [InlineData(GateKind.AssessmentFoundNeed, "N5")]
    [InlineData(GateKind.AttendeesDiscussed, "N8")]
    [InlineData(GateKind.Attendance, "N7")]
    [InlineData(GateKind.Logistics, "N9")]
    [InlineData(GateKind.OutsideSchoolTime, "N10")]
    [InlineData(GateKind.ParentalViews, "N15")]
    [InlineData(GateKind.ChangesConsulted, "N22")]
    public void A_gate_cites_its_clause(GateKind gate, string clause) => Assert.Equal(clause, Pack.Gates[gate].Clause);

    [Theory]
    [InlineData(ApprovalKind.ReviewInterval, "N23", new[] { Role.PracticeManager, Role.TeamManager })]
    [InlineData(ApprovalKind.SafeguardingResponse, "N25", new[] { Role.PracticeManager, Role.TeamManager, Role.ServiceManager })]
    [InlineData(ApprovalKind.Closure, "N32", new[] { Role.TeamManager, Role.ServiceManager })]
    public void A_decision_belongs_to_the_roles_of_its_clause(ApprovalKind decision, string clause, Role[] roles)
    {
        Assert.Equal(clause, Pack.Approvals[decision].Clause);
        Assert.Equal(roles, Pack.Approvals[decision].Roles);
    }

    [Theory]
    [InlineData("N19a", PlanField.Needs)]
    [InlineData("N19b", PlanField.Outcomes)]
    [InlineData("N19c", PlanField.Actions)]
    [InlineData("N19d", PlanField.Contingency)]
    [InlineData("N19g", PlanField.VisitFrequency)]
    [InlineData("N19h", PlanField.Contacts)]
    [InlineData("N19i", PlanField.ReviewPoints)]
    [InlineData("N18", PlanField.Resources)]
    [InlineData("N19b", null)]
    [InlineData("N19c", null)]
    [InlineData("N19e", null)]
    [InlineData("N19f", null)]
    [InlineData("N13", null)]
    public void The_checklist_asks_software_or_a_person(string clause, PlanField? field) =>
        Assert.Contains(Pack.Plan.Checklist, item => item.Clause == clause && item.Field == field);

    [Fact]
    public void A_plan_is_SMART_N13_names_the_social_worker_N18_and_mostly_ends_within_12_months_N17()
    {
        Assert.Equal(("N13", Role.SocialWorker, "N18"), (Pack.Plan.Smart, Pack.Plan.Holder, Pack.Plan.HolderClause));
        Assert.Equal((new Period(12, Unit.Months), "N17"), (Pack.Plan.MostEndWithin, Pack.Plan.MostEndClause));
    }

    [Fact]
    public void N14_takes_a_signature_or_a_disagreement()
    {
        Assert.Equal("N14", Pack.Plan.RepliesClause);
        Assert.Equal([PlanReply.Signed, PlanReply.Disagrees, PlanReply.Declined, PlanReply.NoReply], Pack.Plan.Replies);
    }

    [Fact]
    public void N23_allows_a_longer_interval_in_exceptional_circumstances()
    {
        Assert.Equal(("N23", new Period(3, Unit.Months), true), (Pack.Review.Clause, Pack.Review.AtLeastEvery, Pack.Review.LongerIfExceptional));
        Assert.False(Pack.Review.OutcomesTogether);
        Assert.Null(Pack.Review.RecordToParticipantsClause);
        Assert.Equal(("N29", "N30", "N26"), (Pack.Review.TwelveMonthClause, Pack.Review.LongTermClause, Pack.Review.ViewsClause));
    }

    [Fact]
    public void N32_offers_closure_only() => Assert.Equal(["close"], Pack.ClosureRoutes.Select(route => route.Id));

    [Fact]
    public void N38_leaves_the_interval_to_the_family()
    {
        var regime = Pack.Regimes[RegimeKind.AgreedWithFamily];

        Assert.Equal(("N38", null, false), (regime.Clause, regime.AtLeastEvery, regime.TeamOwned));
    }

    [Fact]
    public void N40_to_N43_make_the_short_break_regime()
    {
        var regime = Pack.Regimes[RegimeKind.ShortBreak];

        Assert.Equal(("N40", new Period(12, Unit.Months), "N41", true), (regime.Clause, regime.AtLeastEvery, regime.ParentalAgreementClause, regime.TeamOwned));
        Assert.Equal(3, regime.Criteria.Count(item => item.Clause == "N40"));
        Assert.Equal(3, regime.ReviewChecklist.Count(item => item.Clause == "N41"));
    }
}
