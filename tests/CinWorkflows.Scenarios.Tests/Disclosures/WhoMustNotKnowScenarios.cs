using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Delivery;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Scenarios.Tests.Transfers;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests.Disclosures;

/// <summary>Some people must not know where a family goes, when it meets, or what its plan says (N54, N61).</summary>
public sealed class WhoMustNotKnowScenarios
{
    private const string FathersMailbox = "sam@elsewhere.example";

    private static readonly string FatherId = OrdinaryCast.Father.Id;

    private static readonly DisclosureRestricted NotOfMoves = new(FatherId, [DisclosureTopic.Moves, DisclosureTopic.Addresses], "He threatened to find them.");

    [Fact]
    public async Task N54_whoever_must_not_be_told_of_a_move_gets_nothing_about_it_and_somebody_decides_what_they_are_told()
    {
        await using var world = await WithFatherByMailAsync();
        await world.DoAsync(NotOfMoves);
        await world.ReportAsync();
        await world.AssessAsync();

        Assert.DoesNotContain(world.SentTo("sam"), message => message.Kind == MessageKind.TransferNews);
        Assert.Contains(world.SentTo("alex"), message => message.Kind == MessageKind.TransferNews);
        await world.NoDutyAsync(DutyKind.InformByHand, $"transfer-t1-Moving/{FatherId}");
        var duty = await world.DutyAsync(DutyKind.DecideWhatIsTold, $"transfer-t1-Moving/{FatherId}");
        Assert.Equal(Role.SocialWorker, duty.Owner);

        await world.DoAsync(new DisclosureDecided("transfer-t1-Moving", FatherId, world.Today, Told: false, "He would look for them."));

        await world.NoDutyAsync(DutyKind.DecideWhatIsTold);
    }

    [Fact]
    public async Task N54_a_message_that_was_queued_before_is_not_sent_once_its_reader_must_not_know()
    {
        var post = new HeldPost();
        await using var world = await CaseWorld.InAsync("northamptonshire", "2026-01-05", services => services.AddSingleton<IMessageChannel>(post));
        await world.ReachReviewAsync();
        await world.DoAsync(new ContactDetailsChanged(FatherId, FathersMailbox, null));
        post.IsHeld = true;
        await world.DoAsync(ReviewMeetings.Arranged(world, "m9", OrdinaryCast.Mother.Id, FatherId));
        await world.DoAsync(NotOfMoves);
        post.IsHeld = false;
        await world.GoToAsync($"{world.Today.AddDays(1):yyyy-MM-dd}");

        Assert.Contains(post.Sent, message => message.Kind == MessageKind.Invitation && message.To is EmailDestination { Address: "alex@family.example" });
        Assert.DoesNotContain(post.Sent, message => message.To is EmailDestination { Address: FathersMailbox });
        Assert.Contains((await world.ViewAsync()).Duties, duty => duty.Duty.Kind == DutyKind.DecideWhatIsTold && duty.Duty.Subject!.PersonId == FatherId);
    }

    [Fact]
    public async Task N14_N20_N54_what_is_withheld_is_never_given_and_no_clerk_says_that_it_is_not_needed()
    {
        var post = new HeldPost();
        await using var world = await CaseWorld.InAsync("northamptonshire", "2026-01-05", services => services.AddSingleton<IMessageChannel>(post));
        await world.ReachReviewAsync();
        await world.DoAsync(new ContactDetailsChanged(FatherId, FathersMailbox, null));
        post.IsHeld = true;
        await world.DoAsync(ReviewMeetings.Arranged(world, "m9", OrdinaryCast.Mother.Id, FatherId));
        await world.DoAsync(NotOfMoves);
        post.IsHeld = false;
        await world.GoToAsync($"{world.Today.AddDays(1):yyyy-MM-dd}");
        var withheld = Assert.Single((await world.FileAsync()).Undelivered, message => message is { RecipientId: "father-1", Withheld: true });
        var (matter, clerk) = ($"message-{withheld.MessageId}", new Actor("bs-1", Role.BusinessSupport));
        var notNeeded = new UndeliveredSettled(withheld.MessageId, UndeliveredChoice.NotNeeded, world.Today, "He was told on the telephone.");

        await world.RefusedAsync(notNeeded, "actor.role", actor: clerk);
        await world.RefusedAsync(notNeeded with { Choice = UndeliveredChoice.GivenByHand, How = "Handed over at the door of his flat." }, "actor.role", actor: clerk);
        await world.RefusedAsync(notNeeded with { Choice = UndeliveredChoice.GivenByHand, How = "Handed over at the door of his flat." }, "choice");
        await world.RefusedAsync(new InformedByHand(matter, FatherId, world.Today, "At the door of his flat."), "matterId", actor: clerk);
        await world.DutyAsync(DutyKind.DecideWhatIsTold, $"{matter}/{FatherId}");

        await world.DoAsync(notNeeded with { How = "The review was moved, and he is not invited to it." });
        await world.NoDutyAsync(DutyKind.DecideWhatIsTold, $"{matter}/{FatherId}");
    }

    [Fact]
    public async Task N54_an_address_that_is_shared_with_somebody_who_must_not_know_counts_as_theirs()
    {
        await using var world = await WithFatherByMailAsync();
        await world.DoAsync(new ContactDetailsChanged(FatherId, "ALEX@family.example", null));
        await world.DoAsync(NotOfMoves);
        await world.ReportAsync();
        await world.AssessAsync();

        Assert.DoesNotContain(world.Sent, message => message.Kind == MessageKind.TransferNews && message.To is EmailDestination { Address: "alex@family.example" });
        await world.DutyAsync(DutyKind.InformByHand, $"transfer-t1-Moving/{OrdinaryCast.Mother.Id}");
        await world.DutyAsync(DutyKind.DecideWhatIsTold, $"transfer-t1-Moving/{FatherId}");
    }

