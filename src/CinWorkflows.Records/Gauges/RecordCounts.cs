using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Gauges;

namespace CinWorkflows.Records.Gauges;

/// <summary>Counts what has to be watched. Each count goes by an index over what is wrong, so that it costs little while little is.</summary>
internal sealed class RecordCounts(IRecordDatabase database) : IRecordCounts
{
    private static readonly Func<RecordContext, DateTimeOffset, IAsyncEnumerable<CountOf>> Behind = Compiled.Query(
        (RecordContext record, DateTimeOffset recordedBefore) => record.Cases
            .Where(row => row.Sequence > row.TakenUp && row.LastRecordedAt <= recordedBefore)
            .GroupBy(row => row.PackId)
            .Select(group => new CountOf(group.Key, group.Count())));

    private static readonly Func<RecordContext, DateOnly, IAsyncEnumerable<CountOf>> Breached = Compiled.Query(
        (RecordContext record, DateOnly today) => record.Cases
            .Where(row => row.NextDue < today)
            .Join(record.Duties.Where(duty => duty.ClosedAt == null && duty.Due < today), row => row.Id, duty => duty.CaseId, (row, _) => row.PackId)
            .GroupBy(pack => pack)
            .Select(group => new CountOf(group.Key, group.Count())));

    private static readonly Func<RecordContext, DeliveryState, IAsyncEnumerable<CountOf>> DeadOfCases = Compiled.Query(
        (RecordContext record, DeliveryState state) => record.Messages
            .Where(message => message.State == state)
            .Join(record.Cases, message => message.CaseId, row => row.Id, (_, row) => row.PackId)
            .GroupBy(pack => pack)
            .Select(group => new CountOf(group.Key, group.Count())));

    /// <summary>Digests are of no case; they are of the authority of their reader's team.</summary>
    private static readonly Func<RecordContext, DeliveryState, IAsyncEnumerable<CountOf>> DeadOfStaff = Compiled.Query(
        (RecordContext record, DeliveryState state) => record.Messages
            .Where(message => message.State == state && message.CaseId == null)
            .Join(record.Staff, message => message.RecipientId, member => member.Id, (_, member) => member.TeamId)
            .Join(record.Teams, teamId => teamId, team => team.Id, (_, team) => team.PackId)
            .GroupBy(pack => pack)
            .Select(group => new CountOf(group.Key, group.Count())));

    public Task<IReadOnlyList<AuthorityCounts>> ReadAsync(DateOnly today, DateTimeOffset recordedBefore, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<AuthorityCounts>>(
        async record =>
        {
            var tally = new Tally();
            await tally.AddAsync(Behind(record, recordedBefore), count => new("", 0, 0, count), cancellationToken);
            await tally.AddAsync(Breached(record, today), count => new("", 0, count, 0), cancellationToken);
            foreach (var state in Tally.Dead)
            {
                await tally.AddAsync(DeadOfCases(record, state), count => new("", count, 0, 0), cancellationToken);
                await tally.AddAsync(DeadOfStaff(record, state), count => new("", count, 0, 0), cancellationToken);
            }

            return tally.Counts;
        },
        cancellationToken);
}
