using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using Microsoft.Extensions.DependencyInjection;
using static CinWorkflows.Scenarios.Tests.Meetings.OutlookTown;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>What people do in Outlook, and what must not happen because of it.</summary>
public sealed class SecondPenScenarios
{
    private const string Doctor = "doctor@nhs.example";

    [Fact]
    public async Task N12_a_Teams_link_that_is_never_made_is_a_duty_until_it_is_there()
    {
        await using var town = await StartAsync(hasTeams: false);
        await town.World.Host.AdvanceToAsync(town.World.Host.Clock.GetUtcNow().AddMinutes(30));

        await town.World.DutyAsync(DutyKind.SettleCalendar, "m1");
        Assert.Equal([CalendarDifference.NoOnlineLink], (await town.MeetingAsync()).Differs!.All);

        town.Calendar.HasTeams = true;
        await town.DecidesAsync(MeetingActs.Keep, letters: 1);
    }

    [Fact]
    public async Task N12_a_meeting_without_a_link_after_all_asks_for_none()
    {
        await using var town = await StartAsync(hasTeams: false);
        await town.World.Host.AdvanceToAsync(town.World.Host.Clock.GetUtcNow().AddMinutes(30));

        await town.DecidesAsync(meeting => new MeetingMoved(meeting.Id, meeting.StartsAt, meeting.EndsAt, "Everybody comes to the centre.") { Online = false }, letters: 1);
    }

    [Fact]
    public async Task N9_a_worker_changes_the_place_alone_and_everybody_reads_the_new_one_and_that_the_old_one_is_wrong()
    {
        await using var town = await StartAsync();

        await town.DecidesAsync(meeting => new MeetingMoved(meeting.Id, meeting.StartsAt, meeting.EndsAt, "The centre is closed.") { Venue = "Library" }, letters: 1);

        var letter = town.World.SentTo("alex")[^1];
        Assert.StartsWith("New place of a meeting", letter.Subject, StringComparison.Ordinal);
        Assert.Contains("It was to be at Family centre. That place is no longer right.", letter.Text, StringComparison.Ordinal);
        await town.World.RefusedAsync(new MeetingMoved("m1", At("16:00"), At("17:00"), "It moves.") { Venue = " " }, "venue");
    }

    [Fact]
    public async Task N7_whoever_is_added_in_Outlook_is_a_question_until_they_are_on_the_case_and_invited()
    {
        await using var town = await StartAsync();
        await town.AfterAsync(() => town.Add(Doctor, "Dr Green"), letters: 0, CalendarDifference.Added);
        Assert.Empty(town.World.SentTo("doctor"));

        await town.World.DoAsync(new ParticipantAdded(new("gp-1", ParticipantKind.Agency, "Dr Green", ReceivesPlan: false, Doctor, "Surgery")));
        await town.World.DoAsync(new AttendeesDiscussed(town.World.Today, [OrdinaryCast.Child.Id, OrdinaryCast.Mother.Id, OrdinaryCast.Father.Id], ChildAttends: true, "The doctor knows Robin.", ["gp-1"]));
        await town.DecidesAsync(meeting => WithAttendees(meeting, [.. meeting.Attendees, "gp-1"]), letters: 0);

        Assert.NotEmpty(town.World.SentTo("doctor"));
    }

    [Fact]
    public async Task N7_whoever_is_taken_off_again_in_Outlook_is_no_question_any_more()
    {
        await using var town = await StartAsync();
        town.Outlook.Add(town.Id, Doctor, "Dr Green");
        await town.LookAsync();
        await town.World.DutyAsync(DutyKind.SettleCalendar, "m1");

        await town.AfterAsync(() => town.Outlook.Remove(town.Id, Doctor), letters: 0);
    }

