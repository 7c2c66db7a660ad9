using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Duties;
using CinWorkflows.Records.Storage;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Feeds;
using CinWorkflows.Workflows.Ports.Records.Readers;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Feeds;

/// <summary>The calendar feeds of staff, and what the record has for them.</summary>
internal sealed class FeedBook(IRecordDatabase database) : IFeedBook
{
    public Task IssueAsync(string staffId, string secretHash, DateTimeOffset at, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            var row = await record.CalendarFeeds.AsTracking().FirstOrDefaultAsync(known => known.StaffId == staffId, cancellationToken)
                ?? record.CalendarFeeds.Add(new() { StaffId = staffId }).Entity;
            row.Issue(secretHash, at);
            return true;
        },
        cancellationToken);

    public Task RevokeAsync(string staffId, CancellationToken cancellationToken) => database.WriteAsync(
        record => record.CalendarFeeds.Where(row => row.StaffId == staffId).ExecuteDeleteAsync(cancellationToken),
        cancellationToken);

    public Task<FeedAccess?> FindAsync(string staffId, CancellationToken cancellationToken) => database.ReadAsync(
        async record => (await record.CalendarFeeds.FirstOrDefaultAsync(row => row.StaffId == staffId, cancellationToken))?.ToAccess(),
        cancellationToken);

    public async Task<string?> ReadAsync(string secretHash, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var staffId = await database.ReadAsync(
            record => record.CalendarFeeds.Where(row => row.SecretHash == secretHash).Select(row => row.StaffId).FirstOrDefaultAsync(cancellationToken),
            cancellationToken);

        // Guesses take no turn among the writers. Whose secret was taken back meanwhile is not found any more.
        return staffId is not null && await database.WriteAsync(record => MarkReadAsync(record, secretHash, at, cancellationToken), cancellationToken) ? staffId : null;
    }

    public Task<IReadOnlyList<FeedDuty>> DutiesAsync(StaffMember member, Reader reader, DateOnly until, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<FeedDuty>>(
        async record =>
        {
            var dated = record.Duties.Where(duty => duty.ClosedAt == null && duty.Due <= until);
            var own = await WithCasesAsync(record, reader, dated.Where(duty => duty.OwnerId == member.Id), cancellationToken);
            var ofRole = await WithCasesAsync(
                record,
                reader,
                dated.Where(duty => duty.OwnerId == null
                    && member.Roles.Contains(duty.Owner)
                    && record.Cases.Any(entry => entry.Id == duty.CaseId && entry.TeamId == member.TeamId)),
                cancellationToken);
            return FeedDuties.InOrder(own.Concat(ofRole));
        },
        cancellationToken);

    public Task<IReadOnlyList<FeedMeeting>> MeetingsAsync(string staffId, Reader reader, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<FeedMeeting>>(
        async record =>
        {
            var visible = record.Cases.VisibleTo(reader);
            var chaired = record.Meetings.Where(meeting => meeting.ChairId == staffId && visible.Any(entry => entry.Id == meeting.CaseId));
            var ofCases = record.Meetings.Where(meeting => visible.Any(entry => entry.Id == meeting.CaseId && entry.WorkerId == staffId));
            var found = await chaired.Union(ofCases)
                .Where(meeting => meeting.EndsAt > from && meeting.StartsAt < until)
                .ToListAsync(cancellationToken);
            var ids = found.Select(meeting => meeting.CaseId).Distinct().ToList();
            var cases = await record.Cases.Where(entry => ids.Contains(entry.Id)).ToDictionaryAsync(entry => entry.Id, cancellationToken);
            return MeetingsOnFeed.Complete(
                found.Select(meeting => meeting.ToFeed(PackOf(cases[meeting.CaseId]))),
                cases,
                await record.Acts.Where(act => ids.Contains(act.CaseId) && MeetingsOnFeed.ActTypes.Contains(act.Type)).ToListAsync(cancellationToken),
                await record.Participants.Where(person => ids.Contains(person.CaseId)).ToListAsync(cancellationToken));
        },
        cancellationToken);

    private static PackReference PackOf(CaseRow row) => new(row.PackId, row.PackVersion);

    private static async Task<bool> MarkReadAsync(RecordContext record, string secretHash, DateTimeOffset at, CancellationToken cancellationToken) =>
        await record.CalendarFeeds
            .Where(row => row.SecretHash == secretHash)
            .ExecuteUpdateAsync(row => row.SetProperty(feed => feed.LastReadAt, at), cancellationToken) > 0;

    private static async Task<IEnumerable<FeedDuty>> WithCasesAsync(RecordContext record, Reader reader, IQueryable<DutyRow> duties, CancellationToken cancellationToken)
    {
        var found = await duties
            .Join(record.Cases.VisibleTo(reader), duty => duty.CaseId, entry => entry.Id, (duty, entry) => new { duty, entry.PackId, entry.PackVersion })
            .ToListAsync(cancellationToken);
        return found.Select(row => new FeedDuty(row.duty.CaseId, new(row.PackId, row.PackVersion), row.duty.ToOpen()));
    }
}
