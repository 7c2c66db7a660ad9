using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>Whoever has parental responsibility and joins after it was decided that information is shared is asked, or it is said why not, before more is shared (N53).</summary>
public sealed class JoinedAfterSharingScenarios
{
    private const string OtherId = "mum-2";

    private static readonly ParticipantDetails Other = new(OtherId, ParticipantKind.Parent, "Kit Other", ReceivesPlan: true, HasParentalResponsibility: true);

    [Fact]
    public async Task N53_whoever_joins_is_asked_before_the_other_authority_is_notified()
    {
        await using var world = await SharedAsync();
        await world.GoToAsync($"{world.WorkingDayIn(20):yyyy-MM-dd}");
        await world.NoDutyAsync(DutyKind.SettleSharing);
        await world.DoAsync(new ParticipantAdded(Other));

        var duty = await world.DutyAsync(DutyKind.SettleSharing);
        Assert.Equal(world.Pack.Authority.WorkingCalendar().AddWorkingDays(world.Today, 3), duty.Deadline!.Due);
        await world.RefusedAsync(Moves.Notified(world), "type", "N53");
        await world.DoAsync(Asked(world, agrees: true));

        await world.NoDutyAsync(DutyKind.SettleSharing);
        Assert.DoesNotContain((await world.FileAsync()).Breaches ?? [], breach => breach.Clause == "N53");
        await world.DoAsync(Moves.Notified(world));
    }

    [Fact]
    public async Task N53_where_they_are_not_asked_the_reason_is_recorded()
    {
        await using var world = await SharedAsync();
        await world.DoAsync(new ParticipantAdded(Other));
        var decided = new SharingDecided(Moves.First, world.Today, SharingBasis.Consent, "The mother agrees.", Moves.NotTheFather);

        await world.RefusedAsync(decided, "notAsked", "N53");
        await world.DoAsync(decided with { NotAsked = [.. Moves.NotTheFather, new(OtherId, "Is at sea until May.")] });

        await world.NoDutyAsync(DutyKind.SettleSharing);
        await world.AssessAsync();
        await world.DoAsync(Moves.Notified(world));
    }

    [Fact]
    public async Task N53_what_was_shared_stays_shared_and_no_more_is()
    {
        await using var world = await Moves.NotifiedAsync();
        await world.DoAsync(new TransferQuestioned(Moves.First, world.Today, "q1", "Who collects the child?", "Duty team"));
        await world.DoAsync(new ParticipantAdded(Other));

        await world.DutyAsync(DutyKind.SettleSharing);
        Assert.False((await world.FileAsync()).TransfersOut[0].IsTakenBack);
        await world.RefusedAsync(new TransferQuestionAnswered(Moves.First, world.Today, "q1", "The grandmother does."), "type", "N53");
        await world.RefusedAsync(Moves.Pack(world), "type", "N53");
        await world.DoAsync(Asked(world, agrees: true));
        await world.DoAsync(new TransferQuestionAnswered(Moves.First, world.Today, "q1", "The grandmother does."));
    }

    [Fact]
    public async Task N53_where_consent_was_the_ground_and_they_refuse_it_is_decided_anew()
    {
        await using var world = await SharedAsync();
        await world.DoAsync(new ParticipantAdded(Other));
        await world.DoAsync(Asked(world, agrees: false));

        await world.DutyAsync(DutyKind.SettleSharing);
        await world.RefusedAsync(Moves.Notified(world), "type", "N53");
    }

    [Fact]
    public async Task N53_a_stay_for_a_while_is_told_to_nobody_either_until_they_are_asked()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.ReportAsync(temporaryUntil: world.Today.AddMonths(1));
        await world.AssessAsync();
        await world.ShareAsync();
        await world.DoAsync(new ParticipantAdded(Other));

        await world.DutyAsync(DutyKind.SettleSharing);
        await world.RefusedAsync(new TemporaryStayNotified(Moves.First, world.Today, "The duty team there was rung."), "type", "N53");
    }

    [Fact]
    public async Task N54_whoever_joins_and_must_not_know_of_the_move_is_not_asked_and_stands_there_with_the_reason()
    {
        await using var world = await SharedAsync();
        await world.DoAsync(new ParticipantAdded(Other with { Restriction = new([DisclosureTopic.Moves], "She looks for them.") }));

        await world.DutyAsync(DutyKind.SettleSharing);
        await world.RefusedAsync(Asked(world, agrees: true), "personId", "N54");
        await world.DoAsync(new SharingDecided(Moves.First, world.Today, SharingBasis.RiskOfHarm, "The child could come to harm.", [.. Moves.NotTheFather, new(OtherId, "She looks for them.")]));
        await world.NoDutyAsync(DutyKind.SettleSharing);
    }

    [Fact]
    public async Task N53_whoever_has_no_parental_responsibility_or_was_asked_already_opens_nothing()
    {
        await using var world = await SharedAsync();
        await world.DoAsync(new ParticipantAdded(Other with { HasParentalResponsibility = false }));
        await world.DoAsync(new ParticipantLeft(OrdinaryCast.Mother.Id, "By mistake."));
        await world.DoAsync(new ParticipantAdded(OrdinaryCast.Mother));

        await world.NoDutyAsync(DutyKind.SettleSharing);
    }

    private static async Task<CaseWorld> SharedAsync()
    {
        var world = await Moves.ReportedAsync();
        await world.AssessAsync();
        await world.ShareAsync();
        await world.PrepareAsync();
        return world;
    }

    private static SharingAsked Asked(CaseWorld world, bool agrees) => new(Moves.First, world.Today, OtherId, agrees, "Said so on the telephone.");
}
