using CinWorkflows.Cases.People;
using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Readers;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Reading;

/// <summary>What is asked of all cases of teams at once: by the columns that lists ask for, no case is read whole.</summary>
internal static class TeamReading
{
    public static async Task<IReadOnlyList<DutyOnCase>> DutiesAsync(RecordContext record, Reader reader, OpenDutyFilter filter, CancellationToken cancellationToken)
    {
        var found = await record.Cases.VisibleTo(reader)
            .Where(row => filter.TeamIds.Contains(row.TeamId))
            .Join(record.Duties.Where(duty => duty.ClosedAt == null && filter.Kinds.Contains(duty.Kind)), row => row.Id, duty => duty.CaseId, (row, duty) => new { row.TeamId, row.WorkerId, row.PackId, row.PackVersion, Duty = duty })
            .OrderBy(one => one.Duty.Due == null)
            .ThenBy(one => one.Duty.Due)
            .ThenBy(one => one.Duty.CaseId)
            .ThenBy(one => one.Duty.Key)
            .Take(PageLength.Of(filter.Take))
            .Select(one => new
            {
                one.TeamId,
                one.WorkerId,
                one.PackId,
                one.PackVersion,
                one.Duty,
                Child = record.Participants.Where(person => person.CaseId == one.Duty.CaseId && person.Kind == ParticipantKind.Child).Select(person => person.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return [.. found.Select(one => new DutyOnCase(one.Child ?? "", one.TeamId, one.WorkerId, new(one.PackId, one.PackVersion), one.Duty.ToView([])))];
    }

    public static async Task<IReadOnlyList<TeamCounts>> CountsAsync(RecordContext record, Reader reader, IReadOnlyList<string> teamIds, DateOnly today, DateOnly longLateBefore, CancellationToken cancellationToken)
    {
        var open = record.Cases.VisibleTo(reader).Where(row => teamIds.Contains(row.TeamId) && (row.EndedOn == null || row.OpenDuties > 0));
        var cases = await open.GroupBy(row => row.TeamId)
            .Select(team => new
            {
                TeamId = team.Key,
                Open = team.Count(),
                Unallocated = team.Count(row => row.EndedOn == null && row.WorkerId == null),
                Late = team.Count(row => row.NextDue < today),
            })
            .ToListAsync(cancellationToken);
        var late = (await open.Join(record.Duties.Where(duty => duty.ClosedAt == null && duty.Due < today), row => row.Id, duty => duty.CaseId, (row, duty) => new { row.TeamId, duty.Due })
            .GroupBy(duty => duty.TeamId)
            .Select(team => new { TeamId = team.Key, All = team.Count(), Long = team.Count(duty => duty.Due < longLateBefore) })
            .ToListAsync(cancellationToken)).ToDictionary(team => team.TeamId);
        return [.. cases.OrderBy(team => team.TeamId, StringComparer.Ordinal).Select(team => new TeamCounts(team.TeamId, team.Open, team.Unallocated, team.Late, late.GetValueOrDefault(team.TeamId)?.All ?? 0, late.GetValueOrDefault(team.TeamId)?.Long ?? 0))];
    }
}
