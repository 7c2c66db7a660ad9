using CinWorkflows.Integrations.MicrosoftGraph.Calendar;
using CinWorkflows.Integrations.MicrosoftGraph.Connection;

namespace CinWorkflows.Integrations.MicrosoftGraph.Health;

/// <summary>Whether rooms are found, in the room list where one is set, and can be asked when they are free.</summary>
internal sealed class RoomProbe(GraphConnection connection, TimeProvider time)
{
    /// <returns>What was tried, and the rooms that were found.</returns>
    public async Task<(IReadOnlyList<Tried> Tried, IReadOnlyList<string> Rooms)> TryAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<string> rooms = [];
        var list = connection.Settings.RoomList;
        var found = await new Probe(list is null ? "List meeting rooms" : $"List the meeting rooms of {list}", "Place.Read.All", Mailbox: null).TryAsync(
            connection,
            async () =>
            {
                rooms = [.. (await new RoomReader(connection).ReadAsync(cancellationToken)).Select(room => room.Address)];
                return list is not null && rooms.Count == 0 ? $"The room list has no rooms: add them with Add-DistributionGroupMember -Identity {PowerShellText.Quoted(list)}, or correct RoomList." : null;
            },
            cancellationToken);
        return (rooms.Count == 0 ? [found] : [found, await FreeAsync(rooms, cancellationToken)], rooms);
    }

    private async Task<Tried> FreeAsync(IReadOnlyList<string> rooms, CancellationToken cancellationToken)
    {
        var asks = connection.Settings.CalendarMailbox ?? connection.Settings.Mailbox;
        return await new Probe("Ask when the rooms are free", "Calendars.ReadWrite", asks).TryAsync(
            connection,
            async () =>
            {
                var now = time.GetUtcNow();
                var answers = await new AvailabilityReader(connection).ReadAsync(new(asks, rooms, now, now.AddHours(1)), cancellationToken);
                var closed = answers.Where(answer => answer.Problem is not null).ToList();
                return closed.Count == 0 ? null
                    : $"These rooms do not say when they are free ({string.Join(", ", closed.Select(room => $"{room.Address}: {room.Problem}"))}). Check that each is a room mailbox of this tenant whose calendar may be seen (Set-MailboxFolderPermission -User Default -AccessRights AvailabilityOnly).";
            },
            cancellationToken);
    }
}
