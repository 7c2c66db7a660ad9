using CinWorkflows.StandIns.MicrosoftGraph.Faults;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph.Calendar;

/// <summary>What stands of ours in a calendar, and nothing else of it.</summary>
public sealed class StandingTests : MeetingTest
{
    [Fact]
    public async Task Entry_ShowsKeyTimesPlaceRoomsAndAnswers()
    {
        Tenant.AddRoom("room-1@council.example", "Room 1", 8, "Town hall", wheelchairs: true);
        var placed = await PutAsync(Meetings.Review with { Room = "room-1@council.example" });
        ChairMailbox.Calendar.Outlook.Respond(placed.EventId!, Meetings.School, "tentativelyAccepted");
        ChairMailbox.Calendar.Outlook.Respond(placed.EventId!, Meetings.Health, "declined");

        var entry = Assert.Single(await ReadAsync());

        Assert.Equal((placed.EventId, Meetings.Review.Key, Meetings.Review.StartsAt, Meetings.Review.EndsAt, false), (entry.EventId, entry.Key, entry.StartsAt, entry.EndsAt, entry.Cancelled));
        Assert.Equal([(Meetings.School, CalendarAnswer.Tentative), (Meetings.Health, CalendarAnswer.Declined)], entry.Answers.Select(answer => (answer.Address, answer.Answer)));
        Assert.Equal(("Tŷ Hywel", ("room-1@council.example", CalendarAnswer.Accepted)), (entry.Venue, entry.Rooms.Select(room => (room.Address, room.Answer)).Single()));
    }

    [Fact]
    public async Task Attendee_WhoProposesAnotherTime_IsShownWithIt()
    {
        var placed = await PutAsync(Meetings.Review);
        ChairMailbox.Calendar.Outlook.Respond(placed.EventId!, Meetings.School, "declined", Meetings.Moved.StartsAt, Meetings.Moved.EndsAt);

        var answer = Assert.Single(await ReadAsync()).Answers.Single(answer => answer.Address == Meetings.School);

        Assert.Equal((CalendarAnswer.Declined, Meetings.Moved.StartsAt, Meetings.Moved.EndsAt), (answer.Answer, answer.ProposedStart, answer.ProposedEnd));
    }

    [Theory]
    [InlineData("2026-07-15T18:00:00", "Tokyo Standard Time", 9)]
    [InlineData("2026-07-15T18:00:00", "Asia/Tokyo", 9)]
    [InlineData("2026-07-15T10:00:00", "GMT Standard Time", 9)]
    [InlineData("2026-07-15T18:00:00", "Customized Time Zone", null)]
    [InlineData("0001-01-01T00:00:00", "GMT Standard Time", null)]
    [InlineData("0001-01-01T00:00:00", "UTC", null)]
    [InlineData("soon", "UTC", null)]
    public async Task Attendee_WhoProposesATimeByAnyClock_StopsNothing_AndIsSomebodysToReadWhereItIsNone(string start, string zone, int? hour)
    {
        await PutAsync(Meetings.Review);
        var id = Assert.Single(ChairMailbox.Calendar.Events).Id;
        ChairMailbox.Calendar.Outlook.Propose(id, Meetings.School, start, zone);

        var answer = Assert.Single(Assert.Single(await Graph.Calendar.StandingAsync(Chair, Time.GetUtcNow(), CancellationToken.None)).Answers, answer => answer.Address == Meetings.School);

        DateTimeOffset? proposed = hour is { } at ? new(2026, 7, 15, at, 0, 0, TimeSpan.Zero) : null;
        Assert.Equal((proposed, hour is null), (answer.ProposedStart, answer.ProposesUnclearly));
    }

    [Fact]
    public async Task Version_ChangesWithEveryChangeByWhomever_AndOnlyThen()
    {
        var placed = await PutAsync(Meetings.Review);
        var before = Assert.Single(await ReadAsync()).Version;
        Assert.Equal(before, Assert.Single(await ReadAsync()).Version);

        ChairMailbox.Calendar.Outlook.Respond(placed.EventId!, Meetings.School, "accepted");

        Assert.NotEqual(before, Assert.Single(await ReadAsync()).Version);
    }

    [Fact]
    public async Task PrivateAppointments_AreNotAskedFor_AndOfOursNoText()
    {
        await PutAsync(Meetings.Review);
        ChairMailbox.Calendar.AddAppointment(Meetings.Review.StartsAt, Meetings.Review.EndsAt);

        Assert.Single(await ReadAsync());
        Assert.All(StandIn.Log.TakeLast(1), call => Assert.Equal($"GET /v1.0/users/{Chair}/events", call));
    }

    [Theory]
    [InlineData(-900)]
    [InlineData(0)]
    [InlineData(900)]
    public async Task Meeting_MovedAsFarAsYouLike_StillStands_AndDeletedDoesNot(int days)
    {
        var placed = await PutAsync(Meetings.Review);
        ChairMailbox.Calendar.Outlook.Move(placed.EventId!, Meetings.Review.StartsAt.AddDays(days), Meetings.Review.EndsAt.AddDays(days));
        Assert.Equal(Meetings.Review.StartsAt.AddDays(days), Assert.Single(await ReadAsync()).StartsAt);

        ChairMailbox.Calendar.Outlook.Delete(placed.EventId!);

        Assert.Empty(await ReadAsync());
    }

    [Fact]
    public async Task Meeting_MadeBeforeThoseThatAreAskedAbout_IsNotRead_ButForADayBetweenClocks()
    {
        await PutAsync(Meetings.Review);

        Assert.Single(await ReadAsync(Time.GetUtcNow().AddHours(23)));
        Assert.Empty(await ReadAsync(Time.GetUtcNow().AddDays(2)));
    }

    [Fact]
    public async Task Calendar_OfManyMeetings_IsReadToItsLastPage()
    {
        for (var meeting = 0; meeting < 120; meeting++)
        {
            await PutAsync(Meetings.Review with { Key = $"case-{meeting}/review" });
        }

        Assert.Equal(120, (await ReadAsync()).Select(entry => entry.Key).Distinct().Count());
    }

    [Fact]
    public async Task Service_OutOfReach_IsToldByItsCodeOnly()
    {
        StandIn.Faults.At(0, FaultKind.Unavailable);

        var problem = await Assert.ThrowsAsync<HttpRequestException>(() => ReadAsync());

        Assert.Equal("Microsoft Graph: 503 ServiceUnavailable", problem.Message);
        Assert.Null(problem.InnerException);
    }

    private Task<IReadOnlyList<CalendarEntry>> ReadAsync(DateTimeOffset? madeSince = null) => Graph.Calendar.StandingAsync(Chair, madeSince ?? Time.GetUtcNow(), CancellationToken.None);
}
