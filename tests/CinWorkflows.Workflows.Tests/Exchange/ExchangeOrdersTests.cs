using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.TransferPacks.Tests;
using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.Workflows.Tests.Exchange;

/// <summary>Which act says what to which other authority.</summary>
public class ExchangeOrdersTests
{
    private const string To = "E09000017";
    private const string From = "E06000062";
    private const string Inbound = $"{From}.C-9.1";

    private static readonly DateOnly Today = new(2026, 10, 6);
    private static readonly ExchangeOrder Withdrawal = new(ExampleCase.TransferId, ExchangeSide.Former, To, ExchangeKind.Withdrawal);

    private static readonly ExchangeOrder Sharing = new(ExampleCase.TransferId, ExchangeSide.Former, To, ExchangeKind.Sharing);

    private readonly PlayedRecord _record = new();

    private long _ground;

    public static TheoryData<Act> Ends =>
    [
        new BecameLookedAfter(Today),
        new CaseEndedForChildProtection(Today, "A plan was made."),
        new CaseOpenedInError("The wrong child."),
        new AssessmentConcluded(Today, AssessmentOutcome.NoFurtherAction),
    ];

    [Theory]
    [MemberData(nameof(Ends))]
    public void An_end_of_the_case_takes_the_open_offer_back(Act end)
    {
        Offered();

        Assert.Equal([Withdrawal], Do(end));
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public void An_end_of_the_case_says_nothing_once_the_other_authority_is_responsible(Act end)
    {
        Offered();
        Do(new TransferAccepted(ExampleCase.TransferId, Today, Today, "A. Manager"));

        Assert.Empty(Do(end));
    }

    [Fact]
    public void What_was_withdrawn_is_not_withdrawn_again_when_the_case_ends()
    {
        Offered();

        Assert.Equal([Withdrawal], Do(new TransferWithdrawn(ExampleCase.TransferId, Today, WithdrawalReason.Returned, "They are back.")));
        Assert.Empty(Do(new BecameLookedAfter(Today)));
    }

    [Fact]
    public void What_a_manager_decides_of_a_withdrawn_transfer_does_not_withdraw_it_again()
    {
        Offered();
        Do(new TransferRefused(ExampleCase.TransferId, Today, DisputeAbout.Responsibility, "Not ours.", "A. Manager"));
        Do(new ServiceManagerNotified(ExampleCase.TransferId, Today));
        Do(new TransferWithdrawn(ExampleCase.TransferId, Today, WithdrawalReason.Returned, "They are back."));

        Assert.Empty(Do(new TransferDisputeDecided(ExampleCase.TransferId, Today, DisputeDecision.RemainResponsible, "They are back.")));
    }

    [Fact]
    public void A_manager_who_decides_that_the_child_stays_withdraws_the_transfer()
    {
        Offered();
        Do(new TransferRefused(ExampleCase.TransferId, Today, DisputeAbout.Responsibility, "Not ours.", "A. Manager"));

        Assert.Equal([Withdrawal], Do(new TransferDisputeDecided(ExampleCase.TransferId, Today, DisputeDecision.RemainResponsible, "Ours.")));
    }

    [Fact]
    public void What_comes_after_the_end_does_not_withdraw_it_again()
    {
        Offered();
        Do(new BecameLookedAfter(Today));

        Assert.Empty(Do(new TransferAcknowledged(ExampleCase.TransferId, Today, "A. Manager", RisksUnderstood: true, 1)));
        Assert.Empty(Do(new WithdrawalConfirmed(ExampleCase.TransferId, Today, 2)));
        Assert.Equal(TransferOutcome.Withdrawn, File.TransfersOut[0].Outcome);
    }

    [Fact]
    public void An_acceptance_that_crosses_the_end_holds_and_is_not_answered()
    {
        Offered();
        Do(new BecameLookedAfter(Today));

        Assert.Empty(Do(new TransferAccepted(ExampleCase.TransferId, Today, Today, "A. Manager", Number: 1)));
        Assert.Equal(Today, File.TransfersOut[0].PassesOn);
    }

    [Fact]
    public void A_withdrawal_needs_an_offer_that_went_out() => Assert.True(Withdrawal.NeedsOffer);

    [Fact]
    public void An_end_of_a_case_that_came_from_elsewhere_and_stays_tells_nobody()
    {
        _record.Add(ExampleCase.CaseId, [TakenIn(), new TransferInDecided(Today, TransferInDecision.Accept, Today, "They live here.")]);

        Assert.Empty(Do(new BecameLookedAfter(Today)));
    }

    [Fact]
    public void A_family_that_goes_on_takes_the_offer_back_by_the_report_of_the_next_move()
    {
        Offered();

        Assert.Equal([Withdrawal], Do(new MoveReported($"{ExampleCase.TransferId[..^1]}2", Today, From, Today, HasMoved: true, 2)));
    }

    [Fact]
    public void A_meeting_after_the_move_that_is_cancelled_is_passed_back()
    {
        _record.Add(ExampleCase.CaseId, [TakenIn()]);
        var start = new DateTimeOffset(2026, 10, 14, 15, 0, 0, TimeSpan.Zero);
        Do(new MeetingArranged("m1", MeetingPurpose.TransferIn, start, start.AddHours(1), new("Town Hall", "Bus", "None", "After school"), "sw-1", Role.SocialWorker, []));

        Assert.Equal([new(Inbound, ExchangeSide.Receiving, From, ExchangeKind.MeetingCancelled)], Do(new MeetingCancelled("m1", "Nobody could come.")));
    }

    [Fact]
    public void Who_must_not_know_is_told_on_after_the_offer_when_it_is_set_when_it_is_lifted_and_when_the_entry_is_withdrawn()
    {
        var told = new ExchangeOrder(ExampleCase.TransferId, ExchangeSide.Former, To, ExchangeKind.Restriction);
        _record.Add(ExampleCase.CaseId, ExampleCase.UpToTheMove);
        Assert.Empty(Do(Restricted("p-2")));
        Do(new ReceivingAuthorityNotified(ExampleCase.TransferId, Today, NotificationMeans.Exchange));

        Assert.Equal([told], Do(Restricted("p-3")));
        Assert.Equal([told], Do(new DisclosureRestrictionLifted(File.Restrictions![^1].Id, Today, "The order ended.")));
        Assert.Equal([told], Do(new ParticipantAdded(new("p-9", ParticipantKind.Other, "Uncle Example", ReceivesPlan: false) { Restriction = new([DisclosureTopic.Moves], "He tells the father.") })));
        Assert.Equal([told], Do(new EntriesCorrected([new(File.Sequence)], "The wrong uncle.")));
        Assert.Empty(Do(new ParticipantAdded(new("p-8", ParticipantKind.Other, "Aunt Example", ReceivesPlan: false))));
        Do(new TransferAccepted(ExampleCase.TransferId, Today, Today, "A. Manager", Number: 1));
        Assert.Equal([told], Do(Restricted("p-3")));
    }

    [Fact]
    public void N54_N57_whoever_joins_after_the_offer_and_of_whom_nobody_has_decided_is_told_on_and_so_is_what_is_decided()
    {
        var told = new ExchangeOrder(ExampleCase.TransferId, ExchangeSide.Former, To, ExchangeKind.Restriction);
        Offered();
        Do(new MoveAssessed(ExampleCase.TransferId, Today, TransferRisk.Standard, "The club is out of reach.", "None known.", MayKnow: new(NobodyIsKept: true)));

        Assert.Equal([told], Do(new ParticipantAdded(new("p-8", ParticipantKind.Other, "Aunt Example", ReceivesPlan: false))));
        Assert.Equal([told], Do(new EntriesCorrected([new(File.Sequence, new ParticipantAdded(new("p-7", ParticipantKind.Other, "Uncle Example", ReceivesPlan: false)))], "It was the uncle.")));
        Assert.Empty(Do(new DisclosureDecided($"transfer-{File.TransfersOut[0].Label}-Moving", "p-7", Today, Told: false, "Nobody knows him yet.")));
        Assert.Equal([told], Do(new InformedByHand($"transfer-{File.TransfersOut[0].Label}-Moving", "p-7", Today, "Was rung.")));
    }

    [Fact]
    public void N57_N61_how_somebody_of_the_family_is_reached_is_told_on_after_the_offer_and_of_an_agency_what_is_not_safe()
    {
        var told = new ExchangeOrder(ExampleCase.TransferId, ExchangeSide.Former, To, ExchangeKind.Restriction);
        _record.Add(ExampleCase.CaseId, ExampleCase.UpToTheMove);
        var agency = File.Participants.First(person => person.Kind == ParticipantKind.Agency).Id;
        Assert.Empty(Do(new ContactDetailsChanged("p-2", "new@example.org")));
        Do(new ReceivingAuthorityNotified(ExampleCase.TransferId, Today, NotificationMeans.Exchange));

        Assert.Equal([told], Do(new ContactDetailsChanged("p-2", null, new(Unsafe: [Medium.Email]))));
        Assert.Equal([told], Do(new EntriesCorrected([new(File.Sequence, new ContactDetailsChanged("p-2", "new@example.org"))], "The wrong way.")));
        Assert.Equal([told], Do(new ContactDetailsChanged(agency, null, new(Unsafe: [Medium.Email]))));
        Assert.Empty(Do(new ContactDetailsChanged(agency, "office@school.example")));
    }

    [Fact]
    public void N54_N57_what_the_authority_that_the_child_came_from_restricts_is_told_on_to_the_one_that_the_child_moves_on_to()
    {
        _record.Add(ExampleCase.CaseId, [TakenIn(), new TransferInAsserted(Today, "They live here already.")]);
        Do(new MoveReported(ExampleCase.TransferId, Today, To, Today, HasMoved: true, 2));
        Do(new ReceivingAuthorityNotified(ExampleCase.TransferId, Today, NotificationMeans.Exchange));

        Assert.Equal(
            [new(ExampleCase.TransferId, ExchangeSide.Former, To, ExchangeKind.Restriction)],
            Do(new TransferInRestricted(Today, [new("p-2", new([DisclosureTopic.Moves], "He looks for them."))], 2)));
    }

    [Fact]
    public void N55_advice_not_to_share_closes_what_was_offered_and_a_decision_against_it_opens_it_again()
    {
        Offered();
        Do(new SharingAdviceSought(ExampleCase.TransferId, Today, Adviser.CaldicottGuardian, "May we?"));

        Assert.Equal([Sharing], Do(new SharingAdviceGiven(ExampleCase.TransferId, Today, MayShare: false, "No.")));
        Assert.True(File.TransfersOut[0].IsTakenBack);
        Assert.Equal([Sharing], Do(new SharingDecided(ExampleCase.TransferId, Today, SharingBasis.RiskOfHarm, "They could be hurt.")));
        Assert.False(File.TransfersOut[0].IsTakenBack);
    }

    [Fact]
    public void N53_a_decision_to_share_that_is_withdrawn_by_correction_closes_what_was_offered()
    {
        Offered();
        Do(new SharingDecided(ExampleCase.TransferId, Today, SharingBasis.RiskOfHarm, "They could be hurt."));
        var decided = File.Sequence;
        Assert.DoesNotContain(Sharing, Do(new EntriesCorrected([new(_ground)], "On the wrong case.")));

        Assert.Equal([Sharing], Do(new EntriesCorrected([new(decided)], "On the wrong case.")));
        Assert.True(File.TransfersOut[0].IsTakenBack);
    }

    [Fact]
    public void Whoever_has_handed_an_offer_back_is_told_nothing_more_of_the_family()
    {
        Offered();
        Do(new TransferWithdrawn(ExampleCase.TransferId, Today, WithdrawalReason.Returned, "They are back."));

        Assert.Empty(Do(Restricted("p-3")));
    }

    private static DisclosureRestricted Restricted(string person) => new(person, [DisclosureTopic.Moves], "He looks for them.");

    private static CaseOpened TakenIn() =>
        (CaseOpened)ExampleCase.UpToTheMove[0] with { Transfer = new(Inbound, From, Today, Today, TransferRisk.Standard, ByExchange: true) };

    private CaseFile File => _record.File(ExampleCase.CaseId)!;

    private void Offered()
    {
        _record.Add(ExampleCase.CaseId, ExampleCase.UpToTheMove);
        Do(new SharingDecided(ExampleCase.TransferId, Today, SharingBasis.RiskOfHarm, "They could be hurt."));
        _ground = File.Sequence;
        Do(new ReceivingAuthorityNotified(ExampleCase.TransferId, Today, NotificationMeans.Exchange));
    }

    private IReadOnlyList<ExchangeOrder> Do(Act act)
    {
        var before = File;
        _record.Add(ExampleCase.CaseId, [act]);
        return ExchangeOrders.Of(act, before, File, _record.Acts[^1].Actor);
    }
}
