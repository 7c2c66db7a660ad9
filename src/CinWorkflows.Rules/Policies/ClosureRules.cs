namespace CinWorkflows.Rules.Policies;

/// <summary>When a case may be closed because the child is no longer in need.</summary>
/// <param name="OnlyInReview">True where only a review may recommend it.</param>
/// <param name="Clause">The clause that says so.</param>
/// <param name="NotBefore">The minimum durations; all have to be over.</param>
public sealed record ClosureRules(bool OnlyInReview, string? Clause, IReadOnlyList<MinimumDuration> NotBefore)
{
    /// <summary>Only in a review, after no minimum: what holds where a pack says nothing else.</summary>
    public static ClosureRules InReview { get; } = new(true, null, []);
}
