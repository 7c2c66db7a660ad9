using CinWorkflows.Workflows.Ports.Calendar.Meetings;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph.Calendar;

public sealed class RoomsTests : GraphTest
{
    [Fact]
    public async Task Rooms_AreReadToTheLastPage()
    {
        for (var number = 1; number <= 5; number++)
        {
            Tenant.AddRoom($"room-{number}@council.example", $"Room {number}", capacity: 10 + number, "One Angel Square", wheelchairs: number % 2 == 1);
        }

        var rooms = await Graph.Calendar.RoomsAsync(CancellationToken.None);

        Assert.Equal(5, rooms.Count);
        Assert.Equal(new MeetingRoom("room-5@council.example", "Room 5", 15, "One Angel Square", true), rooms[4]);
        Assert.False(rooms[1].WheelchairAccessible, "Room 2 has steps.");
    }

    [Fact]
    public async Task Rooms_OfARoomList_AreAskedForByItsAddress()
    {
        await Open(Settings with { RoomList = "rooms@council.example" }).Calendar.RoomsAsync(CancellationToken.None);

        Assert.Equal("GET /v1.0/places/rooms@council.example/graph.roomList/rooms", Assert.Single(StandIn.Log), ignoreCase: true);
    }

    [Fact]
    public async Task Rooms_WithoutThePermission_AreRefusedByCode()
    {
        Tenant.Deny("Place.Read.All");

        var problem = await Assert.ThrowsAsync<HttpRequestException>(() => Graph.Calendar.RoomsAsync(CancellationToken.None));

        Assert.Equal("Microsoft Graph: 403 Forbidden", problem.Message);
    }
}
