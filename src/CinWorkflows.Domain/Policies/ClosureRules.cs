using CinWorkflows.Domain.Cases;

namespace CinWorkflows.Domain.Policies;

/// <summary>When a case may be closed because the child is no longer in need.</summary>
/// <param name="OnlyInReview">True where only a review may recommend it.</param>
/// <param name="Clause">The clause that says so.</param>
/// <param name="NotBefore">The minimum durations; all have to be over.</param>
public sealed record ClosureRules(bool OnlyInReview, string? Clause, IReadOnlyList<MinimumDuration> NotBefore)
{
    /// <summary>Only in a review, after no minimum: what holds where a pack says nothing else.</summary>
    public static ClosureRules InReview { get; } = new(true, null, []);

    /// <summary>Refuses a day before a minimum duration is over.</summary>
    /// <param name="field">The field of the act.</param>
    /// <param name="on">The day.</param>
    /// <param name="desk">The case.</param>
    public IEnumerable<Refusal> TooEarly(string field, DateOnly on, CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return NotBefore.Select(minimum => minimum.Check(field, on, desk)).OfType<Refusal>();
    }
}
