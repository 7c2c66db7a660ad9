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

    /// <summary>The ordinary rules.</summary>
    public static RegimeChoice Ordinary { get; } = new(RegimeKind.Ordinary);
}
