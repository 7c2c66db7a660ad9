using System.Globalization;
using System.Text.Json.Serialization;

namespace CinWorkflows.Cases.Closure;

/// <summary>
/// Strategy discussions (N34, H32): the need that arose while none was open, and those that arose besides. Each has its own day and is
/// answered for itself: a discussion answers what it was about, and nothing that arose after it.
/// </summary>
/// <param name="NeededSince">The day on which it became necessary.</param>
/// <param name="HeldOn">The day on which it was held; null while it is due.</param>
/// <param name="Section47">Whether a section 47 enquiry follows.</param>
public sealed record StrategyProgress(DateOnly NeededSince, DateOnly? HeldOn = null, bool? Section47 = null)
{
    /// <summary>The day on which somebody who ended the case decided on it instead.</summary>
    public DateOnly? SettledOn { get; init; }

    /// <summary>The needs that arose while one was open, in order; null where none did.</summary>
    public IReadOnlyList<StrategyNeed>? Further { get; init; }

    /// <summary>True while any need is neither discussed nor decided on.</summary>
    [JsonIgnore]
    public bool IsDue => Open.Any();

    /// <summary>The needs that are neither discussed nor decided on, in the order in which they arose.</summary>
    [JsonIgnore]
    public IEnumerable<StrategyNeed> Open => [.. First is { IsDue: true } first ? [first] : Array.Empty<StrategyNeed>(), .. (Further ?? []).Where(need => need.IsDue)];

    /// <summary>The need that arose while none was open.</summary>
    [JsonIgnore]
    public StrategyNeed First => new(IdOf(NeededSince, []), NeededSince, HeldOn) { SettledOn = SettledOn };

    /// <summary>The day of the last discussion; null before one.</summary>
    [JsonIgnore]
    public DateOnly? LastHeldOn => (Further ?? []).Select(need => need.HeldOn).Append(HeldOn).Max();

    /// <summary>The need of that id; null where there is none.</summary>
    /// <param name="id">Its id; null for the one that arose while none was open.</param>
    public StrategyNeed? Need(string? id) => id is null ? First : Further?.FirstOrDefault(need => need.Id == id);

    /// <summary>The discussions with one more that is needed since a day.</summary>
    internal static StrategyProgress With(StrategyProgress? known, DateOnly on) => known is { IsDue: true }
        ? known with { Further = [.. known.Further ?? [], new(IdOf(on, [known.First, .. known.Further ?? []]), on)] }
        : new(on);

    /// <summary>The discussions after one was held: one that nobody had asked for was held all the same.</summary>
    /// <param name="known">What was needed and held before.</param>
    /// <param name="on">The day.</param>
    /// <param name="section47">Whether an enquiry follows.</param>
    /// <param name="about">The ids of the needs that it was about; null for all that had arisen.</param>
    internal static StrategyProgress After(StrategyProgress? known, DateOnly on, bool section47, IReadOnlyList<string>? about)
    {
        if (known is not { IsDue: true })
        {
            return new(on) { HeldOn = on, Section47 = section47 };
        }

        var first = Answers(known.First) ? known with { HeldOn = on, Section47 = section47 } : known;
        return first with { Further = first.Further?.Replace(Answers, need => need with { HeldOn = on }) };

        bool Answers(StrategyNeed need) => need.IsDue && need.Since <= on && about?.Contains(need.Id) != false;
    }

    /// <summary>The discussions with the needs settled that somebody who ended the case decided on.</summary>
    internal StrategyProgress Settled(Func<string?, bool> which, DateOnly on) => this with
    {
        SettledOn = First.IsDue && which(null) ? on : SettledOn,
        Further = Further?.Replace(need => need.IsDue && which(need.Id), need => need with { SettledOn = on }),
    };

    private static string IdOf(DateOnly on, IReadOnlyList<StrategyNeed> others)
    {
        var (day, same) = (on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), others.Count(other => other.Since == on));
        return same == 0 ? day : string.Create(CultureInfo.InvariantCulture, $"{day}-{same + 1}");
    }
}
