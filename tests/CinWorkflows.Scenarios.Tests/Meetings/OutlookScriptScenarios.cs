using CinWorkflows.Cases.Meetings;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using static CinWorkflows.Cases.Meetings.CalendarDifference;
using static CinWorkflows.Scenarios.Tests.Meetings.OutlookTown;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>Outlook is a second pen on the same meeting: twenty edits by people, and after each of them all agree.</summary>
public sealed class OutlookScriptScenarios
{
    private const string Doctor = "doctor@nhs.example";
    private const string Nurse = "nurse@nhs.example";

    [Fact]
    public async Task N12_after_each_of_twenty_edits_in_Outlook_record_calendar_family_letters_and_duties_agree()
    {
        await using var town = await StartAsync();
        var (outlook, id, school) = (town.Outlook, town.Id, OrdinaryCast.School.Email!);

        // 1 moved, 2 the venue changed, 3 somebody added, 4 the invitation forwarded; the worker lets both stay.
        await town.AfterAsync(() => outlook.Move(id, At("17:00"), At("18:00")), letters: 1);
        await town.AfterAsync(() => outlook.ChangeVenue(id, "Library"), letters: 1);
        await town.AfterAsync(() => town.Add(Doctor, "Dr Green"), letters: 0, Added);
        await town.AfterAsync(() => town.Add(Nurse, "Nurse Brown"), letters: 0, Added);
        await town.DecidesAsync(MeetingActs.Keep, letters: 0);

        // 5 declined, 6 accepted after all, 7 tentative, 8 another time proposed.
        await town.AfterAsync(() => outlook.Respond(id, school, "declined"), letters: 0);
        Assert.Equal([OrdinaryCast.School.Id], (await town.MeetingAsync()).Declined!);
        await town.AfterAsync(() => outlook.Respond(id, school, "accepted"), letters: 0);
        Assert.Empty((await town.MeetingAsync()).Declined!);
        await town.AfterAsync(() => outlook.Respond(id, school, "tentativelyAccepted"), letters: 0);
        Assert.Equal(CalendarAnswer.Tentative, (await town.EntryAsync()).Answers[OrdinaryCast.School.Id]);
        await town.AfterAsync(() => outlook.Respond(id, school, "tentativelyAccepted", At("18:00"), At("19:00")), letters: 0);
        Assert.Equal([new(OrdinaryCast.School.Id, At("18:00"), At("19:00"))], (await town.MeetingAsync()).Proposals!);
        await town.DecidesAsync(MeetingActs.Keep, letters: 0);
        Assert.Null((await town.MeetingAsync()).Proposals);

        // 9 the chair declines, and accepts again.
        await town.AfterAsync(() => outlook.Respond(id, "chris.worker@council.example", "declined"), letters: 0, ChairDeclined);
        await town.AfterAsync(() => outlook.Respond(id, "chris.worker@council.example", "accepted"), letters: 0);

        // 10 somebody taken off; the worker invites them again.
        await town.AfterAsync(() => outlook.Remove(id, school), letters: 0, TakenOff);
        await town.DecidesAsync(MeetingActs.Keep, letters: 0);

        // 11 another room, 12 a room that is taken then; the worker goes back to the first.
        await town.AfterAsync(() => ChangeRoom(town, Room, OtherRoom), letters: 0);
        town.Calendar.AddMeeting(OtherRoom, At("18:30"), At("19:30"));
        await town.AfterAsync(() => outlook.Move(id, At("18:30"), At("19:30")), letters: 1, RoomDeclined);
        await town.DecidesAsync(MeetingActs.MoveTo(At("18:30"), At("19:30"), Room), letters: 0);

        // 13 moved past its limit, and back again.
        await town.AfterAsync(() => outlook.Move(id, At("18:30", later: 60), At("19:30", later: 60)), letters: 0, Moved);
        await town.AfterAsync(() => outlook.Move(id, At("18:30"), At("19:30")), letters: 0);

        // 14 a series of quick edits is one change.
        await town.AfterAsync(
            () =>
            {
                outlook.Move(id, At("16:15"), At("17:15"));
                outlook.ChangeVenue(id, "Somewhere");
                outlook.Move(id, At("16:30"), At("17:30"));
                outlook.ChangeVenue(id, "Family centre");
            },
            letters: 1);

        // 15 an edit of another thing while we write, 16 of the same thing: both versions are there to decide on.
        town.Calendar.AfterNextReading = () => outlook.ChangeVenue(id, "School hall");
        await town.DecidesAsync(MeetingActs.MoveTo(At("17:00"), At("18:00")), letters: 2);
        town.Calendar.AfterNextReading = () => outlook.Move(id, At("16:00"), At("17:00"));
        await town.DecidesAsync(MeetingActs.MoveTo(At("17:30"), At("18:30")), letters: 1, Moved);
        Assert.Equal((At("17:30"), At("16:00")), ((await town.MeetingAsync()).StartsAt, (await town.MeetingAsync()).Differs!.StartsAt));
        await town.DecidesAsync(MeetingActs.Keep, letters: 1);

        // 17 deleted, and restored; 18 the link removed; 19 renamed, which whatever is decided puts right.
        await town.AfterAsync(() => outlook.Delete(id), letters: 0, Deleted);
        await town.AfterAsync(() => outlook.Restore(id), letters: 0);
        await town.AfterAsync(() => outlook.RemoveLink(id), letters: 1);
        await town.AfterAsync(() => outlook.Rename(id, "About Robin"), letters: 0, Renamed);
        await town.DecidesAsync(MeetingActs.MoveTo(At("17:00"), At("18:00")), letters: 1);
        Assert.DoesNotContain("Robin", Assert.Single(town.Calendar.Events, shown => shown.Id == id).Subject, StringComparison.Ordinal);

        // 20 cancelled by its organiser, which tells those who were added too; kept by the worker.
        await town.AfterAsync(town.Cancel, letters: 0, Deleted);
        await town.DecidesAsync(MeetingActs.Keep, letters: 1);
    }

    [Fact]
    public async Task What_is_tidied_up_in_Outlook_after_the_meeting_changes_nothing_and_one_put_off_then_is_moved()
    {
        await using var town = await StartAsync();
        await town.World.Host.AdvanceToAsync(At("18:00"));

        town.Outlook.Move(town.Id, At("16:00"), At("17:30"));
        await town.LookAsync();
        town.Outlook.ChangeVenue(town.Id, "Library");
        await town.LookAsync();
        Assert.Equal((At("16:00"), At("17:00"), 0, null), ((await town.MeetingAsync()).StartsAt, (await town.MeetingAsync()).EndsAt, (await town.MeetingAsync()).Revision, (await town.MeetingAsync()).Differs));

        await town.AfterAsync(() => town.Outlook.Move(town.Id, At("16:00", later: 1), At("17:00", later: 1)), letters: 1);
    }

    private static void ChangeRoom(OutlookTown town, string from, string to)
    {
        town.Outlook.Remove(town.Id, from);
        town.Outlook.Add(town.Id, to, "Room", "resource");
    }
}
