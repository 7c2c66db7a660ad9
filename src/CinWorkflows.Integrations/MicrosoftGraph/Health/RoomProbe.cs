using CinWorkflows.Integrations.MicrosoftGraph.Calendar;
using CinWorkflows.Integrations.MicrosoftGraph.Connection;

namespace CinWorkflows.Integrations.MicrosoftGraph.Health;

/// <summary>Whether rooms are found, in the room list where one is set, and can be asked when they are free.</summary>
internal sealed class RoomProbe(GraphConnection connection, TimeProvider time)
{
    /// <summary>The rooms that were found, for what can be said of them elsewhere only.</summary>
    public IReadOnlyList<string> Rooms { get; private set; } = [];

    public async Task<IReadOnlyList<Tried>> TryAsync(CancellationToken cancellationToken)
    {
        var list = connection.Settings.RoomList;
        var found = await new Probe(list is null ? "List meeting rooms" : $"List the meeting rooms of {list}", "Place.Read.All", Mailbox: null).TryAsync(
            connection,
            async () =>
            {
                Rooms = [.. (await new RoomReader(connection).ReadAsync(cancellationToken)).Select(room => room.Address)];
                return list is not null && Rooms.Count == 0 ? $"The room list has no rooms: add them with Add-DistributionGroupMember -Identity {list}, or correct RoomList." : null;
            },
            cancellationToken);
        return Rooms.Count == 0 ? [found] : [found, await FreeAsync(cancellationToken)];
    }

    private async Task<Tried> FreeAsync(CancellationToken cancellationToken)
    {
        var asks = connection.Settings.CalendarMailbox ?? connection.Settings.Mailbox;
        return await new Probe("Ask when the rooms are free", "Calendars.ReadWrite", asks).TryAsync(
            connection,
            async () =>
            {
                var now = time.GetUtcNow();
                var answers = await new AvailabilityReader(connection).ReadAsync(new(asks, [.. Rooms], now, now.AddHours(1)), cancellationToken);
                var closed = answers.Where(answer => answer.Problem is not null).ToList();
                return closed.Count == 0 ? null
                    : $"These rooms do not say when they are free ({string.Join(", ", closed.Select(room => $"{room.Address}: {room.Problem}"))}). Check that each is a room mailbox of this tenant whose calendar may be seen (Set-MailboxFolderPermission -User Default -AccessRights AvailabilityOnly).";
            },
            cancellationToken);
    }
}
