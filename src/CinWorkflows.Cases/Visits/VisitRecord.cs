namespace CinWorkflows.Cases.Visits;

/// <summary>What is known of visits to the child.</summary>
/// <param name="LastOn">The last visit at which the child was seen.</param>
/// <param name="Count">How many there were.</param>
public sealed record VisitRecord(DateOnly? LastOn = null, int Count = 0)
{
    /// <summary>How many of them took place since the first plan started.</summary>
    public int UnderPlan { get; init; }

    /// <summary>The visits at which the child was not seen, or not alone, oldest first.</summary>
    public IReadOnlyList<VisitGap> Gaps { get; init; } = [];
}
