using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Meetings;

/// <summary>
/// A meeting after the limit of its duty, at an hour when people do not meet, or too short to speak of anything has a reason (N6, N9, N23, H9, H20). One that is told afterwards
/// is on the record with that; in the night, or over in minutes, it does its duty once a manager has accepted it. The hours and the quarter of an hour are rules of this service.
/// </summary>
internal static class MeetingTimes
{
    private static readonly TimeOnly Opens = new(8, 0);
    private static readonly TimeOnly Closes = new(20, 0);
    private static readonly TimeOnly DayBreaks = new(6, 0);
    private static readonly TimeOnly NightFalls = new(22, 0);
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(15);

    public static IEnumerable<Refusal> Refuse(MeetingPurpose purpose, DateTimeOffset startsAt, DateTimeOffset endsAt, string? reason, CaseDesk desk)
    {
        if (reason is not null)
        {
            return CaseDesk.Text(Field, reason, "the reason for the time");
        }

        return [.. Late(purpose, LondonTime.DateOf(startsAt), desk), .. Unusual(startsAt, endsAt, desk)];
    }

    /// <summary>What a meeting that nobody had arranged does not keep by its hours.</summary>
    /// <param name="startsAt">Its beginning.</param>
    /// <param name="endsAt">Its end.</param>
    /// <param name="desk">The case.</param>
    public static IEnumerable<Breach> Breaches(DateTimeOffset startsAt, DateTimeOffset endsAt, CaseDesk desk)
    {
        if (!desk.Pack.ClocksStartWithAnchor || Clause(desk) is not { } clause)
        {
            yield break;
        }

        if (!IsBetween(startsAt, endsAt, Opens, Closes))
        {
            yield return new(clause, "unarranged.startsAt", $"people meet between {Opens:HH:mm} and {Closes:HH:mm}; this meeting was not then.") { StillOwed = IsBetween(startsAt, endsAt, DayBreaks, NightFalls) ? null : true };
        }

        if (endsAt - startsAt < Shortest)
        {
            yield return new(clause, "unarranged.endsAt", $"a meeting in which something is looked at lasts {Shortest.TotalMinutes:0} minutes at least; this one lasted {(endsAt - startsAt).TotalMinutes:0}.") { StillOwed = true };
        }
    }

    private static string? Clause(CaseDesk desk) => desk.Pack.Gates.GetValueOrDefault(GateKind.Logistics)?.Clause;

    private static bool IsBetween(DateTimeOffset startsAt, DateTimeOffset endsAt, TimeOnly from, TimeOnly to) =>
        LondonTime.DateOf(startsAt) is var day && startsAt >= LondonTime.At(day, from) && endsAt <= LondonTime.At(day, to);

    private static IEnumerable<Refusal> Late(MeetingPurpose purpose, DateOnly day, CaseDesk desk)
    {
        if (MeetingDeadline.LimitsOf(purpose, desk.File, desk.Pack, desk.Calendar).Deadline is { } deadline && day > deadline.Due)
        {
            yield return new(Field, $"{day:yyyy-MM-dd} is after the last day for it, {deadline.Due:yyyy-MM-dd}: meet earlier, or give the reason in '{Field}'. {deadline.Explain()}", deadline.Clause);
        }
    }

    private static IEnumerable<Refusal> Unusual(DateTimeOffset startsAt, DateTimeOffset endsAt, CaseDesk desk)
    {
        var day = LondonTime.DateOf(startsAt);
        var clause = Clause(desk);
        if (!desk.Calendar.IsWorkingDay(day))
        {
            yield return new(Field, $"{day:dddd d MMMM yyyy} is no working day: meet on another, or give the reason in '{Field}'.", clause);
        }
        else if (!IsBetween(startsAt, endsAt, Opens, Closes))
        {
            yield return new(Field, $"the meeting is not between {Opens:HH:mm} and {Closes:HH:mm}: meet then, or give the reason in '{Field}'.", clause);
        }

        if (desk.Pack.ClocksStartWithAnchor && endsAt > startsAt && endsAt - startsAt < Shortest)
        {
            yield return new(Field, $"the meeting lasts less than {Shortest.TotalMinutes:0} minutes: give it the time that it needs, or give the reason in '{Field}'.", clause);
        }
    }

    private const string Field = "timeReason";
}
