using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Tests.Messages;

namespace CinWorkflows.Workflows.Tests.Digests;

/// <summary>Cases of a team, their duties, and who reads of them in a digest.</summary>
internal static class DigestCases
{
    /// <summary>A Tuesday; five working days on is the next Tuesday.</summary>
    public static readonly DateOnly Today = new(2026, 3, 3);

    public static readonly StaffMember Worker = new("sw-1", "Sam", "sam@example.org", "team-1", [Role.SocialWorker]);
    public static readonly StaffMember Lead = new("tm-1", "Jo", "jo@example.org", "team-1", [Role.TeamManager]);

    /// <summary>The last digest was the day before.</summary>
    public static readonly DateTimeOffset Yesterday = LondonTime.At(Today.AddDays(-1), new(8, 30));

    public static readonly DigestRules TodaysRules = new(Today, TestPacks.Northamptonshire.Authority.WorkingCalendar(), TestPacks.Library);

    public static CaseWithDuties Open(string caseId, DutyView[] duties, DateOnly? last = null, string? worker = "sw-1", string team = "team-1") => new(
        new() { CaseId = caseId, Pack = TestPacks.Northamptonshire.Reference, ReferredOn = new(2025, 11, 3), Allocation = new(team, worker) },
        At(last ?? Today.AddDays(-1)),
        [.. duties.Select(duty => duty with { CaseId = caseId })]);

    public static DutyView Visit(DateOnly due, string owner = "sw-1", DutyKind kind = DutyKind.VisitChild) => Open(kind, owner, due) with { CaseId = "C-1" };

    public static DutyView Open(DutyKind kind, string? owner, DateOnly? due, string? waitsFor = null, Role role = Role.SocialWorker)
    {
        var deadline = due is { } day ? new Deadline(day, "t", "N1", "assessmentStart", day.AddDays(-14), new(2, Unit.Weeks), Counting.AfterAnchor, []) : null;
        return new("C-1", new($"{kind}", kind, null, role, owner, "N1", deadline, null) { WaitsFor = waitsFor }, At(new(2026, 2, 2)), 1, null, []);
    }

    public static DigestRules On(string day) => new(Day(day), TestPacks.Northamptonshire.Authority.WorkingCalendar(), TestPacks.Library);

    public static DeadlineChange Change(DateOnly on, DateOnly due, string actor) => new(At(on), due, 1, "reviewIntervalAgreed", actor);

    public static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    public static DateTimeOffset At(DateOnly day) => LondonTime.At(day, new(9, 0));
}
