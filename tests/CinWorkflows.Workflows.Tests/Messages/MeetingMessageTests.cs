using CinWorkflows.Cases;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Tests.Messages;

public class MeetingMessageTests
{
    private readonly TestCase _record = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task An_invitation_says_what_the_meeting_was_at_its_revision(int revision)
    {
        var entry = await EntryAsync(MessageKind.Invitation, TestCase.Parent, "m1", revision);

        Assert.Equal(CalendarMethod.Request, entry.Method);
        Assert.Equal(revision, entry.Sequence);
        Assert.Equal(revision == 0 ? TestCase.FirstStart : TestCase.MovedStart, entry.Start);
        Assert.Equal(revision == 0 ? TestCase.FirstStart.AddMinutes(90) : TestCase.MovedStart.AddMinutes(60), entry.End);
        Assert.Equal("The Lighthouse Family Centre, 2 Mill Lane", entry.Location);
        Assert.Equal($"Meeting (ref {TestCase.CaseId})", entry.Summary);
    }

    [Fact]
    public async Task All_messages_of_a_meeting_share_its_uid()
    {
        var first = await EntryAsync(MessageKind.Invitation, TestCase.Parent, "m1", 0);
        var moved = await EntryAsync(MessageKind.Invitation, TestCase.Worker, "m1", 1);
        var cancelled = await EntryAsync(MessageKind.Cancellation, TestCase.Agency, "m1", 2);

        Assert.Equal($"{TestCase.CaseId}-m1@cinworkflows", first.Uid);
        Assert.Equal(first.Uid, moved.Uid);
        Assert.Equal(first.Uid, cancelled.Uid);
        Assert.Equal(CalendarMethod.Cancel, cancelled.Method);
        Assert.Equal(2, cancelled.Sequence);
    }

    [Fact]
    public async Task The_chair_sees_every_address_of_the_invited()
    {
        var entry = await EntryAsync(MessageKind.Invitation, TestCase.Worker, "m1", 0);

        Assert.Equal(
            ["samira.okafor@testshire.example", "zebedee@home.example", "philippa@home.example", "n.balogun@health.example"],
            entry.Attendees.Select(attendee => attendee.Address));
    }

    [Theory]
    [InlineData(TestCase.Parent, "philippa@home.example")]
    [InlineData(TestCase.Child, "zebedee@home.example")]
    [InlineData(TestCase.Agency, null)]
    public async Task A_private_address_is_shown_to_its_owner_and_staff_only(string to, string? own)
    {
        var entry = await EntryAsync(MessageKind.Invitation, to, "m1", 0);

        string[] expected = ["samira.okafor@testshire.example", "n.balogun@health.example", .. own is null ? Array.Empty<string>() : [own]];
        Assert.Equal(expected, entry.Attendees.Select(attendee => attendee.Address));
    }

    [Fact]
    public async Task Whoever_left_the_case_is_not_on_the_list()
    {
        _record.Add(new ParticipantLeft(TestCase.Agency, "Service ended"));

        var message = (await _record.ComposeAsync(_record.Message(MessageKind.Invitation, TestCase.Parent, "m1"))).Message!;

        Assert.DoesNotContain(message.Invitation!.Attendees, attendee => attendee.Name.Contains("Balogun", StringComparison.Ordinal));
        Assert.DoesNotContain("Balogun", message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("school@a.example\u200b")]
    [InlineData("school@sch\u00fcle.example")]
    [InlineData("\"the school\"@a.example")]
    [InlineData("school@a.example.")]
    public async Task N12_H11_one_address_that_nothing_can_be_sent_to_stops_nobody_elses_invitation(string address)
    {
        var agency = _record.People.FindIndex(person => person.Id == TestCase.Agency);
        _record.People[agency] = _record.People[agency] with { Name = "Dr Nkechi\nBalogun", Email = address };

        var entry = await EntryAsync(MessageKind.Invitation, TestCase.Worker, "m1", 0);

        Assert.DoesNotContain(entry.Attendees, attendee => attendee.Address == address);
        Assert.Contains(entry.Attendees, attendee => attendee.Address == "samira.okafor@testshire.example");
        Assert.All(entry.Attendees, attendee => Assert.DoesNotContain('\n', attendee.Name));
    }

    [Fact]
    public async Task A_moved_meeting_tells_the_old_time_but_not_the_reason()
    {
        var message = (await _record.ComposeAsync(_record.Message(MessageKind.Invitation, TestCase.Agency, "m1", 1))).Message!;

        Assert.Contains("Thursday 15 January 2026, 16:30 to 17:30", message.Text, StringComparison.Ordinal);
        Assert.Contains("Wednesday 14 January 2026 at 16:00", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("shift", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_of_which_only_the_end_is_another_does_not_say_that_its_start_is_wrong()
    {
        _record.Add(new MeetingMoved("m1", TestCase.MovedStart, TestCase.MovedStart.AddMinutes(90), "It takes longer."));

        var message = (await _record.ComposeAsync(_record.Message(MessageKind.Invitation, TestCase.Parent, "m1", 2))).Message!;

        Assert.Contains("A meeting has a new time", message.Text, StringComparison.Ordinal);
        Assert.Contains("Thursday 15 January 2026, 16:30 to 18:00", message.Text, StringComparison.Ordinal);
        Assert.Contains("It was to end on Thursday 15 January 2026 at 17:30. That time is no longer right.", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("It was to start", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_changes_neither_time_nor_place_says_of_neither_that_it_was_wrong()
    {
        _record.Add(new MeetingMoved("m1", TestCase.MovedStart, TestCase.MovedStart.AddMinutes(60), "Sent again."));

        var message = (await _record.ComposeAsync(_record.Message(MessageKind.Invitation, TestCase.Parent, "m1", 2))).Message!;

        Assert.DoesNotContain("no longer right", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_are_those_of_London_in_summer_too()
    {
        var message = (await _record.ComposeAsync(_record.Message(MessageKind.Cancellation, TestCase.Parent, "r2", 1))).Message!;

        Assert.Contains("Thursday 9 July 2026, 16:00 to 17:00", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ill", message.Text.Replace("will", "", StringComparison.Ordinal).Replace("Quillfeather", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_the_case_has_ended_no_new_date_is_promised()
    {
        _record.File = _record.File with { Ending = new(new(2026, 7, 1), EndingReason.NoNeedFound, null, "RC8") };

        var message = (await _record.ComposeAsync(_record.Message(MessageKind.Cancellation, TestCase.Parent, "r2", 1))).Message!;

        Assert.DoesNotContain("new date", message.Text, StringComparison.Ordinal);
        Assert.Contains("You do not need to do anything.", message.Text, StringComparison.Ordinal);
    }

    private async Task<CalendarInvitation> EntryAsync(MessageKind kind, string to, string meeting, int revision) =>
        (await _record.ComposeAsync(_record.Message(kind, to, meeting, revision))).Message!.Invitation!;
}
