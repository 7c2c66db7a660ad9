using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>Counts what rules out how many times, and which times one thing alone rules out.</summary>
internal sealed class SlotTally(SlotRules rules)
{
    /// <summary>What is told first of those that rule out as many times; what is about the window is not counted.</summary>
    private static readonly HindranceKind[] Hindrances =
        [HindranceKind.OutsideHours, HindranceKind.Busy, HindranceKind.SchoolTime, HindranceKind.NoRoom];

    /// <summary>What is told first of those that would win as many times.</summary>
    private static readonly HelpKind[] Helps =
    [
        HelpKind.AnotherChair, HelpKind.WithoutPerson, HelpKind.InSchoolTime, HelpKind.WithoutRoom,
        HelpKind.LessNotice, HelpKind.AfterDeadline, HelpKind.Shorter,
    ];

    private readonly Dictionary<Hit, int> _excluded = [];
    private readonly Dictionary<(HelpKind Kind, int Person), (int Count, DateTimeOffset FirstAt)> _alone = [];

    /// <summary>The times in the window.</summary>
    public int Considered { get; private set; }

    public void Count(SlotTime time, List<Hit> hits)
    {
        if (!hits.Exists(hit => hit.OfWindow))
        {
            Considered++;
            foreach (var hit in hits)
            {
                _excluded[hit] = _excluded.GetValueOrDefault(hit) + 1;
            }
        }

        if (hits is [var only] && Giving(only) is { } kind)
        {
            var (count, first) = _alone.GetValueOrDefault((kind, only.Person), (0, time.StartsAt));
            _alone[(kind, only.Person)] = (count + 1, first);
        }
    }

    public IReadOnlyList<SlotExclusion> Exclusions =>
    [
        .. _excluded.OrderByDescending(entry => entry.Value).ThenBy(entry => Array.IndexOf(Hindrances, entry.Key.Kind)).ThenBy(entry => entry.Key.Person)
            .Select(entry => new SlotExclusion(entry.Key.Kind, entry.Value, Words(entry.Key, entry.Value), IdOf(entry.Key.Person))),
    ];

    public IReadOnlyList<SlotHelp> Help =>
    [
        .. _alone.OrderByDescending(entry => entry.Value.Count).ThenBy(entry => Array.IndexOf(Helps, entry.Key.Kind)).ThenBy(entry => entry.Key.Person)
            .Select(entry => new SlotHelp(entry.Key.Kind, entry.Value.Count, entry.Value.FirstAt, HelpWords(entry.Key.Kind, entry.Key.Person, entry.Value.Count, entry.Value.FirstAt), IdOf(entry.Key.Person))),
    ];

    /// <summary>The same for a meeting that would be shorter.</summary>
    public static SlotHelp Shorter(int count, DateTimeOffset firstAt, TimeSpan duration) =>
        new(HelpKind.Shorter, count, firstAt, $"{Times(count)} if it lasts {SlotWords.Minutes(duration)}, the first on {SlotWords.When(firstAt)}.");

    private HelpKind? Giving(Hit hit) => hit.Kind switch
    {
        HindranceKind.OutsideHours or HindranceKind.Busy => Person(hit.Person).Part == SlotPart.Chair ? HelpKind.AnotherChair : HelpKind.WithoutPerson,
        HindranceKind.SchoolTime => HelpKind.InSchoolTime,
        HindranceKind.NoRoom => HelpKind.WithoutRoom,
        HindranceKind.Notice => HelpKind.LessNotice,
        HindranceKind.TooLate when rules.Question.Window.Due is not null => HelpKind.AfterDeadline,
        _ => null,
    };

    private string Words(Hit hit, int count)
    {
        var times = $"at {count} of {CountWords.Of(Considered, "time")}";
        return hit.Kind switch
        {
            HindranceKind.OutsideHours => $"{Person(hit.Person).Called} does not work {times}.",
            HindranceKind.Busy => $"{Person(hit.Person).Called} is busy, or on the way, {times}.",
            HindranceKind.SchoolTime => $"The child is at school, or on the way, {times} ({rules.Question.School!.Clause}).",
            _ => $"No room for {CountWords.Of(rules.Question.Rooms!.Seats, "person", "people")} is free {times}.",
        };
    }

    private string HelpWords(HelpKind kind, int person, int count, DateTimeOffset firstAt)
    {
        var how = kind switch
        {
            HelpKind.AnotherChair => $"if chaired by somebody other than {Person(person).Called}",
            HelpKind.WithoutPerson => $"if {Person(person).Called} makes time or need not be there",
            HelpKind.InSchoolTime => $"in school time, with a reason ({rules.Question.School!.Clause})",
            HelpKind.WithoutRoom => "if another room or place is found",
            HelpKind.LessNotice => $"with less than {SlotWords.Notice(rules.Question.Window.NoticeDays)}",
            _ => $"after the deadline of {SlotWords.Day(rules.Question.Window.Due!.Value)}, which would then be missed",
        };
        return $"{Times(count)} {how}, the first on {SlotWords.When(firstAt)}.";
    }

    private static string Times(int count) => CountWords.Of(count, "time");

    private SlotPerson Person(int index) => rules.Required[index].Person;

    private string? IdOf(int index) => index < 0 ? null : Person(index).Id;
}
