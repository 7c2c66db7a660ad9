namespace CinWorkflows.Cases.Visits;

/// <summary>A visit at which the child was seen, and which meets the frequency of the plan only once a manager accepts it.</summary>
/// <param name="On">The day.</param>
/// <param name="BreachIds">The ids of the breaches that are to be accepted.</param>
public sealed record OwingVisit(DateOnly On, IReadOnlyList<string> BreachIds);
