using System.Text.Json.Serialization;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Disability;

/// <summary>The arrangements under which a case is visited and reviewed (N38–N43, H20).</summary>
/// <param name="Kind">Which.</param>
/// <param name="AgreedOn">The day on which they were agreed.</param>
/// <param name="ReviewEvery">The interval between reviews agreed with the family (N38).</param>
/// <param name="VisitEvery">The interval between visits agreed with the family (N38).</param>
public sealed record RegimeChoice(RegimeKind Kind, DateOnly? AgreedOn = null, Period? ReviewEvery = null, Period? VisitEvery = null)
{
    /// <summary>The day by which the plan is next reviewed, whatever interval was agreed; null where none was set (N38, H20).</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>Those with parental responsibility who agreed, by id; null where nobody was asked.</summary>
    public IReadOnlyList<string>? AgreedByIds { get; init; }

    /// <summary>The day since which nobody who agreed takes part any more, with parental responsibility; null while somebody does.</summary>
    public DateOnly? UnagreedSince { get; init; }

    /// <summary>The day by which they are agreed anew: when they are looked at again, or since nobody who agreed is there; null where they stand until others are chosen.</summary>
    [JsonIgnore]
    public DateOnly? AgreedUntil => Kind == RegimeKind.Ordinary ? null : UnagreedSince < ReviewBy ? UnagreedSince : ReviewBy ?? UnagreedSince;

    /// <summary>How often the child is visited as agreed with the family; null where the plan says that, as it does under the ordinary arrangements.</summary>
    [JsonIgnore]
    public Period? AgreedVisits => Kind == RegimeKind.Ordinary ? null : VisitEvery;

    /// <summary>How often the plan is reviewed as agreed with the family; null under the ordinary arrangements.</summary>
    [JsonIgnore]
    public Period? AgreedReviews => Kind == RegimeKind.Ordinary ? null : ReviewEvery;

    /// <summary>The ordinary rules.</summary>
    public static RegimeChoice Ordinary { get; } = new(RegimeKind.Ordinary);
}
