using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>Whoever is not asked because asking raises the risk is not told of the move, for as long as nobody decides anew: not until some day only (N53, N54).</summary>
public sealed class LeftUnaskedScenarios
{
    private static readonly string Father = OrdinaryCast.Father.Id;

    private static readonly DisclosureRestricted Restricted = new(Father, [DisclosureTopic.Moves], "To ask him would tell him where they go.");

    [Fact]
    public async Task N54_whoever_must_not_be_told_by_the_assessment_is_kept_from_it_until_a_manager_lifts_it_though_a_restriction_that_ends_holds()
    {
        await using var world = await ReportedAsync();
        await world.DoAsync(Restricted with { Topics = [DisclosureTopic.Moves, DisclosureTopic.Addresses], Until = world.Today });

        await world.AssessAsync();
        await world.GoToAsync($"{world.Today.AddDays(2):yyyy-MM-dd}");
        await world.DoAsync(new TransferWithdrawn(Moves.First, world.Today, WithdrawalReason.Returned, "The family is back."));

        Assert.Contains((await world.FileAsync()).Restrictions!, held => held.PersonId == Father && held.Until is null);
        Assert.DoesNotContain(world.SentTo("sam@"), message => message.Kind == MessageKind.TransferNews);
        Assert.Contains(world.SentTo("alex@"), message => message.Kind == MessageKind.TransferNews);
    }

    [Fact]
    public async Task N54_a_restriction_that_ends_by_itself_is_no_footing_for_asking_nobody()
    {
        await using var world = await ReportedAsync();
        await world.DoAsync(Restricted with { Until = world.Today.AddMonths(1) });

        await world.RefusedAsync(Decided(world), "notAsked[0].personId", "N54");
        await world.AssessAsync();
        await world.DoAsync(Decided(world));
    }

    [Fact]
    public async Task N53_N54_where_a_manager_lifts_what_kept_the_move_from_them_it_is_decided_anew_before_more_is_shared()
    {
        await using var world = await SharedAsync();

        await LiftAsync(world);

        await world.DutyAsync(DutyKind.SettleSharing);
        Assert.Equal([Father], (await world.FileAsync()).TransfersOut[0].Sharing.ToAskIds);
        await world.RefusedAsync(Moves.Notified(world), "type", "N53");
        await world.DoAsync(new SharingAsked(Moves.First, world.Today, Father, Agrees: true, "Is glad of it."));
        await world.NoDutyAsync(DutyKind.SettleSharing);
        await world.DoAsync(Moves.Notified(world));
    }

    [Fact]
    public async Task N54_N61_until_then_they_read_of_the_move_from_no_machine()
    {
        await using var world = await SharedAsync();
        await LiftAsync(world);

        await world.DoAsync(new TransferWithdrawn(Moves.First, world.Today, WithdrawalReason.Returned, "The family is back."));

        Assert.DoesNotContain(world.SentTo("sam@"), message => message.Kind == MessageKind.TransferNews);
        await world.DutyAsync(DutyKind.DecideWhatIsTold, $"transfer-t1-Remains/{Father}");
    }

    [Fact]
    public async Task N54_to_leave_them_unasked_again_they_are_restricted_again()
    {
        await using var world = await SharedAsync();
        await LiftAsync(world);

        await world.RefusedAsync(Decided(world), "notAsked[0].personId", "N54");
        await world.DoAsync(Restricted);
        await world.DutyAsync(DutyKind.SettleSharing);
        await world.DoAsync(Decided(world));

        await world.NoDutyAsync(DutyKind.SettleSharing);
        await world.DoAsync(Moves.Notified(world));
    }

    [Fact]
    public async Task N54_no_correction_gives_the_restriction_an_end_while_it_is_the_footing()
    {
        await using var world = await ReportedAsync();
        await world.DoAsync(Restricted);
        var entry = (await world.FileAsync()).Sequence;
        await world.DoAsync(Decided(world));

        await world.RefusedAsync(
            new EntriesCorrected([new(entry, Restricted with { Until = world.Today.AddDays(1) })], "It was ordered until tomorrow."),
            "corrections",
            "N54",
            OrdinaryCast.Manager);
    }

    [Fact]
    public async Task N54_where_they_stay_kept_from_the_move_or_the_ground_is_another_nothing_is_opened()
    {
        await using var world = await ReportedAsync();
        await world.DoAsync(Restricted);
        await world.DoAsync(Restricted with { Topics = [DisclosureTopic.Moves, DisclosureTopic.Plan] });
        await world.DoAsync(Decided(world));
        await LiftAsync(world, 0);
        await world.NoDutyAsync(DutyKind.SettleSharing);

        await world.DoAsync(Decided(world) with { Basis = SharingBasis.RiskOfHarm });
        await LiftAsync(world, 1);
        await world.NoDutyAsync(DutyKind.SettleSharing);
    }

    private static async Task<CaseWorld> ReportedAsync()
    {
        var world = await Moves.ReportedAsync();
        await world.DoAsync(new ContactDetailsChanged(Father, "sam@home.example"));
        await world.DoAsync(new SharingAsked(Moves.First, world.Today, OrdinaryCast.Mother.Id, Agrees: true, "Is glad of it."));
        return world;
    }

    /// <summary>Assessed, decided and prepared: the father must not know of the move and was not asked.</summary>
    private static async Task<CaseWorld> SharedAsync()
    {
        var world = await ReportedAsync();
        await world.DoAsync(Restricted);
        await world.AssessAsync();
        await world.DoAsync(Decided(world));
        await world.PrepareAsync();
        return world;
    }

    private static async Task LiftAsync(CaseWorld world, int? only = null)
    {
        foreach (var (index, held) in (await world.FileAsync()).Restrictions!.Index().ToList())
        {
            if (held.LiftedOn is null && (only is null || index == only))
            {
                await world.DoAsync(new DisclosureRestrictionLifted(held.Id, world.Today, "The order was discharged by the court."), OrdinaryCast.Manager);
            }
        }
    }

    private static SharingDecided Decided(CaseWorld world) => new(Moves.First, world.Today, SharingBasis.AskingRaisesRisk, "He looks for the family.", Moves.NotTheFather);
}
