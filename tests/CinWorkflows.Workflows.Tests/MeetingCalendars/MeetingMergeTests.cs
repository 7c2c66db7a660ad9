using CinWorkflows.Cases.Meetings;
using CinWorkflows.Workflows.MeetingCalendars;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;

namespace CinWorkflows.Workflows.Tests.MeetingCalendars;

/// <summary>What we knew to stand, what stands, and what the case wants: what is written of the three.</summary>
public sealed class MeetingMergeTests
{
    private const string School = "head@school.example";
    private const string Nurse = "nurse@nhs.example";

    private static readonly DateTimeOffset Day = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(10, 10, 10, 10, false)]
    [InlineData(11, 10, 10, 11, false)]
    [InlineData(10, 10, 12, 12, false)]
    [InlineData(12, 10, 12, 12, false)]
    [InlineData(11, 10, 12, 12, true)]
    public void Time_that_one_changed_is_theirs_and_that_both_changed_differently_stays_and_clashes(int wanted, int known, int seen, int written, bool clash)
    {
        var merge = MeetingMerge.Of(Wanted(wanted), Entry(known), Entry(seen), undecided: null);

        Assert.Equal((Day.AddHours(written), clash, false), (merge.Meeting.StartsAt, merge.Moved, merge.Elsewhere));
    }

    [Theory]
    [InlineData("Library", "Centre", "Centre", "Library", false)]
    [InlineData("Centre", "Centre", "Hall", "Hall", false)]
    [InlineData("Library", "Centre", "Hall", "Hall", true)]
    public void Venue_is_merged_by_itself(string wanted, string known, string seen, string written, bool clash)
    {
        var merge = MeetingMerge.Of(Wanted(11) with { Location = wanted }, Entry(10) with { Venue = known }, Entry(10) with { Venue = seen }, undecided: null);

        Assert.Equal((written, Day.AddHours(11), clash, false), (merge.Meeting.Location, merge.Meeting.StartsAt, merge.Elsewhere, merge.Moved));
    }

    [Theory]
    [InlineData("room-2", "room-1", "room-1", "room-2", false)]
    [InlineData("room-1", "room-1", "room-3", "room-3", false)]
    [InlineData("room-1", "room-1", null, null, false)]
    [InlineData("room-2", "room-1", "room-3", "room-3", true)]
    public void Room_is_merged_by_itself(string? wanted, string? known, string? seen, string? written, bool clash)
    {
        var merge = MeetingMerge.Of(Wanted(10) with { Room = wanted }, WithRoom(known), WithRoom(seen), undecided: null);

        Assert.Equal((written, clash), (merge.Meeting.Room, merge.Elsewhere));
    }

    [Theory]
    [InlineData(false, true, true, false)]
    [InlineData(true, true, false, false)]
    [InlineData(true, false, false, true)]
    [InlineData(false, false, true, true)]
    public void Link_that_people_took_away_or_asked_for_is_theirs(bool wanted, bool known, bool seen, bool written)
    {
        var merge = MeetingMerge.Of(Wanted(10) with { Online = wanted }, Entry(10) with { Online = known }, Entry(10) with { Online = seen }, undecided: null);

        Assert.Equal((written, false), (merge.Meeting.Online, merge.Elsewhere));
    }

    [Fact]
    public void What_somebody_is_to_decide_stays_as_it_stands_and_is_written_once_it_is_decided()
    {
        var undecided = new DifferingCalendar(CalendarDifference.Moved, default, Day.AddHours(12), Day.AddHours(13));

        Assert.Equal(Day.AddHours(12), MeetingMerge.Of(Wanted(10), Entry(12), Entry(12), undecided).Meeting.StartsAt);
        Assert.Equal(Day.AddHours(10), MeetingMerge.Of(Wanted(10), Entry(12), Entry(12), undecided: null).Meeting.StartsAt);
    }

    [Fact]
    public void Who_was_taken_off_by_people_is_not_put_back_and_who_was_not_there_yet_is()
    {
        var merge = MeetingMerge.Of(Wanted(10), Entry(10, School), Entry(10), undecided: null);

        Assert.Equal([Nurse], merge.Meeting.Attendees.Select(person => person.Address));
    }

    [Fact]
    public void What_was_never_seen_before_is_brought_in_line_and_what_does_not_stand_is_made() => Assert.Multiple(
        () => Assert.Equal(Day.AddHours(10), MeetingMerge.Of(Wanted(10), known: null, Entry(12), undecided: null).Meeting.StartsAt),
        () => Assert.Equal(Day.AddHours(10), MeetingMerge.Of(Wanted(10), Entry(12), seen: null, undecided: null).Meeting.StartsAt));

    private static CalendarMeeting Wanted(int hour) => new()
    {
        Key = "c/m",
        Mailbox = "team@council.example",
        Revision = 1,
        StartsAt = Day.AddHours(hour),
        EndsAt = Day.AddHours(hour + 1),
        Subject = "Meeting",
        Body = "",
        Location = "Centre",
        Attendees = [new("Head", School), new("Nurse", Nurse)],
    };

    private static CalendarEntry Entry(int hour, params string[] people) =>
        new("event-1", "c/m", Day.AddHours(hour), Day.AddHours(hour + 1), Cancelled: false, [.. people.Select(address => new AttendeeAnswer(address, CalendarAnswer.None))]) { Venue = "Centre" };

    private static CalendarEntry WithRoom(string? room) => Entry(10) with { Rooms = room is null ? [] : [new(room, CalendarAnswer.Accepted)] };
}
