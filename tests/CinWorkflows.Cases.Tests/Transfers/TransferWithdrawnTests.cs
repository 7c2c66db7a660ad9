using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Transfers;

public class TransferWithdrawnTests
{
    private const string Transfer = "E06000061.C-1.1";

    private static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly PolicyPack Pack = PackLibrary.Shipped.Current("northamptonshire", Today)!.Pack;

    [Fact]
    public void A_reason_that_follows_from_another_act_is_not_given()
    {
        var refusal = Assert.Single(Withdrawn(WithdrawalReason.Remained).Check(Desk(File())));

        Assert.Equal("why", refusal.Field);
        Assert.Contains("transferDisputeDecided", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void N47_a_family_that_is_known_to_live_there_is_not_said_not_to_move()
    {
        var file = File();
        Assert.Equal("why", Assert.Single(Withdrawn(WithdrawalReason.NotMoving).Check(Desk(file))).Field);

        Assert.Empty(Withdrawn(WithdrawalReason.NotMoving).Check(Desk(file with { TransfersOut = [file.TransfersOut[0] with { HasMoved = false }] })));
    }

    [Theory]
    [InlineData(WithdrawalReason.Returned)]
    [InlineData(WithdrawalReason.CaseEnded)]
    [InlineData(WithdrawalReason.MovedOn)]
    [InlineData(WithdrawalReason.ConsentWithdrawn)]
    public void Any_other_reason_is(WithdrawalReason why) => Assert.Empty(Withdrawn(why).Check(Desk(File())));

    [Theory]
    [InlineData(1, null)]
    [InlineData(0, TransferOutcome.Withdrawn)]
    public void A_case_that_ends_otherwise_withdraws_its_open_transfer_by_that_act(int offers, TransferOutcome? outcome)
    {
        var after = CaseProgress.After(new BecameLookedAfter(Today), File(offers), Pack, new(7, Worker, Now)).TransfersOut[0];

        Assert.Equal((Today, 7L, outcome), (after.WithdrawnOn, after.WithdrawnSequence, after.Outcome));
    }

    [Fact]
    public void A_transfer_that_was_withdrawn_before_keeps_the_act_that_withdrew_it()
    {
        var withdrawn = CaseProgress.After(Withdrawn(WithdrawalReason.Returned), File(), Pack, new(7, Worker, Now));

        var after = CaseProgress.After(new BecameLookedAfter(Today), withdrawn, Pack, new(8, Worker, Now)).TransfersOut[0];

        Assert.Equal(7, after.WithdrawnSequence);
    }

    private static Actor Worker => new("sw-1", Role.SocialWorker);

    private static DateTimeOffset Now => new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero);

    private static TransferWithdrawn Withdrawn(WithdrawalReason why) => new(Transfer, Today, why, "As the mother says.");

    private static CaseDesk Desk(CaseFile file) => new(file, Pack, Pack.Authority.WorkingCalendar(), Today, Worker);

    private static CaseFile File(int offers = 1) => new()
    {
        CaseId = "C-1",
        Pack = Pack.Reference,
        ReferredOn = new(2026, 1, 5),
        Allocation = new("team-1", "sw-1"),
        TransfersOut = [new() { Id = Transfer, Number = 1, To = "E09000017", ReportedOn = new(2026, 3, 2), ResidentOn = new(2026, 3, 2), HasMoved = true, Offers = offers }],
    };
}
