using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Cases.Reviews;

/// <summary>How often the plan is reviewed, as agreed with the manager (N23, H20).</summary>
/// <param name="Every">The interval.</param>
/// <param name="Exceptional">True where it is longer than the pack's, in exceptional circumstances (N23).</param>
/// <param name="AgreedOn">The day.</param>
public sealed record ReviewInterval(Period Every, bool Exceptional, DateOnly AgreedOn)
{
    /// <summary>The review with which it ends, where circumstances have changed since it was agreed as an exception; null elsewhere.</summary>
    public int? UntilReview { get; init; }
}
