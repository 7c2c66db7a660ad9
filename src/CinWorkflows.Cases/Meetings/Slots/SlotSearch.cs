using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>
/// Searches times for a meeting on the quarter hours of the working days of its window: those at which everybody who has to be
/// there works and is free, a school-age child is out of school, and a room is free; ranked by what speaks for and against each.
/// The same question has the same answer.
/// </summary>
public static class SlotSearch
{
    private const int Step = 15;
    private static readonly TimeSpan Short = TimeSpan.FromMinutes(30);

    /// <summary>The best times, what rules out the others, and what would give more.</summary>
    public static SlotFindings Find(SlotQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var (rules, hits, fitting) = (new SlotRules(question), new List<Hit>(), new List<Slot>());
        var (tally, ranking) = (new SlotTally(rules), new SlotRanking(rules));
        foreach (var time in Times(rules))
        {
            rules.Find(time, hits);
            tally.Count(time, hits);
            if (hits.Count == 0)
            {
                fitting.Add(ranking.Rank(time));
            }
        }

        var best = SlotChoice.Best(fitting, question.AtMost);
        IReadOnlyList<SlotHelp> help = best.Count >= question.AtMost ? [] : [.. tally.Help, .. fitting.Count == 0 ? Shorter(question) : []];
        return new(best, fitting.Count, tally.Considered, tally.Exclusions, help);
    }

    /// <summary>What is to be said of a time that somebody wishes for; it need not be on a quarter hour.</summary>
    public static SlotJudgement Judge(SlotQuestion question, DateTimeOffset startsAt)
    {
        ArgumentNullException.ThrowIfNull(question);
        var (rules, hits) = (new SlotRules(question), new List<Hit>());
        var time = SlotTime.Of(startsAt, question.Duration);
        rules.Find(time, hits);
        var hindrances = new SlotHindrances(rules);
        return new(time.StartsAt, time.EndsAt, [.. hits.Select(hit => hindrances.Of(hit, time))], hits.Count == 0 ? new SlotRanking(rules).Rank(time) : null);
    }

    private static IEnumerable<SlotTime> Times(SlotRules rules)
    {
        var (window, calendar) = (rules.Question.Window, rules.Question.Calendar);
        for (var day = LondonTime.DateOf(window.Opens); LondonTime.StartOf(day) < window.Closes; day = day.AddDays(1))
        {
            if (!calendar.IsWorkingDay(day))
            {
                continue;
            }

            var (from, to) = rules.HoursOf(day.DayOfWeek);
            var first = (from + Step - 1) / Step * Step;
            for (var minutes = first; minutes + rules.Question.Duration.TotalMinutes <= to; minutes += Step)
            {
                var time = SlotTime.At(day, minutes, rules.Question.Duration);
                if (time.StartsAt >= window.Opens && time.EndsAt <= window.Closes)
                {
                    yield return time;
                }
            }
        }
    }

    private static IEnumerable<SlotHelp> Shorter(SlotQuestion question)
    {
        if (question.Duration <= Short)
        {
            yield break;
        }

        var (rules, hits) = (new SlotRules(question with { Duration = Short }), new List<Hit>());
        var fitting = Times(rules).Where(time =>
        {
            rules.Find(time, hits);
            return hits.Count == 0;
        }).ToList();
        if (fitting is [var first, ..])
        {
            yield return SlotTally.Shorter(fitting.Count, first.StartsAt, Short);
        }
    }
}
