using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Workflows.Digests;

/// <summary>
/// All that is open for a member of staff on a day, whether or not a digest says it: the duties that they own, by themselves or in a role of their team,
/// and in the cases allocated to them what others have to do.
/// </summary>
/// <param name="today">The day, Europe/London.</param>
/// <param name="calendar">The authority's working days.</param>
public sealed class WorkList(DateOnly today, WorkingCalendar calendar)
{
    /// <summary>The groups, the most pressing first.</summary>
    public static IReadOnlyList<WorkGroup> Groups { get; } = [WorkGroup.CriticallyOverdue, WorkGroup.Overdue, WorkGroup.Soon, WorkGroup.Later, WorkGroup.Waiting];

    /// <summary>Whose cases are read for it.</summary>
    /// <param name="member">Whose work.</param>
    public static CaseloadFilter Reach(StaffMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return new([member.TeamId, .. member.Arrangements.ManagedTeams ?? []], member.Id);
    }

    /// <summary>The work, the most pressing first.</summary>
    /// <param name="member">Whose.</param>
    /// <param name="cases">Open cases that they may read; those that do not concern them are passed over.</param>
    public IReadOnlyList<WorkItem> Of(StaffMember member, IReadOnlyList<CaseWithDuties> cases)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(cases);
        return
        [
            .. from open in cases
               from duty in open.Duties
               let isOwn = DigestReach.Owns(duty.Duty, open.File.Allocation, member)
               where isOwn || open.File.Allocation.WorkerId == member.Id
               let item = new WorkItem(open, duty, isOwn, isOwn ? GroupOf(duty) : WorkGroup.Waiting)
               orderby PlaceOf(item.Group), duty.Duty.Deadline?.Due ?? DateOnly.MaxValue, duty.OpenedAt, duty.CaseId, duty.Duty.Key
               select item,
        ];
    }

    private static int PlaceOf(WorkGroup group) => Groups.Index().First(one => one.Item == group).Index;

    private WorkGroup GroupOf(DutyView view) => view.Duty switch
    {
        { Deadline: { } limit } when calendar.AddWorkingDays(limit.Due, DigestRules.Soon) < today => WorkGroup.CriticallyOverdue,
        var duty when duty.IsOverdue(today) => WorkGroup.Overdue,
        { Deadline: { } limit } when limit.Due <= calendar.AddWorkingDays(today, DigestRules.Soon) => WorkGroup.Soon,
        var duty when DigestRules.AwaitsSomebody(duty) => WorkGroup.Waiting,
        _ => WorkGroup.Later,
    };
}
