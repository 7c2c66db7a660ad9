using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>What speaks for and against a time that fits, in points: a small inconvenience takes 3 to 5, a serious one 10 to 20.</summary>
internal sealed class SlotRanking(SlotRules rules)
{
    private const int Comfortable = 5;
    private const int SoonEnough = 15;
    private const int MostForOptional = 48;
    private const int LunchFrom = (12 * 60) + 30;
    private const int LunchTo = (13 * 60) + 30;

    private readonly SlotQuestion _question = rules.Question;
    private readonly Dictionary<DateOnly, List<SlotReason>> _days = [];

    public Slot Rank(SlotTime time)
    {
        List<SlotReason> reasons = [.. OfDay(time.Day), .. OfPeople(time), .. OfSchool(time), .. OfHour(time)];
        var room = rules.RoomAt(time);
        if (room is not null)
        {
            reasons.Add(new(SlotReasonCode.Room, 0, $"{room.Name} is free."));
        }

        return new(time.StartsAt, time.EndsAt, ScoreOf(reasons), reasons, room?.Id, room?.Name);
    }

    public static int CostOf(Slot slot) => slot.Reasons.Sum(reason => reason.Cost);

    public static int ScoreOf(IEnumerable<SlotReason> reasons) => Math.Max(0, 100 - reasons.Sum(reason => reason.Cost));

    private List<SlotReason> OfDay(DateOnly day)
    {
        if (!_days.TryGetValue(day, out var known))
        {
            _days[day] = known = [.. Deadline(day), .. Range(day)];
        }

        return known;
    }

    private IEnumerable<SlotReason> Deadline(DateOnly day)
    {
        if (_question.Window is not { Due: { } due } window)
        {
            yield break;
        }

        if (window.Overdue)
        {
            var waited = _question.Calendar.CountWorkingDays(LondonTime.DateOf(window.From), day);
            var late = CountWords.Of(_question.Calendar.CountWorkingDays(due, day), "working day");
            yield return new(SlotReasonCode.AfterDeadline, Math.Min(40, 2 * Math.Max(0, waited)), $"It is {late} after the deadline of {SlotWords.Day(due)}.");
            yield break;
        }

        var margin = _question.Calendar.CountWorkingDays(day, due);
        var words = margin == 0 ? $"It is on the last working day in time ({SlotWords.Day(due)})" : $"It is {CountWords.Of(margin, "working day")} before the deadline of {SlotWords.Day(due)}";
        yield return margin switch
        {
            < Comfortable => new(SlotReasonCode.CloseToDeadline, 4 * (Comfortable - margin), $"{words}: little time to rearrange it."),
            > SoonEnough when window.Recurs => new(SlotReasonCode.LongBeforeDeadline, Math.Min(20, margin - SoonEnough), $"{words}: sooner than it need be, and the next one counts from it."),
            _ => new(SlotReasonCode.TimeToRearrange, 0, $"{words}: time enough to rearrange it."),
        };
    }

    private IEnumerable<SlotReason> Range(DateOnly day)
    {
        if (_question.Window is { Target: { } target } && day > target)
        {
            yield return new(SlotReasonCode.AfterTarget, 8, $"It is after {SlotWords.Day(target)}, the day that is aimed at.");
        }

        if (_question.Window is { RangeFrom: { } range } && day < range)
        {
            yield return new(SlotReasonCode.BeforeRange, 10, $"It is before {SlotWords.Day(range)}, when the procedure's range begins.");
        }
    }

    private IEnumerable<SlotReason> OfPeople(SlotTime time)
    {
        List<SlotReason> against =
        [
            .. rules.Required.Where(times => times.HasTentative(time))
                .Select(times => new SlotReason(SlotReasonCode.TentativeClash, 15, $"{times.Person.Called} has something tentative then.")),
        ];
        var left = MostForOptional;
        foreach (var times in rules.Optional)
        {
            var reason = times.KeptBy(time) is { } kept
                ? new(SlotReasonCode.OptionalBusy, Math.Min(12, left), $"{times.Person.Called} {(kept == HindranceKind.Busy ? "is busy" : "does not work")} then and need not be there.")
                : times.HasTentative(time) ? new SlotReason(SlotReasonCode.OptionalTentative, Math.Min(3, left), $"{times.Person.Called} has something tentative then and need not be there.") : null;
            if (reason is not null)
            {
                left -= reason.Cost;
                against.Add(reason);
            }
        }

        return against.Count > 0 ? against : [new(SlotReasonCode.EverybodyFree, 0, "Nobody is known to be busy.")];
    }

    private IEnumerable<SlotReason> OfSchool(SlotTime time)
    {
        if (_question.School is not { } school || !SchoolDay.MayBeOfSchoolAge(school.BornOn, time.Day))
        {
            yield break;
        }

        if (rules.InSchoolTime(time))
        {
            yield return new(SlotReasonCode.InSchoolTime, 20, "It is in school time, for the reason that is given.");
        }
        else
        {
            yield return new(SlotReasonCode.OutsideSchool, 0, (rules.IsSchoolDay(time.Day), school.Terms?.HolidayOn(time.Day)) switch
            {
                (true, _) => $"It is outside school time ({SchoolDay.Starts:HH:mm} to {SchoolDay.Ends:HH:mm}), with the way.",
                (_, { } name) => $"There is no school that day: {name}.",
                _ => "There is no school that day.",
            });
        }
    }

    private static IEnumerable<SlotReason> OfHour(SlotTime time)
    {
        if (time.Meets(LunchFrom, LunchTo))
        {
            yield return new(SlotReasonCode.Lunch, 10, "It runs across lunch (12:30 to 13:30).");
        }

        if (time.From < (9 * 60) + 30)
        {
            yield return new(SlotReasonCode.Early, time.From < 9 * 60 ? 8 : 3, $"It begins early, at {SlotWords.Clock(time.StartsAt)}.");
        }

        if (time.To > (16 * 60) + 30)
        {
            yield return new(SlotReasonCode.Late, time.To > 17 * 60 ? 8 : 3, $"It ends late, at {SlotWords.Clock(time.EndsAt)}.");
        }
    }
}
