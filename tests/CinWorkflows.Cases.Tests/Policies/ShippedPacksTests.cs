using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Notices;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Policies;

/// <summary>What holds for every pack that the product brings.</summary>
public sealed class ShippedPacksTests
{
    public static TheoryData<string> Packs => [.. PackLibrary.Shipped.All.Select(entry => entry.Pack.Id).Distinct()];

    [Fact]
    public void Both_packs_load_without_faults_beside_the_versions_that_running_cases_are_pinned_to() =>
        Assert.Equal(["hillingdon 2.1.0", "hillingdon 2.1.1", "hillingdon 2.1.2", "hillingdon 2.1.3", "hillingdon 2.1.4", "northamptonshire 3.1.0", "northamptonshire 3.1.1", "northamptonshire 3.1.2", "northamptonshire 3.1.3", "northamptonshire 3.1.4", "west-northamptonshire 3.1.4"], PackLibrary.Shipped.All.Select(entry => entry.Pack.Reference.ToString()));

    [Fact]
    public void Northamptonshire_states_every_clause_from_N1_to_N64() =>
        Assert.Empty(Numbered("N", 64).Concat("abcdefghi".Select(letter => $"N19{letter}")).Except(Pack("northamptonshire").Clauses.Keys));

    [Fact]
    public void Hillingdon_states_every_clause_from_H1_to_H36() =>
        Assert.Empty(Numbered("H", 36).Concat("abcdefgh".Select(letter => $"H16{letter}")).Except(Pack("hillingdon").Clauses.Keys));

