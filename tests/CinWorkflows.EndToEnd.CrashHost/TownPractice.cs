using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.EndToEnd.CrashHost;

/// <summary>What the teams do next: an ordinary practice, now and then too late, and what chance brings.</summary>
internal sealed class TownPractice(IReadOnlyList<TownCase> cases)
{
    private const int DaysEarly = 3;
    private const int MeetingDaysEarly = 6;

    private static readonly TimeOnly Morning = new(10, 0);
    private static readonly TimeOnly Evening = new(17, 30);
    private static readonly DateTimeOffset Ends = Town.Begins.AddDays(400);

    private readonly Dictionary<string, WorkingCalendar> _calendars = cases
        .Select(known => known.Pack)
        .DistinctBy(pack => pack.Id)
        .ToDictionary(pack => pack.Id, pack => pack.Authority.WorkingCalendar());

    /// <summary>The step after this one, or null where every life has ended.</summary>
    public JournalEntry? Next(JournalEntry done, IReadOnlyDictionary<int, CaseSheet> sheets, DateTimeOffset? engineDue)
    {
        var happened = done.Happened.ToHashSet();
        var acts = done.Acts.GroupBy(act => act.Case).SelectMany(acts => acts.Skip(1)).Where(act => !done.Refused.Contains(act.Case)).ToList();
        var busy = acts.Select(act => act.Case).Concat(done.Refused).ToHashSet();
        foreach (var free in cases.Where(known => known.OpensAt <= done.Now && !busy.Contains(known.Number)))
        {
            acts.AddRange(Decide(free, sheets.GetValueOrDefault(free.Number), done.Now, happened).Select(act => new PlannedAct(free.Number, act.Actor, act.Act)));
        }

        if (acts.Count > 0)
        {
            return new(done.Step + 1, done.Now, acts, [.. happened.Order(StringComparer.Ordinal)], done.Refused);
        }

        if (sheets.Count == cases.Count && sheets.Values.All(sheet => sheet.File.Ending is not null))
        {
            return null;
        }

        var moment = cases.SelectMany(known => Moments(known, sheets.GetValueOrDefault(known.Number), done.Now)).Where(moment => moment > done.Now).Min();
        var next = engineDue is { } due && due < moment ? due : moment;
        return next > Ends ? null : new(done.Step + 1, next, [], [.. happened.Order(StringComparer.Ordinal)], []);
    }

    private IReadOnlyList<OrdinaryAct> Decide(TownCase known, CaseSheet? sheet, DateTimeOffset now, HashSet<string> happened)
    {
        var today = LondonTime.DateOf(now);
        if (sheet is null)
        {
            return [new(known.Manager, new CaseOpened(today, OrdinaryCast.Child, known.TeamId, known.WorkerId, [], [OrdinaryCast.Mother, OrdinaryCast.Father, OrdinaryCast.School]) { DuplicateReason = "Many invented cases have one invented child." })];
        }

        if (sheet.File.Ending is not null || now < LondonTime.At(today, Morning))
        {
            return [];
        }

        if (Chances.Of(known, sheet.File, now, today).FirstOrDefault(chance => !happened.Contains($"{known.Id} {chance.Matter}")) is { Matter: not null } chance)
        {
            happened.Add($"{known.Id} {chance.Matter}");
            return [new(chance.Actor, chance.Act)];
        }

        var open = sheet.Duties.Select(duty => duty.Duty).ToList();
        return sheet.Duties
            .Where(duty => AttendedOn(known, duty) <= today)
            .OrderBy(duty => OrdinaryDay.PlaceOf(duty.Duty.Kind, known.Pack))
            .ThenBy(duty => duty.Duty.Key, StringComparer.Ordinal)
            .Select(duty => new OrdinaryDay(duty.Duty, sheet.File, open, known.Pack, known.Team, now).Acts)
            .FirstOrDefault(acts => acts.Count > 0) ?? [];
    }

    private IEnumerable<DateTimeOffset> Moments(TownCase known, CaseSheet? sheet, DateTimeOffset now)
    {
        if (sheet is null)
        {
            return [known.OpensAt];
        }

        if (sheet.File.Ending is not null)
        {
            return [];
        }

        var calendar = _calendars[known.Pack.Id];
        var today = LondonTime.DateOf(now);
        var next = calendar.NextWorkingDay(now < LondonTime.At(today, Morning) ? today : today.AddDays(1));
        var mornings = sheet.Duties.Select(duty => calendar.NextWorkingDay(AttendedOn(known, duty))).Select(day => day < next ? next : day);
        var evenings = sheet.File.Meetings.Select(meeting => LondonTime.At(LondonTime.DateOf(meeting.StartsAt), Evening));
        return [.. mornings.Select(day => LondonTime.At(day, Morning)), .. evenings, .. Chances.Days(known).Select(day => LondonTime.At(calendar.NextWorkingDay(day), Morning))];
    }

    /// <summary>Mostly in good time; on the last day now and then; and some are forgotten until they have been escalated.</summary>
    private DateOnly AttendedOn(TownCase known, OpenDuty open)
    {
        var calendar = _calendars[known.Pack.Id];
        var opened = LondonTime.DateOf(open.OpenedAt);
        var early = open.Duty.Kind is DutyKind.HoldFirstPlanningMeeting or DutyKind.HoldReview ? MeetingDaysEarly : DaysEarly;
        var late = known.Chance(open.Duty.Key, 10);
        return (open.Duty.Kind, open.Duty.Deadline?.Due) switch
        {
            (DutyKind.ConcludeAssessment, _) => calendar.AddWorkingDays(opened, 2 + late),
            (_, { } due) when late == 0 => calendar.AddWorkingDays(due, 6),
            (_, { } due) when late == 1 => due,
            (_, { } due) => calendar.AddWorkingDays(due, -early),
            _ => calendar.AddWorkingDays(opened, late == 0 ? 9 : 1 + (late % 3)),
        };
    }
}
