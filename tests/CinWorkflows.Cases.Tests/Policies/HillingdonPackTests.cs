using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Policies;

public sealed class HillingdonPackTests
{
    private static readonly PolicyPack Pack = PackLibrary.Shipped.Find("hillingdon", "2.1.4")!.Pack;

    [Theory]
    [InlineData(DutyKind.HoldFirstPlanningMeeting, "H5", Role.SocialWorker)]
    [InlineData(DutyKind.CirculatePlan, "H18", Role.TeamManager)]
    [InlineData(DutyKind.CirculateAmendedPlan, "H35", Role.SocialWorker)]
    [InlineData(DutyKind.DiscussAttendees, "H8", Role.SocialWorker)]
    [InlineData(DutyKind.AgreePlan, "H13", Role.SocialWorker)]
    [InlineData(DutyKind.ObtainPlanReply, "H12", Role.SocialWorker)]
    [InlineData(DutyKind.AgreeReviewInterval, "H20", Role.TeamManager)]
    [InlineData(DutyKind.AgreeReviewChair, "H25", Role.TeamManager)]
    [InlineData(DutyKind.ObtainViews, "H23", Role.SocialWorker)]
    [InlineData(DutyKind.HoldEarlyReview, "H21", Role.SocialWorker)]
    [InlineData(DutyKind.RecordReviewOutcome, "H33", Role.SocialWorker)]
    [InlineData(DutyKind.AmendPlan, "H31", Role.SocialWorker)]
    [InlineData(DutyKind.DecideClosure, "H30", Role.TeamManager)]
    [InlineData(DutyKind.HoldStrategyDiscussion, "H32", Role.TeamManager)]
    [InlineData(DutyKind.DiscussSafeguardingConcern, "H22", Role.TeamManager)]
    [InlineData(DutyKind.ResolveHold, "H1", Role.TeamManager)]
    public void A_clause_without_a_timescale_is_given_none(DutyKind kind, string clause, Role owner)
    {
        var rule = Pack.Rule(kind);

        Assert.Equal((clause, owner), (rule.Clause, rule.Owner));
        Assert.True(
            rule.Timescale.HasNoLimit || (rule.Timescale.Clause == "local" && rule.Why is not null),
            $"{kind} got {rule.Timescale.Within}, which {clause} does not say, and which is not labelled as our own.");
        Assert.Null(rule.Warning);
    }

    [Theory]
    [InlineData(DutyKind.HoldReview, "H20", 3, "lastReviewOrFirstPlan")]
    [InlineData(DutyKind.HoldTwelveMonthReview, "H28", 12, "firstPlanPeriod")]
    public void Reviews_have_the_limits_of_their_clauses(DutyKind kind, string clause, int months, string anchor)
    {
        var rule = Pack.Rule(kind);

        Assert.Equal((clause, new Period(months, Unit.Months), anchor), (rule.Clause, rule.Timescale.Within, rule.Timescale.Anchor));
    }

    [Fact]
    public void H4_shows_that_the_source_is_under_review()
    {
        Assert.Equal(SourceStatus.UnderReview, Pack.Source.Status);
        Assert.Contains("H4", Pack.Source.StatusNote, StringComparison.Ordinal);
    }

    [Fact]
    public void H32_stands_on_the_register_and_goes_together_with_H31()
    {
        Assert.True(Pack.Review.OutcomesTogether);
        Assert.Contains(Pack.Conflicts, conflict => conflict.Clauses.Contains("H32") && conflict.Clauses.Contains("H31"));
    }

    [Fact]
    public void H10_is_usually_chaired_by_a_manager_or_a_senior_social_worker()
    {
        var rule = Pack.Chairs[ChairedMeeting.FirstPlanningMeeting];

        Assert.Equal(("H10", RuleStrength.Usual), (rule.Clause, rule.Strength));
        Assert.Equal([Role.TeamManager, Role.AssistantTeamManager, Role.SeniorSocialWorker], rule.Roles);
    }

    [Fact]
    public void H25_takes_the_team_managers_agreement_in_advance()
    {
        var rule = Pack.Chairs[ChairedMeeting.Review];

        Assert.Equal(("H25", Role.TeamManager), (rule.Clause, rule.AgreedInAdvanceBy));
        Assert.Equal([Role.LeadProfessional, Role.TeamManager, Role.AssistantTeamManager, Role.SeniorSocialWorker], rule.Roles);
        Assert.Equal([Role.TeamManager], Pack.Approvals[ApprovalKind.ReviewChair].Roles);
    }

    [Fact]
    public void H26_gives_the_review_of_an_unallocated_case_to_the_team_manager_first() =>
        Assert.Equal(("H26", Role.TeamManager), (Pack.Chairs[ChairedMeeting.UnallocatedReview].Clause, Pack.Chairs[ChairedMeeting.UnallocatedReview].Roles[0]));

