using System.Globalization;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Scenarios.Tests.Transfers;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Scenarios.Tests.Disclosures;

/// <summary>Ways past a restriction: a pack that is out already, another id for the same person, their other mailbox, a meeting that stands (N54, N57, N61).</summary>
public sealed class RestrictionWalkAroundScenarios
{
    private static readonly string FatherId = OrdinaryCast.Father.Id;

    private static readonly DisclosureRestricted NotOfMoves = new(FatherId, [DisclosureTopic.Moves], "He threatened to find them.");

    [Fact]
    public async Task N57_an_authority_that_has_the_pack_by_hand_is_told_of_each_change_of_who_must_not_know()
    {
        await using var world = await Moves.NotifiedAsync();
        await world.NoDutyAsync(DutyKind.TellMisinformed);

        await world.DoAsync(NotOfMoves);

        await ToldAsync(world);
        await world.DoAsync(new DisclosureRestrictionLifted((await world.FileAsync()).Restrictions![0].Id, world.Today, "The order ended."), OrdinaryCast.Manager);
        await ToldAsync(world);
    }

    [Theory]
    [InlineData(NotificationMeans.Hand)]
    [InlineData(NotificationMeans.Link)]
    public async Task N57_N61_an_authority_that_has_no_exchange_is_told_how_somebody_is_not_reached_safely_any_more(NotificationMeans means)
    {
        await using var world = await Moves.ReportedAsync();
        await world.AssessAsync();
        await world.ShareAsync();
        await world.PrepareAsync();
        await world.DoAsync(new ContactDetailsChanged(OrdinaryCast.Mother.Id, "before@family.example"));
        await world.DoAsync(new ReceivingAuthorityNotified(Moves.First, world.Today, means, means == NotificationMeans.Hand ? "Handed to the duty team." : null));
        await world.NoDutyAsync(DutyKind.TellMisinformed);

        await world.DoAsync(new ContactDetailsChanged(OrdinaryCast.Mother.Id, "before@family.example", new(Unsafe: [Medium.Email])));
        await ToldAsync(world);
        await world.DoAsync(new ContactDetailsChanged(OrdinaryCast.Mother.Id, "new@family.example"));
        await ToldAsync(world);
        await world.DoAsync(new ContactDetailsChanged(OrdinaryCast.School.Id, "office@school.example"));
        await world.NoDutyAsync(DutyKind.TellMisinformed);
    }

    [Fact]
    public async Task N54_whoever_must_not_know_does_not_come_back_as_somebody_else()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new ContactDetailsChanged(FatherId, "dad@elsewhere.example", new("07700 900123")));
        await world.DoAsync(NotOfMoves);
        await world.DoAsync(new ParticipantLeft(FatherId, "He does not take part."));

        foreach (var again in new[]
        {
            Again(OrdinaryCast.Father.Name.ToUpperInvariant()),
            Again("Another Name") with { Email = "Dad+mary@Elsewhere.example" },
            Again("Another Name") with { Contact = new("+44 7700 900123") },
            Again(OrdinaryCast.Father.Name) with { Restriction = new([DisclosureTopic.Meetings], "Not of meetings.") },
            Again(OrdinaryCast.Father.Name) with { Restriction = new(NotOfMoves.Topics, NotOfMoves.Reason, Until: world.Today) },
        })
        {
            await world.RefusedAsync(new ParticipantAdded(again), "person.restriction");
        }

        var namesake = new ParticipantAdded(Again(OrdinaryCast.Father.Name), "The grandfather has the same name.");
        await world.RefusedAsync(namesake, "actor.role", actor: new("bs-1", Role.BusinessSupport));
        await world.RefusedAsync(namesake, "actor.role");
        await world.DoAsync(namesake, OrdinaryCast.Manager);
        await world.DoAsync(new ParticipantAdded(Again(OrdinaryCast.Father.Name) with { Id = "dad-3", Restriction = new(NotOfMoves.Topics, NotOfMoves.Reason) }));
        await world.DoAsync(new ParticipantAdded(Again("Another Name") with { Id = "dad-4", Email = "other@elsewhere.example" }));
    }

    [Theory]
    [InlineData("dad@elsewhere.example")]
    [InlineData("Dad+mary@Elsewhere.example")]
    public async Task N54_nothing_goes_to_the_mailbox_of_somebody_who_must_not_know_though_they_have_left(string mailbox)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new ContactDetailsChanged(FatherId, "dad@elsewhere.example", null));
        await world.DoAsync(NotOfMoves);
        await world.DoAsync(new ParticipantLeft(FatherId, "He does not take part."));
        await world.DoAsync(new ContactDetailsChanged(OrdinaryCast.Mother.Id, mailbox, null));
        await world.ReportAsync();
        await world.AssessAsync();

        Assert.DoesNotContain(world.Sent, message => message.Kind == MessageKind.TransferNews && message.To is EmailDestination { Address: var to } && to == mailbox);
        await world.DutyAsync(DutyKind.InformByHand, $"transfer-t1-Moving/{OrdinaryCast.Mother.Id}");
    }

    [Fact]
    public async Task N7_a_meeting_to_which_two_are_invited_who_must_not_meet_is_decided_about_for_each_and_does_not_move_with_both()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var review = ReviewMeetings.Arranged(world, "m9", OrdinaryCast.Mother.Id, FatherId);
        await world.DoAsync(review);
        await world.DoAsync(new DisclosureRestricted(FatherId, [], "A non-molestation order.", NotWith: [OrdinaryCast.Mother.Id]));

        await world.DutyAsync(DutyKind.DecideWhatIsTold, $"invitation-m9-0/{OrdinaryCast.Mother.Id}");
        await world.DutyAsync(DutyKind.DecideWhatIsTold, $"invitation-m9-0/{FatherId}");
        var moved = new MeetingMoved("m9", review.StartsAt.AddMinutes(30), review.EndsAt.AddMinutes(30), "The room is taken.");
        await world.RefusedAsync(moved, "meetingId");
        await world.DoAsync(new MeetingAttendeesChanged("m9", [OrdinaryCast.Mother.Id], "sw-1", Role.SocialWorker, "They must not meet."));
        await world.NoDutyAsync(DutyKind.DecideWhatIsTold, $"invitation-m9-0/{OrdinaryCast.Mother.Id}");
        await world.NoDutyAsync(DutyKind.DecideWhatIsTold, $"invitation-m9-0/{FatherId}");
        await world.DoAsync(moved);

        var letter = world.SentTo("alex@").Last(message => message.Kind == MessageKind.Invitation);
        Assert.DoesNotContain(OrdinaryCast.Father.Name, letter.Text, StringComparison.Ordinal);
    }

    private static ParticipantDetails Again(string name) => new("dad-2", ParticipantKind.Parent, name, ReceivesPlan: true);

    private static async Task ToldAsync(CaseWorld world)
    {
        var changed = (await world.FileAsync()).Sequence;
        Assert.Equal(Role.SocialWorker, (await world.DutyAsync(DutyKind.TellMisinformed, changed.ToString(CultureInfo.InvariantCulture))).Owner);
        await world.DoAsync(new MisinformedTold(changed, world.Today, "The duty team at Hillingdon, by telephone."));
        await world.NoDutyAsync(DutyKind.TellMisinformed);
    }
}
