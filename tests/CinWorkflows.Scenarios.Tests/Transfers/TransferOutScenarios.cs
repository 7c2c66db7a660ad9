using CinWorkflows.Cases;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Scenarios.Tests.Transfers;

public sealed class TransferOutScenarios
{
    [Fact]
    public async Task N46_a_looked_after_child_follows_another_procedure()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new BecameLookedAfter(world.Today, [new("action/a1", "It is left.", "The care plan takes over.")]));

        var decision = await world.TryAsync(new MoveReported(Moves.First, world.Today, Moves.Hillingdon, world.Today, HasMoved: true, 1));

        Assert.Contains(decision.Refusals, refusal => refusal is { Field: "type", Clause: "N46" } && refusal.Reason.Contains("Out of Area Placements Procedure", StringComparison.Ordinal));
    }

    [Fact]
    public async Task N48_the_impact_is_assessed_urgently_and_its_absence_escalated()
    {
        await using var world = await Moves.ReportedAsync();
        var duty = await world.DutyAsync(DutyKind.AssessMove, "t1");
        Assert.Equal("N48", duty.Clause);

        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(14));

        Assert.Equal(["due-1", "due", "late-1-manager", "late-1-owner", "late-3", "late-3.2"], (await world.NoticesAsync(DutyKind.AssessMove)).Select(Plain).Distinct());
    }

    [Theory]
    [InlineData(TransferRisk.Standard, 15)]
    [InlineData(TransferRisk.Raised, 10)]
    [InlineData(TransferRisk.Urgent, 3)]
    public async Task N49_the_clocks_run_by_the_assessed_risk(TransferRisk risk, int workingDays)
    {
        await using var world = await Moves.NotifiedAsync(risk);
        await world.DoAsync(new TransferAcknowledged(Moves.First, world.Today, "Duty team", RisksUnderstood: true));

        var duty = await world.DutyAsync(DutyKind.ObtainAcceptance);

        Assert.Equal(new(workingDays, Unit.WorkingDays), duty.Deadline!.Within);
    }

    [Fact]
    public async Task N52_a_missing_document_blocks_the_pack_or_has_a_reason()
    {
        await using var world = await Moves.ReportedAsync();
        await world.AssessAsync();

        await world.RefusedAsync(Moves.Pack(world, minutesMissing: null), "parts", "N52");
        await world.DoAsync(Moves.Pack(world));

        await world.NoDutyAsync(DutyKind.PrepareTransferPack);
    }

    [Fact]
    public async Task N53_N54_nothing_is_shared_without_consent_or_a_lawful_ground()
    {
        await using var world = await Moves.ReportedAsync();
        await world.AssessAsync();
        await world.PrepareAsync();
        var notified = new ReceivingAuthorityNotified(Moves.First, world.Today, NotificationMeans.Hand, "Handed over.");
        await world.RefusedAsync(notified, "type", "N53");

        await world.DoAsync(new SharingAsked(Moves.First, world.Today, OrdinaryCast.Mother.Id, Agrees: false, "Does not want it."));
        await world.RefusedAsync(new SharingDecided(Moves.First, world.Today, SharingBasis.Consent, "Agreed."), "basis", "N53");
        await world.DoAsync(new SharingDecided(Moves.First, world.Today, SharingBasis.RiskOfHarm, "The father has threatened the family.", Moves.NotTheFather));

        await world.DoAsync(notified);
    }

    [Fact]
    public async Task N55_otherwise_advice_is_sought_and_awaited()
    {
        await using var world = await Moves.ReportedAsync();
        await world.DoAsync(new SharingAdviceSought(Moves.First, world.Today, Adviser.CaldicottGuardian, "The mother refuses; may we share?"));
        Assert.Equal(Role.TeamManager, (await world.DutyAsync(DutyKind.ObtainSharingAdvice)).Owner);
        await world.RefusedAsync(new SharingDecided(Moves.First, world.Today, SharingBasis.Advice, "Advised."), "basis", "N55");

        await world.DoAsync(new SharingAdviceGiven(Moves.First, world.Today, MayShare: true, "Yes, in the child's interest."));
        await world.DoAsync(new SharingDecided(Moves.First, world.Today, SharingBasis.Advice, "The guardian advised so.", [.. Moves.NotTheFather, new(OrdinaryCast.Mother.Id, "She is in hospital.")]));

        await world.NoDutyAsync(DutyKind.SettleSharing);
    }

    [Fact]
    public async Task N53_consent_that_is_withdrawn_opens_the_question_again()
    {
        await using var world = await Moves.ReportedAsync();
        await world.ShareAsync();
        await world.NoDutyAsync(DutyKind.SettleSharing);

        await world.DoAsync(new SharingAsked(Moves.First, world.Today, OrdinaryCast.Mother.Id, Agrees: false, "Has changed her mind."));

        await world.DutyAsync(DutyKind.SettleSharing);
    }

    [Fact]
    public async Task N51_N56_services_and_counterparts_are_seen_to_one_by_one()
    {
        await using var world = await Moves.ReportedAsync();
        await world.AssessAsync();

        var asked = Assert.Single(world.SentTo("jo@school"), message => message.Kind == MessageKind.TransferNews);
        Assert.Contains("Tell your counterpart in the new area", asked.Text);
        await world.DutyAsync(DutyKind.BriefCounterpart, $"t1/{OrdinaryCast.School.Id}");
        await world.RefusedAsync(new CounterpartBriefed(Moves.First, world.Today, OrdinaryCast.School.Id, Briefed: false), "reason", "N56");
        await world.DoAsync(new CounterpartBriefed(Moves.First, world.Today, OrdinaryCast.School.Id, Briefed: true));
        await world.DoAsync(new ServicesCompared(Moves.First, world.Today, [new("Play therapy", "Nightmares return", "Sessions by video")]));

        await world.NoDutyAsync(DutyKind.BriefCounterpart);
        Assert.Equal(1, (await world.FileAsync()).TransfersOut[0].ServiceGaps);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("n/a")]
    [InlineData("Nothing lacking")]
    [InlineData("Everything.")]
    [InlineData("No gaps.")]
    public async Task N51_that_nothing_is_lacking_says_what_was_compared_and_with_whom(string? nothing)
    {
        await using var world = await Moves.ReportedAsync();
        var compared = new ServicesCompared(Moves.First, world.Today, []) { Compared = nothing };

        await world.RefusedAsync(compared, "compared");
        await world.DoAsync(compared with { Compared = "Play therapy and the breakfast club, with Jo Counterpart of their family hub: both have a place." });

        await world.NoDutyAsync(DutyKind.CompareServices);
    }

    [Fact]
    public async Task N58_what_was_done_together_before_the_child_was_offered_is_recorded_and_hands_over_nobody()
    {
        await using var world = await Moves.ReportedAsync();
        await world.DoAsync(new HandoverStepRecorded(Moves.First, world.Today, HandoverStep.JointVisit, Done: true));
        await world.DoAsync(new HandoverStepRecorded(Moves.First, world.Today, HandoverStep.Meeting, Done: false, "200 miles away."));
        await world.AssessAsync();
        await world.ShareAsync();
        await world.PrepareAsync();
        await world.DoAsync(Moves.Notified(world));
        await world.DoAsync(new TransferAcknowledged(Moves.First, world.Today, "Jo Counterpart", RisksUnderstood: true));

        await world.DutyAsync(DutyKind.HandOver, "t1/JointVisit");
        await world.NoDutyAsync(DutyKind.HandOver, "t1/Meeting");
        await world.DoAsync(new HandoverStepRecorded(Moves.First, world.Today, HandoverStep.JointVisit, Done: true));
        await world.NoDutyAsync(DutyKind.HandOver, "t1/JointVisit");
    }

    [Fact]
    public async Task N57_the_risks_are_understood_or_somebody_sees_to_it()
    {
        await using var world = await Moves.NotifiedAsync();
        await world.DoAsync(new TransferAcknowledged(Moves.First, world.Today, "Duty team", RisksUnderstood: false));
        await world.DutyAsync(DutyKind.CommunicateRisks);

        await world.DoAsync(new TransferAcknowledged(Moves.First, world.Today, "Jo Counterpart", RisksUnderstood: true));

        await world.NoDutyAsync(DutyKind.CommunicateRisks);
    }

    [Fact]
    public async Task N60_silence_is_escalated_on_its_date()
    {
        await using var world = await Moves.NotifiedAsync();
        var due = (await world.DutyAsync(DutyKind.ObtainAcknowledgement)).Deadline!.Due;

        await world.GoToAsync($"{due:yyyy-MM-dd}", "17:00");
        Assert.Equal(["due-manager", "due-owner"], (await world.NoticesAsync(DutyKind.ObtainAcknowledgement)).Select(Plain));
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(4));

        Assert.Contains("late-1", (await world.NoticesAsync(DutyKind.ObtainAcknowledgement)).Select(Plain));
    }

    [Fact]
    public async Task N61_the_family_is_told_twice_and_the_case_closes_only_once_responsibility_has_passed()
    {
        await using var world = await Moves.NotifiedAsync();
        var closed = new CaseTransferred(Moves.First, world.Today, "Accepted.");
        await world.RefusedAsync(closed, "type", "N60", OrdinaryCast.Manager);

        var from = world.Today.AddDays(7);
        await world.DoAsync(new TransferAccepted(Moves.First, world.Today, from, "Jo Counterpart", "Jo Counterpart"));
        await world.RefusedAsync(closed, "on", "N61", OrdinaryCast.Manager);

        await world.GoToAsync($"{from:yyyy-MM-dd}");
        await world.DoAsync(closed with { On = from }, OrdinaryCast.Manager);

        var file = await world.FileAsync();
        Assert.Equal((EndingReason.Transferred, "RC5"), (file.Ending!.Reason, file.Ending.CensusReason));
        var news = world.SentTo("alex").Where(message => message.Kind == MessageKind.TransferNews).Select(message => message.Text).ToList();
        Assert.Equal(3, news.Count);
        Assert.Contains("agreed to take over", news[2]);
        await world.FulfilAsync(DutyKind.InformByHand);
        Assert.True((await world.Host.Workflows.GetAsync(CaseWorld.CaseId))!.HasEnded);
    }

    [Fact]
    public async Task N58_meeting_the_counterpart_is_done_or_has_a_reason()
    {
        await using var world = await Moves.NotifiedAsync();
        await world.DoAsync(new TransferAcknowledged(Moves.First, world.Today, "Jo Counterpart", RisksUnderstood: true));

        await world.DutyAsync(DutyKind.HandOver, "t1/JointVisit");
        await world.RefusedAsync(new HandoverStepRecorded(Moves.First, world.Today, HandoverStep.JointVisit, Done: false), "reason", "N58");
        await world.DoAsync(new HandoverStepRecorded(Moves.First, world.Today, HandoverStep.JointVisit, Done: false, "200 miles away."));

        await world.NoDutyAsync(DutyKind.HandOver, "t1/JointVisit");
        await world.DutyAsync(DutyKind.HandOver, "t1/Counterpart");
    }

    [Fact]
    public async Task A_move_for_a_while_is_not_handed_over_and_is_looked_at_again()
    {
        await using var world = await Moves.ReportedAsync(temporaryUntil: CaseWorld.Day("2026-06-30"));
        await world.AssessAsync();

        Assert.Equal(CaseWorld.Day("2026-07-01"), (await world.DutyAsync(DutyKind.ReviewTemporaryMove)).Deadline!.Due);
        await world.NoDutyAsync(DutyKind.NotifyReceivingAuthority, "t1/1");

        await world.DoAsync(new MoveConfirmed(Moves.First, world.Today, world.Today.AddDays(-1)));
        await world.NoDutyAsync(DutyKind.ReviewTemporaryMove);
        await world.DutyAsync(DutyKind.NotifyReceivingAuthority, "t1/1");
    }

    [Fact]
    public async Task An_offer_whose_move_turns_out_to_be_for_a_while_is_chased_and_closed_all_the_same()
    {
        await using var world = await Moves.NotifiedAsync();

        await world.DoAsync(new MoveConfirmed(Moves.First, world.Today, world.Today.AddDays(-1), CaseWorld.Day("2026-06-30")) { TemporaryReason = "They are with the grandmother until June." });
        await world.DutyAsync(DutyKind.ReviewTemporaryMove);
        await world.DutyAsync(DutyKind.ObtainAcknowledgement);

        await world.DoAsync(new TransferAccepted(Moves.First, world.Today, world.Today, "Jo Counterpart"));
        await world.DutyAsync(DutyKind.CloseAsTransferred);
        Assert.Contains(world.SentTo("alex"), message => message.Text.Contains("agreed to take over", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_acceptance_that_crosses_the_withdrawal_holds()
    {
        await using var world = await Moves.NotifiedAsync();
        await world.DoAsync(new TransferWithdrawn(Moves.First, world.Today, WithdrawalReason.Returned, "Said to be back."));

        await world.DoAsync(new TransferAccepted(Moves.First, world.Today, world.Today, "Jo Counterpart"));

        var file = await world.FileAsync();
        Assert.Equal(Moves.Hillingdon, ResponsibilityLedger.On(file, world.Pack, world.Today).Authority);
        await world.DutyAsync(DutyKind.CloseAsTransferred);
    }

    [Fact]
    public async Task A_case_with_an_open_transfer_is_not_closed_for_another_reason()
    {
        await using var world = await Moves.NotifiedAsync();
        await world.FulfilAsync(DutyKind.HoldReview, "1");
        await world.DoAsync(new ReviewOutcomeRecorded(
            world.Today, [ReviewOutcome.NoLongerInNeed], "Achieved.", [new("o1", ProgressRating.Achieved)], AmendPlan: false, RecommendedRoute: "close"));

        await world.RefusedAsync(
            new ClosureDecided(world.Today, true, "close", ContinuingSupport.None, "Agreed."), "approve", "N61", OrdinaryCast.Manager);
    }

    [Fact]
    public async Task A_child_who_becomes_looked_after_midway_leaves_a_withdrawal_that_somebody_confirms()
    {
        await using var world = await Moves.NotifiedAsync();

        await world.DoAsync(new BecameLookedAfter(world.Today, [new("action/a1", "It is left.", "The care plan takes over.")]), OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.ConfirmWithdrawal, "t1");
        await world.DoAsync(new WithdrawalConfirmed(Moves.First, world.Today));
        await world.NoDutyAsync(DutyKind.ConfirmWithdrawal);
        Assert.Equal(
            [$"transfer-t1-CaseEnded/{OrdinaryCast.Child.Id}", $"transfer-t1-CaseEnded/{OrdinaryCast.Father.Id}"],
            (await world.ViewAsync()).Duties.Select(view => view.Duty.Subject?.Text).Order(StringComparer.Ordinal));
    }

    private static string Plain(string key) => key.Split('@')[0];
}
