using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Meetings;

/// <summary>A meeting after the limit of its duty, or at an hour when people do not meet, has a reason (N6, N9, N23, H9, H20).</summary>
internal static class MeetingTimes
{
    private static readonly TimeOnly Opens = new(8, 0);
    private static readonly TimeOnly Closes = new(20, 0);

    public static IEnumerable<Refusal> Refuse(MeetingPurpose purpose, DateTimeOffset startsAt, DateTimeOffset endsAt, string? reason, CaseDesk desk)
    {
        if (reason is not null)
        {
            return CaseDesk.Text(Field, reason, "the reason for the time");
        }

        return [.. Late(purpose, LondonTime.DateOf(startsAt), desk), .. Unusual(startsAt, endsAt, desk)];
    }

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
        var clause = desk.Pack.Gates.GetValueOrDefault(GateKind.Logistics)?.Clause;
        if (!desk.Calendar.IsWorkingDay(day))
        {
            yield return new(Field, $"{day:dddd d MMMM yyyy} is no working day: meet on another, or give the reason in '{Field}'.", clause);
        }
        else if (startsAt < LondonTime.At(day, Opens) || endsAt > LondonTime.At(day, Closes))
        {
            yield return new(Field, $"the meeting is not between {Opens:HH:mm} and {Closes:HH:mm}: meet then, or give the reason in '{Field}'.", clause);
        }
    }

    private const string Field = "timeReason";
}
