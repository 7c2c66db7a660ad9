using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Duties;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Readers;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Reading;

/// <summary>The cases of teams or of a member of staff that are open, or of which something is: three queries, whatever their number.</summary>
internal static class Caseload
{
    public static async Task<IReadOnlyList<CaseWithDuties>> FindAsync(RecordContext record, Reader reader, CaseloadFilter filter, CancellationToken cancellationToken)
    {
        var theirs = record.Duties.Where(duty => duty.ClosedAt == null && filter.WorkerId != null && duty.OwnerId == filter.WorkerId).Select(duty => duty.CaseId);
        var matching = record.Cases.VisibleTo(reader).Where(row =>
            (row.EndedOn == null || row.OpenDuties > 0)
            && (filter.TeamIds.Contains(row.TeamId) || (filter.WorkerId != null && (row.WorkerId == filter.WorkerId || theirs.Contains(row.Id)))));
        var cases = await matching.OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var open = record.Duties.Where(duty => duty.ClosedAt == null);
        var duties = await matching.Join(open, row => row.Id, duty => duty.CaseId, (_, duty) => duty).ToListAsync(cancellationToken);
        var changes = await matching
            .Join(open, row => row.Id, duty => duty.CaseId, (_, duty) => duty)
            .Join(
                record.DeadlineChanges,
                duty => new { duty.CaseId, DutyKey = duty.Key, duty.Opening },
                change => new { change.CaseId, change.DutyKey, change.Opening },
                (_, change) => change)
            .ToListAsync(cancellationToken);
        var (dutiesOf, changesOf) = (duties.ToLookup(duty => duty.CaseId), changes.ToLookup(change => change.CaseId));
        return [.. cases.Select(row => CaseOf(row, dutiesOf[row.Id], [.. changesOf[row.Id]]))];
    }

    public static CaseWithDuties CaseOf(CaseRow row, IEnumerable<DutyRow> open, IReadOnlyCollection<DeadlineChangeRow> changes) => new(
        RecordJson.File(row.File),
        row.LastRecordedAt,
        [.. DutyOrder.MostUrgentFirst(open.Select(duty => duty.ToView(changes)))]);
}