    [Theory]
    [InlineData("northamptonshire", "H")]
    [InlineData("hillingdon", "N")]
    public void No_pack_states_or_cites_a_clause_of_the_other(string id, string prefix)
    {
        var pack = Pack(id);

        Assert.DoesNotContain(pack.Clauses.Keys, clause => clause.StartsWith(prefix, StringComparison.Ordinal) && clause.Length > 1 && char.IsAsciiDigit(clause[1]));
        Assert.All(pack.Duties.Values, rule => Assert.Contains(rule.Clause, pack.Clauses.Keys));
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_duty_has_a_rule_and_somebody_who_is_told(string id)
    {
        var pack = Pack(id);

        foreach (var kind in Enum.GetValues<DutyKind>().Except([DutyKind.FurtherDuty]))
        {
            var rule = pack.Rule(kind);
            Assert.True(pack.Notices[rule.Ladder].Rungs.Count > 0, $"{id}: nobody is told of {kind}.");
        }
    }

    /// <summary>
    /// Those of a move, and those by which somebody is told something or it is decided what they are told. What a release brought stays as it
    /// was: its cases are moved to the next version by a recorded act.
    /// </summary>
    [Theory]
    [MemberData(nameof(Packs))]
    public void N60_N61_no_duty_of_a_move_and_none_about_telling_somebody_falls_silent_before_it_is_done(string id)
    {
        var pack = Pack(id);
        List<DutyRule> rules = [.. DutyDefinition.All.Where(duty => duty.Side != TransferSide.None || IsAboutTelling(duty)).Select(duty => pack.Rule(duty.Kind)), pack.Transfers!.TellByHand!];

        Assert.True(rules.Count > 30);
        Assert.All(rules, rule => Assert.True(
            pack.Notices[rule.Ladder].Rungs.Any(rung => rung is { Repeats: true, To: NoticeRecipient.ServiceManager }),
            $"{id}: after the last rung of '{rule.Ladder}' nobody hears of {rule.Kind} any more."));
    }

    /// <summary>
    /// A duty with a limit stands in the digest of its owner, and in that of the manager of its team, in each week in which it is overdue. One
    /// without a limit is never overdue: the last rung of its ladder tells again.
    /// </summary>
    [Theory]
    [MemberData(nameof(Packs))]
    public void Principle_6_no_duty_without_a_limit_falls_silent_before_it_is_done(string id)
    {
        var pack = Pack(id);
        List<DutyRule> rules = [.. pack.Duties.Values.Where(rule => rule.Timescale is { Within: null, Anchor: null })];

        Assert.True(rules.Count > 10);
        Assert.All(rules, rule => Assert.True(
            pack.Notices[rule.Ladder].Rungs[^1] is { Repeats: true, To: NoticeRecipient.Owner or NoticeRecipient.TeamManager or NoticeRecipient.ServiceManager },
            $"{id}: after the last rung of '{rule.Ladder}' nobody hears of {rule.Kind} any more."));
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void N61_of_a_move_somebody_is_told_by_whoever_knows_the_family_and_that_rule_is_about_this(string id)
    {
        var pack = Pack(id);

        var (ofMove, ofReview) = (pack.Rule(DutyKind.InformByHand, new InformedSubject("transfer-t1-Moving", "p")), pack.Rule(DutyKind.InformByHand, new InformedSubject("record-1", "p")));

        Assert.Equal((Role.SocialWorker, Role.BusinessSupport), (ofMove.Owner, ofReview.Owner));
        Assert.Equal(ofMove, pack.Rule(DutyKind.InformByHand, new InformedSubject("sharing-t1", "p")));
        Assert.DoesNotContain("record of a review", ofMove.Why, StringComparison.Ordinal);
    }

    private static bool IsAboutTelling(DutyDefinition duty) =>
        duty.Subject == InformedSubject.Read || new[] { "Tell", "Give", "Decide what" }.Any(verb => duty.Title(DutyWords.Of(null)).StartsWith(verb, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Packs))]
    public void A_rule_of_our_own_says_what_it_is_for(string id) =>
        Assert.All(
            Pack(id).Duties.Values.Where(rule => rule.Clause == "local"),
            rule => Assert.False(string.IsNullOrWhiteSpace(rule.Why), $"{rule.Kind} cites no source and gives no reason."));

    [Theory]
    [MemberData(nameof(Packs))]
    public void Escalation_goes_from_the_owner_through_the_team_manager_to_the_service_manager(string id)
    {
        var rungs = Pack(id).Notices["visit"].Rungs;

        Assert.Equal(
            [NoticeRecipient.Owner, NoticeRecipient.Owner, NoticeRecipient.Owner, NoticeRecipient.TeamManager, NoticeRecipient.ServiceManager],
            rungs.Select(rung => rung.To));
        Assert.Equal(rungs.Select(rung => rung.WorkingDays).Order(), rungs.Select(rung => rung.WorkingDays));
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Safeguarding_goes_out_at_once_at_any_hour(string id)
    {
        var pack = Pack(id);

        foreach (var kind in new[] { DutyKind.HoldStrategyDiscussion, DutyKind.DiscussSafeguardingConcern })
        {
            Assert.All(pack.Notices[pack.Rule(kind).Ladder].Rungs, rung => Assert.Equal(Urgency.Urgent, rung.Urgency));
        }
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void The_digest_goes_out_at_half_past_eight_and_reminders_between_nine_and_five(string id)
    {
        var pack = Pack(id);

        Assert.Equal(new TimeOnly(8, 30), pack.DigestAt);
        Assert.Equal(new WorkingHours(new(9, 0), new(17, 0)), pack.WorkingHours);
        Assert.Equal(Division.EnglandAndWales, pack.Authority.Division);
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Working_Together_limits_the_assessment_to_45_working_days_from_the_referral(string id)
    {
        var rule = Pack(id).Rule(DutyKind.ConcludeAssessment);

        Assert.Equal(("WT", "referral", new Period(45, Unit.WorkingDays)), (rule.Clause, rule.Timescale.Anchor, rule.Timescale.Within));
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Visits_and_actions_take_their_dates_from_the_plan(string id)
    {
        var pack = Pack(id);

        Assert.Equal(("lastVisitOrFirstPlan", null), (pack.Rule(DutyKind.VisitChild).Timescale.Anchor, pack.Rule(DutyKind.VisitChild).Timescale.Within));
        Assert.Equal((Anchors.PlanAction, null), (pack.Rule(DutyKind.CompleteAction).Timescale.Anchor, pack.Rule(DutyKind.CompleteAction).Timescale.Within));
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Allocation_is_decided_by_managers(string id) =>
        Assert.Equal(
            [Role.TeamManager, Role.AssistantTeamManager, Role.PracticeManager, Role.ServiceManager],
            Pack(id).Approvals[ApprovalKind.Allocation].Roles);

    private static PolicyPack Pack(string id) => PackLibrary.Shipped.Current(id, new(2026, 1, 1))!.Pack;

    private static IEnumerable<string> Numbered(string prefix, int last) => Enumerable.Range(1, last).Select(number => $"{prefix}{number}");
}