    [Fact]
    public async Task N14_a_plan_that_is_withheld_is_decided_about_and_not_given_by_hand()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachPlanAsync();
        await world.DoAsync(NotOfMoves);
        await world.FulfilAsync(DutyKind.CirculatePlan);

        await world.NoDutyAsync(DutyKind.GivePlanByHand);
        await world.DutyAsync(DutyKind.DecideWhatIsTold, $"plan-1/{FatherId}");
        await world.DoAsync(new DisclosureDecided("plan-1", FatherId, world.Today, Told: true, "Read out to him without the contingency plan."));

        await world.NoDutyAsync(DutyKind.ObtainPlanReply, $"v1/{FatherId}");
        await world.DutyAsync(DutyKind.ObtainPlanReply, $"v1/{OrdinaryCast.Mother.Id}");
    }

    [Fact]
    public async Task N7_people_who_must_not_meet_are_not_invited_together()
    {
        await using var world = await WithFatherByMailAsync();
        await world.DoAsync(new DisclosureRestricted(FatherId, [], "A non-molestation order.", NotWith: [OrdinaryCast.Mother.Id]));

        await world.RefusedAsync(ReviewMeetings.Arranged(world, "m9", OrdinaryCast.Mother.Id, FatherId), "attendees[0]");
        await world.DoAsync(ReviewMeetings.Arranged(world, "m9", OrdinaryCast.Mother.Id));

        Assert.DoesNotContain(world.SentTo("sam"), message => message.Text.Contains("Venue of m9", StringComparison.Ordinal));
    }

    [Fact]
    public async Task N7_a_meeting_that_was_arranged_before_it_was_known_is_decided_about()
    {
        await using var world = await WithFatherByMailAsync();
        await world.DoAsync(ReviewMeetings.Arranged(world, "m9", OrdinaryCast.Mother.Id, FatherId));
        await world.DoAsync(new DisclosureRestricted(FatherId, [], "A non-molestation order.", NotWith: [OrdinaryCast.Mother.Id]));

        await world.DutyAsync(DutyKind.DecideWhatIsTold, $"invitation-m9-0/{FatherId}");
    }

    [Fact]
    public async Task A_restriction_is_set_by_anybody_on_the_case_and_lifted_by_a_manager_only()
    {
        await using var world = await WithFatherByMailAsync();
        await world.DoAsync(NotOfMoves, new("bs-1", Role.BusinessSupport));
        var restriction = Assert.Single((await world.FileAsync()).Restrictions!);
        Assert.Equal(("bs-1", Role.BusinessSupport), (restriction.ById, restriction.ByRole));

        await world.RefusedAsync(new DisclosureRestrictionLifted(restriction.Id, world.Today, "The order ended."), "actor.role");
        await world.RefusedAsync(new EntriesCorrected([new((await world.FileAsync()).Sequence)], "By mistake."), "actor.role");
        await world.DoAsync(new DisclosureRestrictionLifted(restriction.Id, world.Today, "The order ended."), OrdinaryCast.Manager);

        Assert.True(Disclosure.MayBeTold(await world.FileAsync(), FatherId, DisclosureTopic.Moves, world.Today));
    }

    [Fact]
    public async Task N61_what_was_withheld_is_told_by_hand_once_the_restriction_is_lifted()
    {
        await using var world = await WithFatherByMailAsync();
        await world.DoAsync(NotOfMoves);
        await world.ReportAsync();
        await world.AssessAsync();

        await world.DoAsync(new DisclosureRestrictionLifted((await world.FileAsync()).Restrictions![0].Id, world.Today, "The order ended."), OrdinaryCast.Manager);

        await world.NoDutyAsync(DutyKind.DecideWhatIsTold);
        await world.DutyAsync(DutyKind.InformByHand, $"transfer-t1-Moving/{FatherId}");
    }

    [Fact]
    public async Task N61_a_young_child_is_told_of_a_move_by_people_and_a_parent_without_the_plan_as_somebody_decides()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new ParticipantAdded(new("partner-1", ParticipantKind.Carer, "Ash Other", ReceivesPlan: false, "ash@family.example")));
        await world.ReportAsync();
        await world.AssessAsync();

        Assert.DoesNotContain(world.SentTo("robin"), message => message.Kind == MessageKind.TransferNews);
        Assert.DoesNotContain(world.SentTo("ash"), message => message.Kind == MessageKind.TransferNews);
        await world.DutyAsync(DutyKind.InformByHand, $"transfer-t1-Moving/{OrdinaryCast.Child.Id}");
        await world.DutyAsync(DutyKind.DecideWhatIsTold, "transfer-t1-Moving/partner-1");
    }

    private static async Task<CaseWorld> WithFatherByMailAsync()
    {
        var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new ContactDetailsChanged(FatherId, FathersMailbox, null));
        return world;
    }

    /// <summary>A channel that is out of service for a while.</summary>
    private sealed class HeldPost : IMessageChannel
    {
        public bool IsHeld { get; set; }

        public List<OutgoingMessage> Sent { get; } = [];

        public Task<MessageReceipt> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
        {
            if (IsHeld)
            {
                return Task.FromResult(new MessageReceipt(DeliveryState.Queued, null, "busy"));
            }

            lock (Sent)
            {
                Sent.Add(message);
            }

            return Task.FromResult(new MessageReceipt(DeliveryState.Accepted, "held post", null));
        }

        public Task<MessageReceipt> FollowAsync(AcceptedMessage sent, CancellationToken cancellationToken) =>
            Task.FromResult(new MessageReceipt(DeliveryState.Accepted, sent.Evidence, null));
    }
}
