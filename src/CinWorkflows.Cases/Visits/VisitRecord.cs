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

    /// <summary>The visits that count once a manager accepts them, in the order in which they were told; null where there are none.</summary>
    public IReadOnlyList<OwingVisit>? Owing { get; init; }

    /// <summary>The record with a visit at which the child was seen.</summary>
    /// <param name="on">Its day.</param>
    /// <param name="planStartsOn">The day on which the first plan started; null before there is one.</param>
    internal VisitRecord WithSeen(DateOnly on, DateOnly? planStartsOn) => this with
    {
        LastOn = LastOn is { } last && last > on ? last : on,
        Count = Count + 1,
        UnderPlan = UnderPlan + (planStartsOn <= on ? 1 : 0),
    };

    /// <summary>The visit that waits for a manager to accept a breach; null where none does.</summary>
    /// <param name="breachId">The breach.</param>
    public OwingVisit? OwingFor(string breachId) => Owing?.FirstOrDefault(visit => visit.BreachIds.Contains(breachId));

    /// <summary>The record after a manager has accepted a breach: a visit counts once nothing of it is owed any more.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="breachId">The breach.</param>
    /// <param name="planStartsOn">The day on which the first plan started; null before there is one.</param>
    internal VisitRecord WithAccepted(OwingVisit visit, string breachId, DateOnly? planStartsOn)
    {
        List<OwingVisit> others = [.. Owing!.Where(other => other != visit)];
        List<string> left = [.. visit.BreachIds.Where(id => id != breachId)];
        return left.Count > 0
            ? this with { Owing = [.. others, visit with { BreachIds = left }] }
            : (this with { Owing = others.Count == 0 ? null : others }).WithSeen(visit.On, planStartsOn);
    }
}
