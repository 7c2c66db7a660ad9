using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Workflows.Digests;

/// <summary>
/// What a digest says on a day, and whether it leaves: only when something is due, changed or slipping that the last one did not say. On
/// the first working day of a week it says what is overdue, drifts, or comes in the next five working days. A worker's is about the duties
/// that they own, by themselves in a case of any team or in a role of their team, and about the cases allocated to them; a team manager's
/// besides about the workers of each team that they manage of whom something is overdue or drifts.
/// </summary>
/// <param name="today">The day, Europe/London.</param>
/// <param name="calendar">The authority's working days.</param>
/// <param name="packs">The packs of the cases.</param>
public sealed class DigestRules(DateOnly today, WorkingCalendar calendar, PackLibrary packs)
{
    /// <summary>What is soon, in working days: a week's work.</summary>
    public const int Soon = 5;

    /// <summary>The most pressing first.</summary>
    private static readonly DigestGroup[] InThisOrder = [DigestGroup.Overdue, DigestGroup.Due, DigestGroup.Later, DigestGroup.Undated, DigestGroup.Waiting];

    private readonly DateOnly _until = calendar.AddWorkingDays(today, Soon);
    private readonly DriftRules _drift = new(today, calendar);
    private readonly bool _isFirstOfWeek = DigestWeek.FirstOf(today, calendar) == today;

    /// <summary>The digest of somebody.</summary>
    /// <param name="member">Whose.</param>
    /// <param name="cases">Open cases; those that do not concern them are passed over.</param>
    /// <param name="told">The duties that notices which wait for the digest tell them of.</param>
    /// <param name="since">When their last digest was gathered; null where they had none.</param>
    public DigestContent For(StaffMember member, IReadOnlyList<CaseWithDuties> cases, IReadOnlyList<DutyView> told, DateTimeOffset? since)
    {
        var mine = cases.Where(open => IsOf(open, member)).ToList();
        var toldOf = told.Where(duty => duty.ClosedAt is null).ToList();
        var reader = new DigestReader(member, today, calendar, since, toldOf.Select(NameOf).ToHashSet());
        var own = mine.SelectMany(open => open.Duties.Where(duty => reader.Owns(duty.Duty, open.File.Allocation)).Select(duty => (Duty: duty, open.File)));
        var known = own.Select(entry => reader.Read(entry.Duty, entry.File, packs.Get(entry.File.Pack)))
            .Concat(toldOf.Select(duty => reader.Read(duty, file: null, pack: null)))
            .DistinctBy(duty => NameOf(duty.View))
            .Select(duty => GroupOf(duty.View, duty.News != DigestNews.None || _isFirstOfWeek) is { } group ? duty with { Group = group } : null)
            .OfType<DigestDuty>()
            .ToList();
        var allocated = mine.Where(open => open.File.Allocation.WorkerId == member.Id).ToList();
        var drift = allocated.SelectMany(_drift.Of).ToList();
        var team = member.Roles.Contains(Role.TeamManager) ? mine.Where(open => DigestReach.IsOfTheirTeams(open.File.Allocation.TeamId, member)).ToList() : [];
        return new(
            InOrder([.. known, .. WithOthers(allocated, reader, known)]),
            drift,
            Team(team),
            known.Exists(IsReason)
                || Slips([.. allocated, .. team], since)
                || (_isFirstOfWeek && (known.Exists(duty => IsForTheWeek(duty, member, reader)) || drift.Count > 0 || team.Exists(IsLate))));
    }

    /// <summary>Those of the staff who get a digest because of these cases.</summary>
    /// <param name="staff">The staff of the authority.</param>
    /// <param name="cases">Its open cases that somebody may read.</param>
    /// <param name="since">When the last digest of each was gathered, by id.</param>
    public IEnumerable<string> Readers(IEnumerable<StaffMember> staff, Func<StaffMember, IReadOnlyList<CaseWithDuties>> cases, IReadOnlyDictionary<string, DateTimeOffset> since) =>
        staff.Where(member => For(member, cases(member), [], since.TryGetValue(member.Id, out var last) ? last : null).HasSomethingToSay).Select(member => member.Id);

    private static bool IsOf(CaseWithDuties open, StaffMember member) =>
        DigestReach.IsOfTheirTeams(open.File.Allocation.TeamId, member) || DigestReach.Named(open).Contains(member.Id);

    internal static bool AwaitsSomebody(Duty duty) => duty.WaitsFor is not null || duty.Definition.AwaitsPerson;

    private static (string, string) NameOf(DutyView duty) => (duty.CaseId, duty.Duty.Key);