    [Fact]
    public async Task N6_moved_past_its_limit_and_to_another_place_at_once_the_place_is_taken_over_and_the_time_is_a_duty_that_stays_there()
    {
        await using var town = await StartAsync();
        var late = (Start: At("16:00", later: 60), End: At("17:00", later: 60));

        await town.AfterAsync(() => MoveTo(town, late.Start, late.End, "Library"), letters: 1, CalendarDifference.Moved);
        await town.LookAsync();

        Assert.Equal((late.Start, late.Start), ((await town.MeetingAsync()).Differs!.StartsAt, Assert.Single(town.Calendar.Events).StartsAt));
        await town.AfterAsync(() => town.Outlook.ChangeVenue(town.Id, "School hall"), letters: 1, CalendarDifference.Moved);
        await town.DecidesAsync(MeetingActs.Keep, letters: 1);
    }

    [Fact]
    public async Task N9_moved_within_its_limit_and_to_no_place_at_once_the_time_is_taken_over_and_the_place_is_a_duty_that_stays_there()
    {
        await using var town = await StartAsync();

        await town.AfterAsync(() => MoveTo(town, At("17:00"), At("18:00"), ""), letters: 1, CalendarDifference.Elsewhere);
        await town.DecidesAsync(MeetingActs.MoveTo(At("17:30"), At("18:30")), letters: 1, CalendarDifference.Elsewhere);

        await town.DecidesAsync(meeting => new MeetingMoved(meeting.Id, meeting.StartsAt, meeting.EndsAt, "The library is free.") { Venue = "Library" }, letters: 1);
    }

    [Fact]
    public async Task N11_a_chair_who_declined_is_a_duty_still_after_the_place_alone_was_changed()
    {
        await using var town = await StartAsync();
        await town.AfterAsync(() => town.Outlook.Respond(town.Id, "chris.worker@council.example", "declined"), letters: 0, CalendarDifference.ChairDeclined);

        await town.World.DoAsync(new MeetingMoved("m1", At("16:00"), At("17:00"), "The centre is closed.") { Venue = "Library" });

        Assert.Equal([CalendarDifference.ChairDeclined], (await town.MeetingAsync()).Differs!.All);
    }

