using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using Microsoft.Graph.Models;

namespace CinWorkflows.Integrations.MicrosoftGraph.Calendar;

/// <summary>The rooms of the authority's room list, or of its whole directory, page by page.</summary>
internal sealed class RoomReader(GraphConnection connection)
{
    private const int PageSize = 100;

    public async Task<IReadOnlyList<MeetingRoom>> ReadAsync(CancellationToken cancellationToken)
    {
        var rooms = new List<MeetingRoom>();
        var page = await FirstAsync(cancellationToken);
        while (page is not null)
        {
            rooms.AddRange((page.Value ?? []).Where(room => room.EmailAddress is { Length: > 0 }).Select(Read));
            page = page.OdataNextLink is { Length: > 0 } next
                ? await connection.Client.Places.GraphRoom.WithUrl(next).GetAsync(cancellationToken: cancellationToken)
                : null;
        }

        return rooms;
    }

    private Task<RoomCollectionResponse?> FirstAsync(CancellationToken cancellationToken) => connection.Settings.RoomList is { Length: > 0 } list
        ? connection.Client.Places[list].GraphRoomList.Rooms.GetAsync(request => request.QueryParameters.Top = PageSize, cancellationToken)
        : connection.Client.Places.GraphRoom.GetAsync(request => request.QueryParameters.Top = PageSize, cancellationToken);

    private static MeetingRoom Read(Room room) =>
        new(room.EmailAddress!, room.DisplayName ?? room.EmailAddress!, room.Capacity, room.Building, room.IsWheelChairAccessible);
}
