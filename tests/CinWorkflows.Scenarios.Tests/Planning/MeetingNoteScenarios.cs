using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Scenarios.Tests.Planning;

/// <summary>H12: the chair's note of the meeting reaches those involved, and nobody who must not have it.</summary>
public sealed class MeetingNoteScenarios
{
    [Fact]
    public async Task H12_the_note_is_copied_to_child_parents_and_agencies_once_the_meeting_was_held()
    {
        await using var world = await HeldAsync("hillingdon");

        var notes = world.Sent.Where(message => message.Kind == MessageKind.MeetingNote).ToList();
        Assert.Equal(3, notes.Count);
        Assert.All(["alex", "jo"], address => Assert.Single(world.SentTo(address), message => message.Kind == MessageKind.MeetingNote && message.Text.Contains("The chair's note")));

        // The note was written for adults: the worker goes through it with the child.
        Assert.Single(world.SentTo("robin"), message => message.Kind == MessageKind.MeetingNote && !message.Text.Contains("The chair's note"));
    }

    [Fact]
    public async Task H12_somebody_without_an_address_is_given_it_by_hand_with_the_letter_to_print()
    {
        await using var world = await HeldAsync("hillingdon");
        var meeting = (await world.FileAsync()).FirstPlanningMeeting!;

        await world.DutyAsync(DutyKind.InformByHand, $"{InformedPerson.Note(meeting.Id)}/father-1");
        await world.DoAsync(new InformedByHand(InformedPerson.Note(meeting.Id), "father-1", world.Today, "Read out and left with him at a visit."));

        await world.NoDutyAsync(DutyKind.InformByHand, $"{InformedPerson.Note(meeting.Id)}/father-1");
    }

    [Fact]
    public async Task H12_whoever_must_not_know_of_the_meeting_gets_no_note_and_somebody_decides_what_they_are_told()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await ReachDiscussionAsync(world);
        await world.DoAsync(new DisclosureRestricted("mother-1", [DisclosureTopic.Meetings], "She has threatened the father."), OrdinaryCast.Manager);
        await world.FulfilAsync(DutyKind.HoldFirstPlanningMeeting);
        var meeting = (await world.FileAsync()).FirstPlanningMeeting!;

        Assert.DoesNotContain(world.SentTo("alex"), message => message.Kind == MessageKind.MeetingNote);
        await world.DutyAsync(DutyKind.DecideWhatIsTold, $"{InformedPerson.Note(meeting.Id)}/mother-1");
    }

    [Fact]
    public async Task N14_where_the_text_asks_for_the_plan_alone_no_note_is_sent()
    {
        await using var world = await HeldAsync("northamptonshire");

        Assert.DoesNotContain(world.Sent, message => message.Kind == MessageKind.MeetingNote);
    }

    private static async Task<CaseWorld> HeldAsync(string pack)
    {
        var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await ReachDiscussionAsync(world);
        await world.FulfilAsync(DutyKind.HoldFirstPlanningMeeting);
        return world;
    }

    private static async Task ReachDiscussionAsync(CaseWorld world)
    {
        await world.OpenAsync();
        foreach (var kind in (DutyKind[])[DutyKind.StartAssessment, DutyKind.ConcludeAssessment, DutyKind.DiscussAttendees])
        {
            await world.FulfilAsync(kind);
        }
    }
}
