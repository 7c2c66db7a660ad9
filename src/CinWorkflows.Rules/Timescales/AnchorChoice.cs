using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Rules.Timescales;

/// <summary>A choice between several events.</summary>
/// <param name="Pick">Which of them counts.</param>
/// <param name="Names">Their names, at least two, in the order of the pack.</param>
public sealed record AnchorChoice(AnchorPick Pick, IReadOnlyList<string> Names)
{
    /// <summary>Their names, in the order of the pack.</summary>
    public IReadOnlyList<string> Names { get; init => field = ValueList<string>.Of(value); } = ValueList<string>.Of(Names);

    /// <summary>The one that counts; null while none is recorded.</summary>
    /// <param name="when">When an event of that name happened.</param>
    public AnchorTime? Of(Func<string, AnchorTime?> when)
    {
        ArgumentNullException.ThrowIfNull(when);
        var recorded = Names.Select(when).OfType<AnchorTime>().ToList();
        return Pick switch
        {
            AnchorPick.LatestOf => recorded.MaxBy(InOrder),
            AnchorPick.EarliestOf => recorded.MinBy(InOrder),
            AnchorPick.FirstGiven => recorded.FirstOrDefault(),
            _ => throw new InvalidOperationException($"There is no way to pick by '{Pick}'."),
        };

        static (DateOnly, DateTimeOffset) InOrder(AnchorTime anchor) => (anchor.On, anchor.Instant(back: false));
    }

    /// <summary>The choice as a sentence for explanations.</summary>
    /// <param name="words">An event's name in words.</param>
    public string InWords(Func<string, string> words)
    {
        var all = string.Join(", ", Names.Take(Names.Count - 1).Select(words)) + " and " + words(Names[^1]);
        return Pick switch
        {
            AnchorPick.LatestOf => $"Of {all}, the latest recorded counts.",
            AnchorPick.EarliestOf => $"Of {all}, the earliest recorded counts.",
            _ => $"Of {all}, the first in this order that is recorded counts.",
        };
    }
}
