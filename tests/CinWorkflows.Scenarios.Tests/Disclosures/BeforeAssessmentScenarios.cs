using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Scenarios.Tests.Meetings;
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
    public async Task N48_N54_with_whom_the_child_lives_is_said_by_a_practitioner_of_the_case_and_is_a_parent_or_carer()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.AddElsewhereAsync();
        var (reported, elsewhere) = (Lives(world, MotherId), new Actor("sw-9", Role.SocialWorker));

        var known = (await world.TryAsync(reported, elsewhere)).Refusals;
        var unknown = (await world.TryAsync(reported with { LivesWith = "nobody" }, elsewhere)).Refusals;
        Assert.Equal(("livesWith", known.Select(refusal => (refusal.Field, refusal.Reason)).Single()), (Assert.Single(unknown).Field.Split('.')[^1], (unknown[0].Field, unknown[0].Reason)));
        await world.RefusedAsync(reported, "actor.role", actor: new Actor("bs-1", Role.BusinessSupport));
        await world.RefusedAsync(reported with { LivesWith = OrdinaryCast.School.Id }, "livesWith");
        await world.RefusedAsync(reported with { LivesWith = OrdinaryCast.Child.Id }, "livesWith");

        await world.DoAsync(reported with { LivesWith = null }, elsewhere);
        await world.NoDutyAsync(DutyKind.InformByHand, $"transfer-t1-Moving/{MotherId}");
    }

    [Fact]
    public async Task N48_N54_whom_a_clerk_names_as_the_one_the_child_lives_with_is_told_once_the_practitioner_has_confirmed_it()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();

        var recorded = await world.Host.Register.RecordAsync(CaseWorld.CaseId, new(Guid.NewGuid(), new Actor("bs-1", Role.BusinessSupport), Lives(world, MotherId)) { RecordedFor = "sw-1" }, default);
        await world.NoDutyAsync(DutyKind.InformByHand, $"transfer-t1-Moving/{MotherId}");

        await world.DoAsync(new EntryConfirmed(recorded.Receipt!.Sequence));
        await world.DutyAsync(DutyKind.InformByHand, $"transfer-t1-Moving/{MotherId}");
    }

    [Theory]
    [InlineData(DisclosureTopic.Plan)]
    [InlineData(DisclosureTopic.Meetings)]
    [InlineData(DisclosureTopic.Moves)]
    [InlineData(null)]
    public async Task N54_N61_nobody_of_whom_anything_is_restricted_is_simply_told_of_the_move(DisclosureTopic? topic)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new DisclosureRestricted(OrdinaryCast.Father.Id, topic is { } kept ? [kept] : [], "He threatened to find them.", topic is null ? [MotherId] : null));

        await world.DoAsync(Lives(world, OrdinaryCast.Father.Id));

        await world.NoDutyAsync(DutyKind.InformByHand, $"transfer-t1-Moving/{OrdinaryCast.Father.Id}");
        await world.DutyAsync(DutyKind.DecideWhatIsTold, $"transfer-t1-Moving/{OrdinaryCast.Father.Id}");
    }

    [Fact]
    public async Task N54_an_assessment_by_which_they_must_not_know_takes_back_that_the_child_lives_with_them()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(Lives(world, OrdinaryCast.Father.Id));
        await world.DutyAsync(DutyKind.InformByHand, $"transfer-t1-Moving/{OrdinaryCast.Father.Id}");

        await world.DoAsync(Moves.Assessment(world, Kept(OrdinaryCast.Father.Id)));

        await world.NoDutyAsync(DutyKind.InformByHand, $"transfer-t1-Moving/{OrdinaryCast.Father.Id}");
        Assert.Null((await world.FileAsync()).TransfersOut[0].LivesWithId);
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

    private static MoveReported Lives(CaseWorld world, string with) => new(Moves.First, world.Today, Moves.Hillingdon, world.Today, HasMoved: true, 1) { LivesWith = with };

    private static WhoMayKnow Kept(params string[] kept) => new(
        NobodyIsKept: false,
        [.. new[] { MotherId, OrdinaryCast.Father.Id, OrdinaryCast.Child.Id, OrdinaryCast.School.Id }.Select(id => kept.Contains(id) ? new MayKnow(id, MayBeTold: false, "Would tell him where they go.") : new MayKnow(id, MayBeTold: true))]);
}
