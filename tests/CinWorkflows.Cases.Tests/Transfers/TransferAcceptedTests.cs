using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Transfers;

/// <summary>N60: a refusal does not become an acceptance by the word of whoever holds the case.</summary>
public class TransferAcceptedTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly PolicyPack Pack = PackLibrary.Shipped.Current("northamptonshire", Today)!.Pack;
    private static readonly TransferAccepted Told = new("E06000061.C-1.1", Today, Today, "Hetty");

    [Fact]
    public void After_a_refusal_what_the_other_side_sends_stands_as_it_came()
    {
        Assert.Empty((Told with { Number = 1 }).Check(Desk(Actor.Service)));
        Assert.Empty(Told.Check(Desk(Actor.Service)));
    }

    [Fact]
    public void After_a_refusal_a_manager_who_holds_the_case_does_not_record_an_acceptance_either()
    {
        var proven = Told with { How = "By secure e-mail of today, from their service manager." };

        Assert.Empty(proven.Check(Desk(new("tm-1", Role.TeamManager))));
        Assert.Equal("actor.role", Assert.Single(proven.Check(Desk(new("tm-1", Role.TeamManager)) with { Relation = Relation.Worker })).Field);
    }

    [Fact]
    public void An_acceptance_carries_no_refusal() =>
        Assert.Equal("decision", Assert.Single((Told with { Decision = TransferInDecision.Refuse }).Check(Desk(Actor.Service))).Field);

    private static CaseDesk Desk(Actor actor) => new(File, Pack, Pack.Authority.WorkingCalendar(), Today, actor);

    private static CaseFile File => new()
    {
        CaseId = "C-1",
        Pack = Pack.Reference,
        ReferredOn = new(2026, 1, 5),
        Allocation = new("team-1", "sw-1"),
        TransfersOut = [new() { Id = Told.TransferId, Number = 1, To = "E09000017", ReportedOn = new(2026, 3, 2), ResidentOn = new(2026, 3, 2), HasMoved = true, Offers = 1, NotifiedOn = new(2026, 3, 5), RefusedOn = new(2026, 3, 9), Sharing = Sharing.NotAsked with { Basis = SharingBasis.RiskOfHarm } }],
    };
}
