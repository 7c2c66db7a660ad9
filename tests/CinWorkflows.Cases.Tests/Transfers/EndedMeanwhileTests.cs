using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Transfers;

/// <summary>N61: what a manager decides does not end a case over a move that goes on; what has happened does, and whoever waits elsewhere is told.</summary>
public sealed class EndedMeanwhileTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly PolicyPack Pack = PackLibrary.Shipped.Current("northamptonshire", Today)!.Pack;
    private static readonly Actor Manager = new("tm-1", Role.TeamManager);

    public static TheoryData<string> Decided => ["eighteen", "childProtection", "error"];

    [Theory]
    [MemberData(nameof(Decided))]
    public void Each_end_that_a_manager_decides_on_asks_for_the_withdrawal_first(string end)
    {
        Assert.Contains(End(end).Check(Desk(File(Offered))), refusal => refusal is { Field: "type", Clause: "N61" } && refusal.Reason.Contains("withdraw it first", StringComparison.Ordinal));
        Assert.Contains(End(end).Check(Desk(File(Taken))), refusal => refusal is { Field: "type", Clause: "N61" } && refusal.Reason.Contains("'caseTransferred'", StringComparison.Ordinal));
        Assert.DoesNotContain(End(end).Check(Desk(File(Offered with { WithdrawnOn = Today }))), refusal => refusal.Clause == "N61");
    }

    [Fact]
    public void Whoever_hears_it_by_no_message_is_told_by_a_person()
    {
        Assert.True(IsToBeTold(File(Taken)));
        Assert.True(IsToBeTold(File(Offered with { Offers = 0, StayNotifiedUntil = Today.AddMonths(1) })));
        Assert.True(IsToBeTold(File() with { TransferIn = new() { Id = "E09000017.C-9.1", From = "E09000017", NoticedOn = Today } }));

        Assert.False(IsToBeTold(File()));
        Assert.False(IsToBeTold(File(Offered)));
        Assert.False(IsToBeTold(File(Offered with { Offers = 0 })));
    }

    private static bool IsToBeTold(CaseFile file) =>
        CaseProgress.After(new ChildDied(Today), file, Pack, new(7, Manager, new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero))).Corrections?.Any(one => one is { Sequence: 7, MayHaveMisinformed: true }) == true;

    private static Act End(string end) => end switch
    {
        "eighteen" => new CaseEndedAtEighteen(Today, AdultServices: true, "Adult services take over."),
        "childProtection" => new CaseEndedForChildProtection(Today, "Taken over."),
        _ => new CaseOpenedInError("The sister was meant."),
    };

    private static TransferOut Offered =>
        new() { Id = "E06000061.C-1.1", Number = 1, To = "E09000017", ReportedOn = new(2026, 3, 2), ResidentOn = new(2026, 3, 2), HasMoved = true, Offers = 1, NotifiedOn = new(2026, 3, 3) };

    private static TransferOut Taken => Offered with { AcceptedOn = new(2026, 3, 5), ResponsibleFrom = new(2026, 3, 5) };

    private static CaseDesk Desk(CaseFile file) => new(file, Pack, Pack.Authority.WorkingCalendar(), Today, Manager, Today.AddYears(-18));

    private static CaseFile File(params IReadOnlyList<TransferOut> moves) => new()
    {
        CaseId = "C-1",
        Pack = Pack.Reference,
        ReferredOn = new(2026, 1, 5),
        Allocation = new("team-1", "sw-1"),
        Hold = new(new(2026, 3, 1)),
        TransfersOut = moves,
    };
}
