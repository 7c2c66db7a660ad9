using System.Globalization;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Scenarios.Tests.Transfers;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.Scenarios.Tests.Disclosures;

/// <summary>Whoever joins after the child was offered: the other authority does not write to them until it is decided here whether they may know, and hears what was decided (N54, N57).</summary>
public sealed class JoinedAfterOfferScenarios
{
    private static readonly ParticipantDetails Partner = new("partner-1", ParticipantKind.Parent, "Ash Other", ReceivesPlan: true, "ash@family.example");

    private static readonly ParticipantDetails Clinic = new("clinic-1", ParticipantKind.Agency, "Dr Sleep", ReceivesPlan: true, "clinic@health.example");

    [Fact]
    public async Task N54_N57_whoever_was_offered_the_child_by_hand_is_told_by_a_person_of_who_joined_and_of_what_is_decided()
    {
        await using var world = await Moves.NotifiedAsync();

        await world.DoAsync(new ParticipantAdded(Partner));
        await ToldThereAsync(world);
        await world.DoAsync(new InformedByHand("transfer-t1-Moving", Partner.Id, world.Today, "Was rung."));
        await ToldThereAsync(world);
    }

    [Fact]
    public async Task N54_N57_whoever_comes_back_after_the_offer_is_told_of_there_too()
    {
        await using var world = await Moves.NotifiedAsync();
        await world.DoAsync(new ParticipantLeft(OrdinaryCast.Father.Id, "He does not take part."));
        await world.NoDutyAsync(DutyKind.TellMisinformed);

        await world.DoAsync(new ParticipantAdded(OrdinaryCast.Father));

        await ToldThereAsync(world);
    }

    [Fact]
    public async Task N54_N57_the_move_assessed_again_decides_about_who_takes_part_and_not_about_who_has_left()
    {
        await using var world = await Moves.NotifiedAsync();
        await world.DoAsync(new ParticipantAdded(Partner));
        await world.DoAsync(new ParticipantLeft(Partner.Id, "Did not stay."));
        await world.AssessAsync();

        var file = await world.FileAsync();
        Assert.Equal([Partner.Id], KeptUntilDecided.Of(file, file.TransfersOut[0]));
        await world.NoDutyAsync(DutyKind.DecideWhatIsTold);
    }

    [Fact]
    public async Task N54_N57_by_the_exchange_the_other_side_hears_at_once_and_nobody_tells_it_twice()
    {
        await using var world = await Moves.ReportedAsync();
        await world.AssessAsync();
        await world.ShareAsync();
        await world.PrepareAsync();
        await world.DoAsync(new ReceivingAuthorityNotified(Moves.First, world.Today, NotificationMeans.Exchange));

        await RestrictsAsync(world, new ParticipantAdded(Partner));
        await RestrictsAsync(world, new InformedByHand("transfer-t1-Moving", Partner.Id, world.Today, "Was rung."));
        await world.NoDutyAsync(DutyKind.TellMisinformed);
    }

    [Fact]
    public async Task N56_an_agency_that_joins_is_not_news_for_the_other_authority()
    {
        await using var world = await Moves.NotifiedAsync();

        await world.DoAsync(new ParticipantAdded(Clinic));

        await world.NoDutyAsync(DutyKind.TellMisinformed);
    }

    private static async Task RestrictsAsync(CaseWorld world, Act act)
    {
        var before = await world.FileAsync();
        await world.DoAsync(act);
        Assert.Equal(ExchangeKind.Restriction, Assert.Single(ExchangeOrders.Of(act, before, await world.FileAsync(), OrdinaryCast.Manager)).Kind);
    }

    private static async Task ToldThereAsync(CaseWorld world)
    {
        var changed = (await world.FileAsync()).Sequence;
        await world.DutyAsync(DutyKind.TellMisinformed, changed.ToString(CultureInfo.InvariantCulture));
        await world.DoAsync(new MisinformedTold(changed, world.Today, "The duty team at Hillingdon, by telephone."));
        await world.NoDutyAsync(DutyKind.TellMisinformed);
    }
}
