using CinWorkflows.Records.Feeds;
using CinWorkflows.Records.Storage;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Feeds;
using CinWorkflows.Workflows.Ports.Records.Readers;

namespace CinWorkflows.Records.Memory;

/// <summary>The calendar feeds of staff, and what the record has for them.</summary>
internal sealed class MemoryFeedBook(MemoryTables tables) : IFeedBook
{
    public Task IssueAsync(string staffId, string secretHash, DateTimeOffset at, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            var row = tables.CalendarFeeds.GetValueOrDefault(staffId) ?? new() { StaffId = staffId };
            row.Issue(secretHash, at);
            tables.CalendarFeeds[staffId] = row;
            return true;
        },
        cancellationToken);

    public Task RevokeAsync(string staffId, CancellationToken cancellationToken) =>
        tables.RunAsync(() => tables.CalendarFeeds.Remove(staffId), cancellationToken);

    public Task<FeedAccess?> FindAsync(string staffId, CancellationToken cancellationToken) =>
        tables.RunAsync(() => tables.CalendarFeeds.GetValueOrDefault(staffId)?.ToAccess(), cancellationToken);

    public Task<string?> ReadAsync(string secretHash, DateTimeOffset at, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            var row = tables.CalendarFeeds.Values.FirstOrDefault(known => known.SecretHash == secretHash);
            row?.LastReadAt = at;
            return row?.StaffId;
        },
        cancellationToken);

    public Task<IReadOnlyList<FeedDuty>> DutiesAsync(StaffMember member, Reader reader, DateOnly until, CancellationToken cancellationToken) => tables.RunAsync(
        () => FeedDuties.InOrder(
            from found in new MemoryVisibility(tables, reader).Cases
            from duty in found.OpenDuties
            where duty.Due <= until
            where duty.OwnerId is { } owner ? owner == member.Id : member.Roles.Contains(duty.Owner) && found.Row.TeamId == member.TeamId
            select new FeedDuty(duty.CaseId, PackOf(found), duty.ToOpen())),
        cancellationToken);

    public Task<IReadOnlyList<FeedMeeting>> MeetingsAsync(string staffId, Reader reader, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) => tables.RunAsync(
        () => MeetingsOnFeed.Complete(
            from found in new MemoryVisibility(tables, reader).Cases
            from meeting in RecordJson.File(found.Row.File).Meetings
            where meeting.ChairId == staffId || found.Row.WorkerId == staffId
            where meeting.EndsAt > @from && meeting.StartsAt < until
            select new FeedMeeting
            {
                CaseId = found.Row.Id,
                Pack = PackOf(found),
                MeetingId = meeting.Id,
                Purpose = meeting.Purpose,
                State = meeting.State,
                StartsAt = meeting.StartsAt,
                EndsAt = meeting.EndsAt,
                ChairId = meeting.ChairId,
                Revision = meeting.Revision,
            },
            tables.Cases.ToDictionary(found => found.Key, found => found.Value.Row),
            tables.Cases.Values.SelectMany(found => found.Acts).Where(act => MeetingsOnFeed.ActTypes.Contains(act.Type)),
            tables.Cases.Values.SelectMany(found => found.People.Values)),
        cancellationToken);

    private static PackReference PackOf(MemoryCase found) => new(found.Row.PackId, found.Row.PackVersion);
}