    [Fact]
    public void H28_takes_the_team_manager_and_nobody_else()
    {
        var rule = Pack.Chairs[ChairedMeeting.TwelveMonthReview];

        Assert.Equal(("H28", RuleStrength.Required), (rule.Clause, rule.Strength));
        Assert.Equal([Role.TeamManager], rule.Roles);
    }

    [Theory]
    [InlineData(GateKind.AssessmentFoundNeed, "H5")]
    [InlineData(GateKind.AttendeesDiscussed, "H8")]
    [InlineData(GateKind.Attendance, "H7")]
    [InlineData(GateKind.Logistics, "H9")]
    [InlineData(GateKind.OutsideSchoolTime, "H9")]
    [InlineData(GateKind.ChangesConsulted, "H19")]
    [InlineData(GateKind.ReviewInMeeting, "H24")]
    public void A_gate_cites_its_clause(GateKind gate, string clause) => Assert.Equal(clause, Pack.Gates[gate].Clause);

    [Fact]
    public void What_only_Northamptonshire_asks_for_is_not_asked_for()
    {
        Assert.DoesNotContain(GateKind.ParentalViews, Pack.Gates.Keys);
        Assert.DoesNotContain(RegimeKind.ShortBreak, Pack.Regimes.Keys);
        Assert.DoesNotContain(Pack.Plan.Checklist, item => item.Field == PlanField.VisitFrequency);
        Assert.Null(Pack.Plan.Smart);
    }

    /// <summary>Whoever recommends never decides: where that is the team manager, it is the manager above.</summary>
    [Fact]
    public void Closing_is_decided_by_the_team_manager_or_the_manager_above()
    {
        Assert.Equal("H30", Pack.Approvals[ApprovalKind.Closure].Clause);
        Assert.Equal([Role.TeamManager, Role.ServiceManager], Pack.Approvals[ApprovalKind.Closure].Roles);
    }

    [Theory]
    [InlineData(ApprovalKind.ReviewInterval, "H20")]
    [InlineData(ApprovalKind.ReviewWithoutMeeting, "H24")]
    [InlineData(ApprovalKind.ReviewChair, "H25")]
    public void A_decision_belongs_to_the_team_manager(ApprovalKind decision, string clause)
    {
        Assert.Equal(clause, Pack.Approvals[decision].Clause);
        Assert.Equal([Role.TeamManager], Pack.Approvals[decision].Roles);
    }

    [Theory]
    [InlineData("H16a", PlanField.Needs)]
    [InlineData("H16b", PlanField.Outcomes)]
    [InlineData("H16c", PlanField.Actions)]
    [InlineData("H16d", PlanField.Contingency)]
    [InlineData("H16g", PlanField.Contacts)]
    [InlineData("H16h", PlanField.ReviewPoints)]
    [InlineData("H15", PlanField.Resources)]
    [InlineData("H16b", null)]
    [InlineData("H16c", null)]
    [InlineData("H16e", null)]
    [InlineData("H16f", null)]
    public void The_checklist_asks_software_or_a_person(string clause, PlanField? field) =>
        Assert.Contains(Pack.Plan.Checklist, item => item.Clause == clause && item.Field == field);

    [Fact]
    public void H15_names_the_lead_professional_and_H12_needs_signatures()
    {
        Assert.Equal((Role.LeadProfessional, "H15", "H12"), (Pack.Plan.Holder, Pack.Plan.HolderClause, Pack.Plan.RepliesClause));
        Assert.Equal([PlanReply.Signed, PlanReply.Declined, PlanReply.NoReply], Pack.Plan.Replies);
    }

    [Fact]
    public void H20_knows_no_longer_interval_but_arrangements_for_disabled_children()
    {
        Assert.False(Pack.Review.LongerIfExceptional);
        Assert.Equal(("H20", null), (Pack.Regimes[RegimeKind.AgreedWithFamily].Clause, Pack.Regimes[RegimeKind.AgreedWithFamily].AtLeastEvery));
    }

    [Fact]
    public void H33_copies_every_outcome_to_the_participants() => Assert.Equal("H33", Pack.Review.RecordToParticipantsClause);

    [Fact]
    public void H30_offers_closure_and_referral_to_CAST() => Assert.Equal(["close", "referToCast"], Pack.ClosureRoutes.Select(route => route.Id));

    [Fact]
    public void H36_is_silent_so_the_rules_for_transfers_are_the_national_ones_and_labelled_so()
    {
        var transfers = Pack.Transfers!;
        Assert.Equal((TransferRulesOwner.National, "H36", 3), (transfers.Owner, transfers.Clause, transfers.PromptAfterMoves));
        Assert.Equal(Enum.GetValues<TransferRuleKind>(), transfers.Rules.Keys);
        Assert.All(transfers.Rules.Values, clause => Assert.Equal("H36", clause));
        Assert.All(DutyDefinition.All.Where(duty => duty.Side != TransferSide.None), duty => Assert.Equal("H36", Pack.Rule(duty.Kind).Clause));
        Assert.Contains("not Hillingdon's", Pack.Clauses["H36"]);
    }
}
