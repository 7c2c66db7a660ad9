using CinWorkflows.Cases.People;
using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Storage;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Readers;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Reading;

/// <summary>Lists cases: one indexed query for the page, one for how many there are.</summary>
internal static class CaseList
{
    public static async Task<CasePage> FindAsync(RecordContext record, Reader reader, CaseFilter filter, int take, CancellationToken cancellationToken)
    {
        var matching = Matching(record.Cases.VisibleTo(reader), filter);
        matching = filter.ChildId is { } child
            ? matching.Where(row => record.Participants.Any(person => person.CaseId == row.Id && person.PersonId == child && person.Kind == ParticipantKind.Child))
            : matching;
        if (filter.ChildNamed.Count > 0 || filter.ChildBornOn is not null)
        {
            var children = record.Participants.Where(person => person.Kind == ParticipantKind.Child);
            children = filter.ChildBornOn is { } born ? children.Where(person => person.BornOn == born) : children;
            children = filter.ChildNamed.Select(word => word.ToLowerInvariant()).Aggregate(children, (found, word) => found.Where(person => person.Name.ToLower().Contains(word)));
            matching = matching.Where(row => children.Any(person => person.CaseId == row.Id));
        }

        var undated = record.Duties.Where(duty => duty.ClosedAt == null && duty.Due == null);
        matching = filter.Undated ? matching.Where(row => undated.Any(duty => duty.CaseId == row.Id)) : matching;
        var total = await matching.CountAsync(cancellationToken);
        var inOrder = filter.Undated
            ? matching.OrderBy(row => undated.Where(duty => duty.CaseId == row.Id).OrderBy(duty => duty.OpenedAt).Select(duty => (DateTimeOffset?)duty.OpenedAt).FirstOrDefault())
            : matching.OrderBy(row => row.NextDue == null).ThenBy(row => row.NextDue);
        var page = inOrder
            .ThenBy(row => row.Id)
            .Skip(Math.Max(filter.Skip, 0))
            .Take(take);
        var cases = await page
            .Select(row => new CaseSummary
            {
                CaseId = row.Id,
                Pack = row.PackId + " " + row.PackVersion,
                Stage = row.Stage,
                TeamId = row.TeamId,
                WorkerId = row.WorkerId,
                ChildName = record.Participants.Where(person => person.CaseId == row.Id && person.Kind == ParticipantKind.Child).Select(person => person.Name).FirstOrDefault() ?? "",
                ReferredOn = row.ReferredOn,
                NextDue = row.NextDue,
                UndatedSince = undated.Where(duty => duty.CaseId == row.Id).OrderBy(duty => duty.OpenedAt).Select(duty => (DateTimeOffset?)duty.OpenedAt).FirstOrDefault(),
                OpenDuties = row.OpenDuties,
            })
            .ToListAsync(cancellationToken);
        return new(total, cases);
    }

    public static IQueryable<CaseRow> Matching(IQueryable<CaseRow> cases, CaseFilter filter)
    {
        // No end takes what is open off a list. Asking for the stage "ended" is asking for ended cases.
        if (!filter.IncludeEnded && filter.Stage != CaseStage.Ended)
        {
            cases = cases.Where(row => row.EndedOn == null || row.OpenDuties > 0);
        }

        cases = filter.Unallocated ? cases.Where(row => row.WorkerId == null && (filter.IncludeEnded || row.EndedOn == null)) : cases;
        cases = filter.WorkerId is { } worker ? cases.Where(row => row.WorkerId == worker) : cases;
        cases = filter.TeamId is { } team ? cases.Where(row => row.TeamId == team) : cases;
        cases = filter.Stage is { } stage ? cases.Where(row => row.Stage == stage) : cases;
        cases = filter.PackId is { } pack ? cases.Where(row => row.PackId == pack) : cases;
        cases = filter.DueBefore is { } before ? cases.Where(row => row.NextDue <= before) : cases;
        cases = filter.OverdueOn is { } today ? cases.Where(row => row.NextDue < today) : cases;
        return cases;
    }
}
