using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Workflows.Digests;

/// <summary>
/// What a digest says on a day. A worker's is about the duties that they own, by themselves or in a role of their team, and
/// about the cases allocated to them; a team manager's besides about each worker of the team.
/// </summary>
/// <param name="today">The day, Europe/London.</param>
/// <param name="calendar">The authority's working days.</param>
public sealed class DigestRules(DateOnly today, WorkingCalendar calendar)
{
    private readonly DateOnly _until = calendar.AddWorkingDays(today, 5);
    private readonly DriftRules _drift = new(today, calendar);

    /// <summary>The digest of somebody.</summary>
    /// <param name="member">Whose.</param>
    /// <param name="cases">Open cases; those that are neither of their team nor allocated to them are passed over.</param>
    /// <param name="told">The duties that notices which wait for the digest tell them of.</param>
    public DigestContent For(StaffMember member, IReadOnlyList<CaseWithDuties> cases, IReadOnlyList<DutyView> told)
    {
        var mine = cases.Where(open => IsOf(open, member)).ToList();
        var own = mine.SelectMany(open => open.Duties.Where(duty => Owns(member, duty.Duty, open.File.Allocation)));
        var known = own.Concat(told.Where(duty => duty.ClosedAt is null)).DistinctBy(NameOf).ToList();
        var allocated = mine.Where(open => open.File.Allocation.WorkerId == member.Id).ToList();
        var toldOf = told.Select(NameOf).ToHashSet();
        var groups = known.ToLookup(duty => GroupOf(duty, toldOf.Contains(NameOf(duty))));
        var withOthers = allocated.SelectMany(open => open.Duties).Where(duty => !known.Any(one => NameOf(one) == NameOf(duty)));
        return new(
            ByDate(groups[Group.Overdue]),
            ByDate(groups[Group.Due]),
            ByDate(groups[Group.Undated]),
            ByDate(groups[Group.Waiting].Concat(withOthers)),
            [.. allocated.SelectMany(_drift.Of)],
            member.Roles.Contains(Role.TeamManager) ? Team([.. mine.Where(open => open.File.Allocation.TeamId == member.TeamId)]) : [])
        {
            IsTold = told.Any(duty => duty.ClosedAt is null),
        };
    }

    /// <summary>Those of the staff who get a digest because of these cases.</summary>
    /// <param name="staff">The staff of the authority.</param>
    /// <param name="cases">Its open cases.</param>
    public IEnumerable<string> Readers(IEnumerable<StaffMember> staff, IReadOnlyList<CaseWithDuties> cases) =>
        staff.Where(member => For(member, cases, []).HasSomethingToSay).Select(member => member.Id);

    private static bool IsOf(CaseWithDuties open, StaffMember member) =>
        open.File.Allocation.TeamId == member.TeamId || open.File.Allocation.WorkerId == member.Id;

    private static bool Owns(StaffMember member, Duty duty, Allocation allocation) =>
        duty.OwnerId is { } owner ? owner == member.Id : allocation.TeamId == member.TeamId && member.Roles.Contains(duty.Owner);

    private static bool AwaitsSomebody(Duty duty) => duty.WaitsFor is not null || duty.Definition.AwaitsPerson;

    private static (string, string) NameOf(DutyView duty) => (duty.CaseId, duty.Duty.Key);

    private static IReadOnlyList<DutyView> ByDate(IEnumerable<DutyView> duties) =>
        [.. duties.OrderBy(duty => duty.Duty.Deadline?.Due ?? DateOnly.MaxValue).ThenBy(duty => duty.CaseId, StringComparer.Ordinal).ThenBy(duty => duty.Duty.Key, StringComparer.Ordinal)];

    private IReadOnlyList<WorkerCaseload> Team(IReadOnlyList<CaseWithDuties> cases) =>
    [
        .. cases.GroupBy(open => open.File.Allocation.WorkerId)
            .OrderBy(worker => worker.Key is not null)
            .ThenBy(worker => worker.Key, StringComparer.Ordinal)
            .Select(worker =>
            {
                var groups = worker.SelectMany(open => open.Duties).ToLookup(duty => GroupOf(duty, isTold: false));
                return new WorkerCaseload(
                    worker.Key,
                    worker.Count(open => open.File.Ending is null),
                    ByDate(groups[Group.Overdue]),
                    groups[Group.Due].Count(),
                    groups[Group.Waiting].Count(),
                    [.. worker.SelectMany(_drift.Of)]);
            }),
    ];

    /// <summary>What is near or late is for the owner to chase, even where it waits for somebody.</summary>
    private Group GroupOf(DutyView view, bool isTold) => view.Duty switch
    {
        var duty when duty.IsOverdue(today) => Group.Overdue,
        { Deadline: { } deadline } when deadline.Due <= _until => Group.Due,
        var duty when AwaitsSomebody(duty) => Group.Waiting,
        { Deadline: not null } => isTold ? Group.Due : Group.Later,
        _ => isTold ? Group.Undated : Group.Later,
    };

    private enum Group
    {
        Overdue,
        Due,
        Undated,
        Waiting,
        Later,
    }
}
