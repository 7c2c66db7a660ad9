using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Scenarios.Tests.Transfers;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Scenarios.Tests.Disclosures;

/// <summary>Who must not know of a move is not known before it is assessed: until then nothing leaves to the family by itself, and people keep it informed (N54, N61).</summary>
public sealed class BeforeAssessmentScenarios
{
    private static readonly string MotherId = OrdinaryCast.Mother.Id;

    [Fact]
    public async Task N61_an_invitation_waits_until_the_move_is_assessed_and_is_told_by_hand_meanwhile()
    {
        await using var world = await Moves.ReportedAsync();
        await world.GoToAsync($"{world.Today.AddDays(1):yyyy-MM-dd}");
        await world.DoAsync(ReviewMeetings.Arranged(world, "m9", MotherId, OrdinaryCast.School.Id));
        await world.GoToAsync($"{world.Today.AddDays(2):yyyy-MM-dd}");

        Assert.DoesNotContain(world.SentTo("alex@"), message => message.Text.Contains("Venue of m9", StringComparison.Ordinal));
        Assert.Contains(world.SentTo("jo@"), message => message.Text.Contains("Venue of m9", StringComparison.Ordinal));
        var waiting = Assert.Single(await world.Host.Reader.MessagesAsync(new() { CaseId = CaseWorld.CaseId, Take = 500 }, default), message => message.Order is { Kind: MessageKind.Invitation, Subject: "m9" } && message.Order.To.Id == MotherId);
        Assert.Equal((DeliveryState.Queued, MessageProblem.MoveNotAssessed), (waiting.State, waiting.Problem));
        await world.DutyAsync(DutyKind.InformByHand, $"invitation-m9-0/{MotherId}");

        await world.AssessAsync();

        Assert.Contains(world.SentTo("alex@"), message => message.Text.Contains("Venue of m9", StringComparison.Ordinal));
        await world.NoDutyAsync(DutyKind.InformByHand, $"invitation-m9-0/{MotherId}");
    }

    [Fact]
    public async Task N61_what_a_person_has_told_meanwhile_does_not_leave_any_more()
    {
        await using var world = await Moves.ReportedAsync();
        await world.GoToAsync($"{world.Today.AddDays(1):yyyy-MM-dd}");
        await world.DoAsync(ReviewMeetings.Arranged(world, "m9", MotherId, OrdinaryCast.School.Id));
        await world.DoAsync(new InformedByHand("invitation-m9-0", MotherId, world.Today, "By telephone."));
        await world.AssessAsync();

        Assert.DoesNotContain(world.SentTo("alex@"), message => message.Text.Contains("Venue of m9", StringComparison.Ordinal));
        Assert.Contains(
            await world.Host.Reader.MessagesAsync(new() { CaseId = CaseWorld.CaseId, Take = 500 }, default),
            message => message is { State: DeliveryState.Withdrawn, Problem: MessageProblem.Overtaken } && message.Order.To.Id == MotherId);
    }

    [Fact]
    public async Task N61_whoever_is_found_not_to_be_told_by_the_assessment_gets_nothing_of_what_waited()
    {
        await using var world = await Moves.ReportedAsync();
        await world.GoToAsync($"{world.Today.AddDays(1):yyyy-MM-dd}");
        await world.DoAsync(ReviewMeetings.Arranged(world, "m9", MotherId, OrdinaryCast.School.Id));
        await world.DoAsync(Moves.Assessment(world, Kept(MotherId)));

        Assert.DoesNotContain(world.SentTo("alex@"), message => message.Text.Contains("Venue of m9", StringComparison.Ordinal) || message.Kind == MessageKind.TransferNews);
        Assert.False(Disclosure.MayBeTold(await world.FileAsync(), MotherId, DisclosureTopic.Addresses, world.Today));
        Assert.Contains((await world.ViewAsync()).Duties, open => open.Duty.Kind == DutyKind.DecideWhatIsTold && open.Duty.Subject!.PersonId == MotherId);
    }

    [Fact]
    public async Task N61_while_a_move_is_not_assessed_a_person_keeps_the_family_informed()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var reported = new MoveReported(Moves.First, world.Today, Moves.Hillingdon, world.Today, HasMoved: true, 1) { LivesWith = MotherId };
        await world.RefusedAsync(reported with { LivesWith = "nobody" }, "livesWith");
        await world.DoAsync(reported);
        await world.DutyAsync(DutyKind.InformByHand, $"transfer-t1-Moving/{MotherId}");

        await world.DoAsync(new InformedByHand("transfer-t1-Moving", MotherId, world.Today, "Visited, and told her that we stay responsible."));

        await world.NoDutyAsync(DutyKind.InformByHand, $"transfer-t1-Moving/{MotherId}");
    }

    [Fact]
    public async Task N54_an_assessment_says_who_must_not_know()
    {
        await using var world = await Moves.ReportedAsync();

        await world.RefusedAsync(Moves.Assessment(world, mayKnow: null), "mayKnow", "N54");
        await world.RefusedAsync(Moves.Assessment(world, new(NobodyIsKept: false)), "mayKnow.people", "N54");
        await world.RefusedAsync(Moves.Assessment(world, new(NobodyIsKept: false, [.. Kept(MotherId).People!.Select(person => person with { Reason = null })])), "mayKnow.people[0].reason", "N54");
        await world.RefusedAsync(Moves.Assessment(world, Kept(MotherId) with { NobodyIsKept = true }), "mayKnow.nobodyIsKept", "N54");
        await world.DoAsync(new DisclosureRestricted(OrdinaryCast.Father.Id, [DisclosureTopic.Moves], "He threatened to find them."));
        await world.RefusedAsync(Moves.Assessment(world, new(NobodyIsKept: true)), "mayKnow.nobodyIsKept", "N54");
        await world.RefusedAsync(Moves.Assessment(world, Kept(MotherId)), "mayKnow.people[1].mayBeTold", "N54");

        Assert.Contains("who must not know", (await world.DutyAsync(DutyKind.AssessMove)).Definition.NextStep, StringComparison.Ordinal);

        await world.DoAsync(Moves.Assessment(world, Kept(MotherId, OrdinaryCast.Father.Id)));
    }

    private static WhoMayKnow Kept(params string[] kept) => new(
        NobodyIsKept: false,
        [.. new[] { MotherId, OrdinaryCast.Father.Id, OrdinaryCast.Child.Id, OrdinaryCast.School.Id }.Select(id => kept.Contains(id) ? new MayKnow(id, MayBeTold: false, "Would tell him where they go.") : new MayKnow(id, MayBeTold: true))]);
}