    [Theory]
    [InlineData("dad@example.org", false)]
    [InlineData("dad@example.org", true)]
    [InlineData("former@example.org", false)]
    [InlineData("dad+work@example.org", true)]
    public async Task N54_whoever_must_not_be_told_and_was_added_in_Outlook_is_told_of_no_change_of_ours(string address, bool wasLeftThere)
    {
        await using var town = await StartAsync();
        await town.World.DoAsync(new ContactDetailsChanged(OrdinaryCast.Father.Id, "former@example.org"));
        await town.World.DoAsync(new ContactDetailsChanged(OrdinaryCast.Father.Id, "dad@example.org"));
        town.Outlook.Add(town.Id, address, "Chris's father");
        town.Outlook.Add(town.Id, Doctor, "Dr Green");
        await town.LookAsync();
        await (wasLeftThere ? town.World.DoAsync(MeetingActs.Keep(await town.MeetingAsync())) : Task.CompletedTask);
        await town.World.DoAsync(new DisclosureRestricted(OrdinaryCast.Father.Id, [DisclosureTopic.Meetings], "He threatened the mother on the telephone."));
        var before = town.Calendar.Invitations.Count;

        await town.World.DoAsync(new MeetingMoved("m1", At("17:00"), At("18:00"), "The father waits outside the centre.") { Venue = "Library" });
        await town.LookAsync();

        var mailed = town.Calendar.Invitations.Skip(before).ToList();
        Assert.Equal("cancel", Assert.Single(mailed, mail => mail.Attendee == address).Kind);
        Assert.Equal(address, mailed[0].Attendee);
        Assert.Contains(mailed, mail => mail is { Attendee: Doctor, Kind: "update" });
        await town.World.DutyAsync(DutyKind.DecideWhatIsTold, $"invitation-m1-{(await town.MeetingAsync()).Onlookers!.Single().Revision}/{OrdinaryCast.Father.Id}");
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task N54_whoever_was_added_in_Outlook_stands_there_no_more_once_they_must_not_be_told(bool wasLeftThere, bool isKnownFromTheStart)
    {
        await using var town = await StartAsync();
        await town.World.DoAsync(new ContactDetailsChanged(OrdinaryCast.Father.Id, "dad@example.org"));
        var restricted = new DisclosureRestricted(OrdinaryCast.Father.Id, [DisclosureTopic.Meetings], "He threatened the mother on the telephone.");
        await (isKnownFromTheStart ? town.World.DoAsync(restricted) : Task.CompletedTask);
        town.Outlook.Add(town.Id, "Dad+home@example.org", "Chris's father");
        town.Outlook.Add(town.Id, Doctor, "Dr Green");
        await town.LookAsync();
        await (wasLeftThere ? town.World.DoAsync(MeetingActs.Keep(await town.MeetingAsync())) : Task.CompletedTask);
        await town.LookAsync();

        await (isKnownFromTheStart ? Task.CompletedTask : town.World.DoAsync(restricted));
        await town.LookAsync();

        var shown = Assert.Single(town.Calendar.Events, shown => shown.Id == town.Id);
        Assert.DoesNotContain(shown.Attendees, attendee => attendee.Address == "Dad+home@example.org");
        Assert.Contains(shown.Attendees, attendee => attendee.Address == Doctor);
        var onlooker = Assert.Single((await town.MeetingAsync()).Onlookers!);
        await town.World.DutyAsync(DutyKind.DecideWhatIsTold, $"invitation-m1-{onlooker.Revision}/{OrdinaryCast.Father.Id}");

        town.Outlook.Add(town.Id, "dad@example.org", "Chris's father");
        await town.LookAsync();
        Assert.DoesNotContain(Assert.Single(town.Calendar.Events, shown => shown.Id == town.Id).Attendees, attendee => attendee.Address == "dad@example.org");
    }

    [Fact]
    public async Task N54_that_somebody_who_must_not_be_told_was_added_in_Outlook_is_decided_about_at_once_and_once()
    {
        await using var town = await StartAsync();
        await town.World.DoAsync(new ContactDetailsChanged(OrdinaryCast.Father.Id, "dad@example.org"));
        await town.World.DoAsync(new DisclosureRestricted(OrdinaryCast.Father.Id, [DisclosureTopic.Meetings], "He threatened the mother on the telephone."));
        town.Outlook.Add(town.Id, "dad@example.org", "Chris's father");
        await town.LookAsync();

        await town.World.DutyAsync(DutyKind.DecideWhatIsTold, $"invitation-m1-0/{OrdinaryCast.Father.Id}");
        await town.World.DoAsync(new DisclosureDecided("invitation-m1-0", OrdinaryCast.Father.Id, town.World.Today, Told: false, "The meeting is moved."));
        await town.World.DoAsync(new MeetingMoved("m1", At("17:00"), At("18:00"), "The father knows the time.") { Venue = "Library" });
        await town.LookAsync();

        await town.World.NoDutyAsync(DutyKind.DecideWhatIsTold);
        Assert.Single((await town.MeetingAsync()).Onlookers!);
    }

    [Fact]
    public async Task N7_taken_off_in_Outlook_and_on_record_they_are_not_invited_any_more()
    {
        await using var town = await StartAsync();
        await town.AfterAsync(() => town.Outlook.Remove(town.Id, OrdinaryCast.School.Email!), letters: 0, CalendarDifference.TakenOff);

        await town.DecidesAsync(meeting => WithAttendees(meeting, [OrdinaryCast.Child.Id, OrdinaryCast.Mother.Id], OrdinaryCast.School.Id), letters: 0);
    }

    [Fact]
    public async Task N26_an_answer_on_the_telephone_stands_until_another_is_given_in_Outlook()
    {
        await using var town = await StartAsync();
        await town.AfterAsync(() => town.Outlook.Respond(town.Id, OrdinaryCast.School.Email!, "declined"), letters: 0);
        await town.World.DoAsync(new AttendanceAccepted("m1", OrdinaryCast.School.Id, "On the telephone."));

        await town.AfterAsync(() => town.Outlook.ChangeVenue(town.Id, "Library"), letters: 1);

        Assert.Empty((await town.MeetingAsync()).Declined!);
    }

    [Fact]
    public async Task N9_a_room_too_early_to_book_is_a_duty_that_stays_settled_once_the_worker_leaves_it()
    {
        await using var town = await StartAsync();
        town.Calendar.AddMeeting(OtherRoom, At("15:00"), At("19:00"));
        await town.World.DoAsync(MeetingActs.MoveTo(At("16:00"), At("17:00"), OtherRoom)(await town.MeetingAsync()));
        await town.LookAsync();
        await town.AgreesAsync([CalendarDifference.RoomDeclined]);

        await town.DecidesAsync(MeetingActs.Keep, letters: 0);
    }

    [Fact]
    public async Task N11_with_another_chair_the_meeting_moves_to_their_calendar_and_whoever_was_added_by_people_goes_with_it()
    {
        await using var town = await StartAsync(ownCalendars: true);
        town.Outlook.Add(town.Id, Doctor, "Dr Green");
        await town.LookAsync();

        var meeting = await town.MeetingAsync();
        await town.World.DoAsync(new MeetingAttendeesChanged("m1", meeting.Attendees, OrdinaryCast.Manager.Id, OrdinaryCast.Manager.Role, "The worker is away.", "The worker is away."), OrdinaryCast.Manager);
        await town.LookAsync();

        Assert.Empty(town.Calendar.Events);
        var shown = Assert.Single(town.Tenant.Mailbox("pat.manager@council.example").Calendar.Events);
        Assert.Equal(["chris.worker@council.example", OrdinaryCast.School.Email!, Doctor], shown.Attendees.Where(attendee => attendee.Type == "required").Select(attendee => attendee.Address));
        Assert.Equal([CalendarDifference.Added], (await town.MeetingAsync()).Differs!.All);
    }

    [Fact]
    public async Task A_calendar_that_cannot_be_read_is_seen_and_what_was_changed_meanwhile_is_found_afterwards()
    {
        await using var town = await StartAsync();
        var book = town.World.Host.Services.GetRequiredService<ICalendarBook>();
        var mailbox = town.Tenant.Mailbox(Mailbox);
        var since = town.World.Host.Clock.GetUtcNow();
        mailbox.OutOfScope = true;
        town.Outlook.ChangeVenue(town.Id, "Library");
        await town.LookAsync();

        var unreadable = Assert.Single(await book.UnreadableAsync(town.World.Host.Clock.GetUtcNow(), town.World.Host.Clock.GetUtcNow(), 10, default));
        Assert.Equal((Mailbox, "Microsoft Graph: 403 ErrorAccessDenied"), (unreadable.Mailbox, unreadable.Problem));
        Assert.True(unreadable.Since > since);

        mailbox.OutOfScope = false;
        await town.AfterAsync(() => { }, letters: 1);
        Assert.Empty(await book.UnreadableAsync(town.World.Host.Clock.GetUtcNow(), town.World.Host.Clock.GetUtcNow(), 10, default));
    }

    private static void MoveTo(OutlookTown town, DateTimeOffset start, DateTimeOffset end, string venue)
    {
        town.Outlook.Move(town.Id, start, end);
        town.Outlook.ChangeVenue(town.Id, venue);
    }

    private static MeetingAttendeesChanged WithAttendees(Meeting meeting, IReadOnlyList<string> attendees, params string[] leftOut) =>
        new(meeting.Id, attendees, meeting.ChairId, meeting.ChairRole, "Agreed with the family.", LeftOutReasons: CaseWorld.LeftOut([OrdinaryCast.Father.Id, .. leftOut]));
}