    private static IReadOnlyList<DigestDuty> InOrder(IEnumerable<DigestDuty> duties) =>
    [
        .. duties.OrderBy(duty => Array.IndexOf(InThisOrder, duty.Group))
            .ThenBy(duty => duty.View.Duty.Deadline?.Due ?? DateOnly.MaxValue)
            .ThenBy(duty => duty.View.Duty.Deadline is null ? duty.View.OpenedAt : default)
            .ThenBy(duty => duty.View.CaseId, StringComparer.Ordinal)
            .ThenBy(duty => duty.View.Duty.Key, StringComparer.Ordinal),
    ];

    /// <summary>In a worker's cases, what another has to do: while it is far off it helps nobody to read of it.</summary>
    private IEnumerable<DigestDuty> WithOthers(IReadOnlyList<CaseWithDuties> allocated, DigestReader reader, IReadOnlyList<DigestDuty> known) =>
        from open in allocated
        from duty in open.Duties
        where !reader.Owns(duty.Duty, open.File.Allocation) && !known.Any(one => NameOf(one.View) == NameOf(duty))
        where duty.Duty.Deadline is not { } deadline || deadline.Due <= _until
        select new DigestDuty(duty, DigestGroup.Waiting, DigestNews.None);

    /// <summary>Whether a case has begun to drift since, or drifts further.</summary>
    private bool Slips(IReadOnlyList<CaseWithDuties> cases, DateTimeOffset? since)
    {
        var before = since is { } last ? new DriftRules(LondonTime.DateOf(last), calendar) : null;
        return cases.Any(open => _drift.Of(open).Except(before?.Of(open, since) ?? []).Any());
    }

    /// <summary>What is new and far off is shown when there is a digest, and asks for none.</summary>
    private static bool IsReason(DigestDuty duty) => duty.News switch
    {
        DigestNews.None => false,
        DigestNews.Told => true,
        DigestNews.New => duty.Group is DigestGroup.Overdue or DigestGroup.Due or DigestGroup.Undated,
        _ => duty.Group != DigestGroup.Waiting,
    };

    /// <summary>What is overdue, and for a worker what comes this week. A manager's own is told by notices that leave by themselves.</summary>
    private bool IsForTheWeek(DigestDuty duty, StaffMember member, DigestReader reader) => duty.Group switch
    {
        DigestGroup.Overdue => IsLongOverdue(duty.View.Duty),
        DigestGroup.Due => !member.Roles.Contains(Role.TeamManager) && duty.ArrangedFor is null && !reader.WasShown(duty.View),
        _ => false,
    };

    /// <summary>On the first day after its limit a notice tells of it.</summary>
    private bool IsLongOverdue(Duty duty) => duty.Deadline is { Due: var due } && calendar.AddWorkingDays(due, 1) < today;

    private bool IsLate(CaseWithDuties open) => open.Duties.Any(duty => IsLongOverdue(duty.Duty)) || _drift.Of(open).Any();

    private IReadOnlyList<WorkerCaseload> Team(IReadOnlyList<CaseWithDuties> cases) =>
    [
        .. cases.GroupBy(open => open.File.Allocation.WorkerId)
            .OrderBy(worker => worker.Key is not null)
            .ThenBy(worker => worker.Key, StringComparer.Ordinal)
            .Where(worker => worker.Key is null || worker.Any(IsLate) || worker.Any(open => open.Duties.Any(duty => duty.Duty.IsOverdue(today))))
            .Select(worker =>
            {
                var groups = worker.SelectMany(open => open.Duties).ToLookup(duty => GroupOf(duty, isShown: false));
                return new WorkerCaseload(
                    worker.Key,
                    worker.Count(open => open.File.Ending is null),
                    [.. groups[DigestGroup.Overdue].OrderBy(duty => duty.Duty.Deadline!.Due).ThenBy(duty => duty.CaseId, StringComparer.Ordinal).ThenBy(duty => duty.Duty.Key, StringComparer.Ordinal)],
                    groups[DigestGroup.Due].Count(),
                    groups[DigestGroup.Waiting].Count(),
                    [.. worker.SelectMany(open => _drift.Of(open))]);
            }),
    ];

    /// <summary>What is near or late is for the owner to chase, even where it waits for somebody; what is far off is not shown unless something has come about it.</summary>
    private DigestGroup? GroupOf(DutyView view, bool isShown) => view.Duty switch
    {
        var duty when duty.IsOverdue(today) => DigestGroup.Overdue,
        { Deadline: { } deadline } when deadline.Due <= _until => DigestGroup.Due,
        { Deadline: null } duty when AwaitsSomebody(duty) => DigestGroup.Waiting,
        { Deadline: null } => isShown ? DigestGroup.Undated : null,
        var duty when AwaitsSomebody(duty) => DigestGroup.Waiting,
        _ => isShown ? DigestGroup.Later : null,
    };
}
