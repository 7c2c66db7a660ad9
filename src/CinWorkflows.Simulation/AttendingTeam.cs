using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Simulation;

/// <summary>When an ordinary team attends to the duties of a case, a little before they are due, and what it does then.</summary>
internal sealed class AttendingTeam(PolicyPack pack, OrdinaryTeam team)
{
    private const int DaysEarly = 3;
    private const int DaysAfterOpening = 2;
    private const int MeetingDaysEarly = 6;

    private static readonly TimeOnly Morning = new(10, 0);
    private static readonly TimeOnly Evening = new(17, 30);

    private readonly WorkingCalendar _calendar = pack.Authority.WorkingCalendar();

    /// <summary>What is done now about the first duty about which something can be done; nothing where none is attended to yet, or all wait.</summary>
    public IReadOnlyList<OrdinaryAct> ActsOn(CaseSheet sheet, DateTimeOffset now, Func<OpenDuty, DateOnly> attendedOn)
    {
        var today = LondonTime.DateOf(now);
        var open = sheet.Duties.Select(duty => duty.Duty).ToList();
        return sheet.Duties
            .Where(duty => attendedOn(duty) <= today)
            .OrderBy(duty => OrdinaryDay.PlaceOf(duty.Duty.Kind, pack))
            .ThenBy(duty => duty.Duty.Deadline?.Due ?? DateOnly.MaxValue)
            .ThenBy(duty => duty.Duty.Key, StringComparer.Ordinal)
            .Select(duty => new OrdinaryDay(duty.Duty, sheet.File, open, pack, team, now).Acts)
            .FirstOrDefault(acts => acts.Count > 0) ?? [];
    }

    /// <summary>The next morning on which somebody attends to something, or the evening after a meeting.</summary>
    public DateTimeOffset NextMoment(CaseSheet sheet, DateTimeOffset now, Func<OpenDuty, DateOnly> attendedOn)
    {
        var mornings = sheet.Duties.Select(duty => LondonTime.At(_calendar.NextWorkingDay(attendedOn(duty)), Morning));
        var evenings = sheet.File.Meetings.Select(meeting => LondonTime.At(LondonTime.DateOf(meeting.StartsAt), Evening));
        return mornings.Concat(evenings)
            .Where(moment => moment > now)
            .DefaultIfEmpty(LondonTime.At(_calendar.NextWorkingDay(LondonTime.DateOf(now).AddDays(1)), Morning))
            .Min();
    }

    /// <summary>The day on which the team attends to a duty.</summary>
    public DateOnly AttendedOn(OpenDuty duty) => (duty.Duty.Kind, duty.Duty.Deadline?.Due) switch
    {
        (DutyKind.HoldTwelveMonthReview, { } gate) => _calendar.AddWorkingDays(gate, -MeetingDaysEarly),
        (DutyKind.HoldFirstPlanningMeeting or DutyKind.HoldReview, { } due) => _calendar.AddWorkingDays(due, -MeetingDaysEarly),
        (_, { } due) => _calendar.AddWorkingDays(due, -DaysEarly),
        _ => _calendar.AddWorkingDays(LondonTime.DateOf(duty.OpenedAt), DaysAfterOpening),
    };
}
