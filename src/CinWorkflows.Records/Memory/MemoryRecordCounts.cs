using CinWorkflows.Records.Gauges;
using CinWorkflows.Workflows.Ports.Records.Gauges;

namespace CinWorkflows.Records.Memory;

/// <summary>Counts what has to be watched.</summary>
internal sealed class MemoryRecordCounts(MemoryTables tables) : IRecordCounts
{
    public Task<IReadOnlyList<AuthorityCounts>> ReadAsync(DateOnly today, DateTimeOffset recordedBefore, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            var tally = new Tally();
            foreach (var found in tables.Cases.Values)
            {
                var row = found.Row;
                var breached = found.OpenDuties.Count(duty => duty.Due < today);
                var behind = row.Sequence > row.TakenUp && row.LastRecordedAt <= recordedBefore;
                if (breached > 0 || behind)
                {
                    tally.Add(row.PackId, new("", 0, breached, behind ? 1 : 0));
                }
            }

            foreach (var message in tables.Messages.Values.Where(message => Tally.Dead.Contains(message.State)))
            {
                if (AuthorityOf(message.CaseId, message.RecipientId) is { } authority)
                {
                    tally.Add(authority, new("", 1, 0, 0));
                }
            }

            return tally.Counts;
        },
        cancellationToken);

    private string? AuthorityOf(string? caseId, string recipientId) => caseId is not null
        ? tables.Cases.GetValueOrDefault(caseId)?.Row.PackId
        : tables.Staff.GetValueOrDefault(recipientId) is { } reader ? tables.Teams.GetValueOrDefault(reader.TeamId)?.PackId : null;
}
